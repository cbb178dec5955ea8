import { View } from '@tarojs/components'
import { printMemberNumber } from 'shared-types/member-number'
import { stateWords } from '../../membership/membership-view.ts'
import type { Answer } from '../../platform/answers.ts'
import { go } from '../../platform/navigate.ts'
import type { ApiAnswer } from '../../platform/request.ts'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Press } from '../../ui/press'
import { StateSentence } from '../../ui/state-sentence.tsx'
import { Title } from '../../ui/heading.tsx'

interface WhoYouAreProps {
  signedIn: boolean
  membership: Answer<ApiAnswer<'GET /membership'>>
  /** A joining is under way, which the page tells below. */
  applying: boolean
}

export function WhoYouAre({ signedIn, membership, applying }: WhoYouAreProps) {
  if (!signedIn) return <Invitation />
  return (
    <Loaded answer={membership} skeletonCards={1}>
      {({ membership: mine }) => {
        if (!mine) return applying ? <Applying /> : <Invitation />
        if (mine.state !== 'active' && mine.state !== 'retained')
          return (
            <View className="stack">
              <StateSentence tone={stateWords[mine.state].tone}>{stateWords[mine.state].words}</StateSentence>
              <Button label="看我的会籍" onPress={() => go('membership/pages/mine/index')} />
            </View>
          )
        return (
          <Press className="home-card" id="my-card" onPress={() => go('membership/pages/card/index')}>
            <View className="home-card-words">
              <View className="home-card-union">{mine.orgName}</View>
              <View className="home-card-number">{printMemberNumber(mine.memberNumber)}</View>
              <View>{`${stateWords[mine.state].words} · 点开出示会员卡`}</View>
            </View>
            <Icon name="qrcode" />
          </Press>
        )
      }}
    </Loaded>
  )
}

function Invitation() {
  return (
    <View className="card stack">
      <Title>加入工会，遇事有人帮</Title>
      <View>不论您在哪里上班、什么用工形式、户口在哪，都可以加入。手机上几分钟填完，工会几个工作日内答复。</View>
      <Button kind="primary" id="join" label="加入工会" onPress={() => go('organisations/pages/find/index')} />
    </View>
  )
}

function Applying() {
  return (
    <View className="card">
      <Title>您的入会申请正在办理</Title>
      <View>有结果会写在“消息”里。下面可以看到哪一步了。</View>
    </View>
  )
}
