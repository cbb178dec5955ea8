import { View } from '@tarojs/components'
import { useAnswer } from '../../../platform/answers.ts'
import { go } from '../../../platform/navigate.ts'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Empty } from '../../../ui/problem.tsx'
import { Timeline } from '../../../ui/timeline.tsx'
import { looksTold } from '../../looks-view.ts'

const home = { label: '回首页', onPress: () => go('tabs/home/index') }

/** Names and numbers are shown masked to everybody; whoever opened them in full is told here. */
export default function LooksPage() {
  const ofMembership = useAnswer('GET /membership/looks', {})
  const ofAid = useAnswer('GET /me/aid/looks', {})
  return (
    <Page>
      <View className="lead">
        工作人员平时只看得到打了码的信息。要看完整的，必须写明原因，这里都会记下来。如有疑问，请拨打 12351。
      </View>
      <Loaded answer={ofMembership} action={home}>
        {membership => (
          <Loaded answer={ofAid} action={home}>
            {aid => {
              const items = [...membership.items, ...aid.items].sort((a, b) => b.at.localeCompare(a.at))
              if (items.length === 0) return <Empty icon="eye" sentence="还没有人看过您的完整资料。" />
              return <Timeline items={looksTold(items)} />
            }}
          </Loaded>
        )}
      </Loaded>
    </Page>
  )
}
