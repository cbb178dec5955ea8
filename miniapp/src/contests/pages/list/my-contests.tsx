import { View } from '@tarojs/components'
import { go } from '../../../platform/navigate.ts'
import { Button } from '../../../ui/button'
import { Heading } from '../../../ui/heading.tsx'
import { List } from '../../../ui/list-row.tsx'
import { Problem } from '../../../ui/problem.tsx'
import { EntryRow } from '../../entry-row.tsx'
import { inOrder, isLive } from '../../entry-words.ts'
import { useMyEntries } from '../../use-my-entries.ts'

const shown = 3

/** One's own that still count, those that wait for something first. Their failing leaves the contests standing. */
export function MyContests({ now }: { now: Date }) {
  const { data, failure, reload } = useMyEntries()
  if (failure && !data)
    return failure.kind === 'refused' ? null : (
      <Problem failure={failure} sentence="您的报名暂时取不到，已经报上的都在。" onRetry={reload} />
    )
  const live = inOrder(data?.items.filter(isLive) ?? [], now)
  return (
    <View className="group group-first">
      {live.length > 0 && (
        <>
          <Heading>我的竞赛</Heading>
          <List>
            {live.slice(0, shown).map(entry => (
              <EntryRow key={entry.entryId} entry={entry} now={now} />
            ))}
          </List>
        </>
      )}
      <Button kind="link" id="to-mine" label="我的全部报名，填邀请码" onPress={() => go('contests/pages/mine/index')} />
    </View>
  )
}
