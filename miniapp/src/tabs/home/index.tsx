import { View } from '@tarojs/components'
import { useAnswer } from '../../platform/answers.ts'
import { useIsSignedIn } from '../../platform/me.ts'
import { go } from '../../platform/navigate.ts'
import { Page } from '../../ui/page.tsx'
import { Doors } from './doors.tsx'
import { UnderWay } from './under-way.tsx'
import { WhoYouAre } from './who-you-are.tsx'

/** Who you are to the union, what is under way, four doors. A guest sees the same page with doors that work. */
export default function HomePage() {
  const signedIn = useIsSignedIn()
  const membership = useAnswer('GET /membership', {}, { when: signedIn })
  const cases = useAnswer('GET /me/cases', { query: {} }, { when: signedIn })
  return (
    <Page tab>
      <WhoYouAre signedIn={signedIn} membership={membership} />
      {signedIn && <UnderWay cases={cases} />}
      <View className="group">
        <View className="heading">办事</View>
        <Doors onJoin={() => go('organisations/pages/find/index')} />
      </View>
    </Page>
  )
}
