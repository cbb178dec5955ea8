import { View } from '@tarojs/components'
import { useAnswer } from '../../../platform/answers.ts'
import { momentWords } from '../../../ui/dates.ts'
import { Heading } from '../../../ui/heading.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Timeline } from '../../../ui/timeline.tsx'
import { versionItem } from './change-log-view.ts'

/** Who changed what and why, newest first. */
export function ChangeLog({ programmeId }: { programmeId: string }) {
  const answer = useAnswer('GET /staff/aid/programmes/{programmeId}/versions', { params: { programmeId } })
  return (
    <View className="group">
      <Heading>修改记录</Heading>
      <Loaded answer={answer} skeletonCards={1}>
        {({ items }) => <Timeline items={items.map(item => versionItem(item, momentWords(item.changedAt)))} />}
      </Loaded>
    </View>
  )
}
