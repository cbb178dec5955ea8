import { View } from '@tarojs/components'
import type { MyEntry } from 'shared-types/contest-entries'
import { go } from '../platform/navigate.ts'
import { ListRow } from '../ui/list-row.tsx'
import { StateSentence } from '../ui/state-sentence.tsx'
import { entrySentence, roleWords } from './entry-words.ts'

/** One's own entry in a list: of what, and where it is. */
export function EntryRow({ entry, now }: { entry: MyEntry; now: Date }) {
  const { tone, words } = entrySentence(entry, now)
  const team = entry.team && `“${entry.team.name}”，`
  return (
    <ListRow
      id={`entry-${entry.entryId}`}
      title={entry.contestTitle}
      note={
        <>
          <View>{`${entry.tradeName} · ${team ?? ''}${roleWords[entry.role]}`}</View>
          <StateSentence tone={tone} plain>
            {words}
          </StateSentence>
        </>
      }
      onOpen={() => go('contests/pages/entry/index', { entryId: entry.entryId })}
    />
  )
}
