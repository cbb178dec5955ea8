import { View } from '@tarojs/components'
import { isUnderWay, withoutHistory } from '../../membership/membership-view.ts'
import { useAnswer } from '../../platform/answers.ts'
import { useIsSignedIn } from '../../platform/me.ts'
import { go } from '../../platform/navigate.ts'
import { Page } from '../../ui/page.tsx'
import { Doors } from './doors.tsx'
import { UnderWay } from './under-way.tsx'
import { WhoYouAre } from './who-you-are.tsx'
import { NearestStation } from './nearest-station.tsx'
import { Heading } from '../../ui/heading.tsx'

/** Who you are to the union, what is under way, four doors. A guest sees the same page with doors that work. */
export default function HomePage() {
  const signedIn = useIsSignedIn()
  const membership = useAnswer('GET /membership', {}, { when: signedIn, keep: withoutHistory })
  const cases = useAnswer('GET /me/cases', { query: {} }, { when: signedIn })
  const underWay = cases.data?.items.filter(isUnderWay) ?? []
  const belongs = signedIn && Boolean(membership.data?.membership)
  return (
    <Page tab>
      <WhoYouAre signedIn={signedIn} membership={membership} applying={underWay.some(one => one.kind === 'membership.join')} />
      {underWay.length > 0 && <UnderWay cases={underWay} />}
      <View className="group">
        <Heading>办事</Heading>
        <Doors onJoin={() => go(belongs ? 'membership/pages/mine/index' : 'organisations/pages/find/index')} />
      </View>
      <NearestStation />
    </Page>
  )
}
