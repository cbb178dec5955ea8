import { View } from '@tarojs/components'
import { answers } from '../../../platform/answers.ts'
import { useIsSignedIn, useMe } from '../../../platform/me.ts'
import { go, replaceBy, usePageQuery } from '../../../platform/navigate.ts'
import { takeSession } from '../../../platform/session.ts'
import { thisDevice } from '../../../platform/this-device'
import { Button } from '../../../ui/button'
import { Title } from '../../../ui/heading.tsx'
import { Page } from '../../../ui/page.tsx'
import { Empty } from '../../../ui/problem.tsx'
import { StateSentence } from '../../../ui/state-sentence.tsx'
import { useDesktopSignIn } from '../../use-desktop-sign-in.ts'
import { SignInState } from './sign-in-state.tsx'

const workbench = 'staff/cases/pages/todo/index'

/** A desktop is signed in by the phone of somebody who works for the union. */
export default function DesktopPage() {
  const signedIn = useIsSignedIn()
  const { ended } = usePageQuery()
  if (!thisDevice)
    return (
      <Page>
        <Empty
          icon="device-desktop"
          sentence="这一页要在电脑的浏览器里打开。手机上点“我的”→“登录的设备”→“登录电脑”。"
          action={{ label: '看登录的设备', onPress: () => replaceBy('identity/pages/sessions/index') }}
        />
      </Page>
    )
  if (signedIn) return <AlreadyIn />
  return (
    <Page>
      <Title>用手机登录这台电脑</Title>
      <View className="lead">给工会工作人员用。会员请在手机微信里打开“职工之家”。</View>
      {ended === 'pause' && <StateSentence tone="info">这台电脑有一会儿没有用，已经自动退出。您存过的内容都在。</StateSentence>}
      <View className="gap">
        <SignInHere device={thisDevice} />
      </View>
    </Page>
  )
}

function SignInHere({ device }: { device: NonNullable<typeof thisDevice> }) {
  const { sign, busy, begin } = useDesktopSignIn(device, ({ token }, idleMinutes) => {
    takeSession(token, idleMinutes)
    answers.clear()
    replaceBy(workbench)
  })
  return <SignInState sign={sign} busy={busy} onBegin={begin} />
}

/** Also seen for a moment between the phone's yes and the workbench. */
function AlreadyIn() {
  const { data } = useMe()
  return (
    <Page actions={<Button kind="primary" id="to-workbench" label="打开工作台" onPress={() => replaceBy(workbench)} />}>
      <Title>这台电脑已经登录</Title>
      <View className="lead">
        {data?.nameMasked ? `现在是 ${data.nameMasked}。` : ''}不是您的话，请先在“登录的设备”里退出登录。
      </View>
      <Button label="登录的设备" id="to-sessions" onPress={() => go('identity/pages/sessions/index')} />
    </Page>
  )
}
