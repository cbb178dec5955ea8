import { View } from '@tarojs/components'
import { isAidUnderWay } from '../../aid/stage-words.ts'
import { isUnderWay, withoutHistory } from '../../membership/membership-view.ts'
import { useAnswer } from '../../platform/answers.ts'
import { useIsSignedIn } from '../../platform/me.ts'
import { go } from '../../platform/navigate.ts'
import { Page } from '../../ui/page.tsx'
import { Doors } from './doors.tsx'
import { UnderWay } from './under-way.tsx'
import { WhoYouAre } from './who-you-are.tsx'
import { NewestBulletins } from './newest-bulletins.tsx'
import { NearestStation } from './nearest-station.tsx'
import { Heading } from '../../ui/heading.tsx'

/** Who you are to the union, what is under way, four doors. A guest sees the same page with doors that work. */
export default function HomePage() {
  const signedIn = useIsSignedIn()
  const membership = useAnswer('GET /membership', {}, { when: signedIn, keep: withoutHistory })
  const cases = useAnswer('GET /me/cases', { query: {} }, { when: signedIn })
  const underWay = cases.data?.items.filter(one => isUnderWay(one) && one.kind !== 'aid.application') ?? []
  const hasAid = cases.data?.items.some(one => one.kind === 'aid.application') ?? false
  const aid = useAnswer('GET /me/aid/applications', { query: {} }, { when: signedIn && hasAid })
  const belongs = signedIn && Boolean(membership.data?.membership)
  return (
    <Page tab>
      <WhoYouAre signedIn={signedIn} membership={membership} applying={underWay.some(one => one.kind === 'membership.join')} />
      <UnderWay cases={underWay} aid={aid.data?.items.filter(isAidUnderWay) ?? []} />
      <View className="group">
        <Heading>办事</Heading>
        <Doors onJoin={() => go(belongs ? 'membership/pages/mine/index' : 'organisations/pages/find/index')} />
      </View>
      <NearestStation />
      <NewestBulletins />
    </Page>
  )
}
