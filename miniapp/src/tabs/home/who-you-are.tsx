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

interface WhoYouAreProps {
  signedIn: boolean
  membership: Answer<ApiAnswer<'GET /membership'>>
}

export function WhoYouAre({ signedIn, membership }: WhoYouAreProps) {
  if (!signedIn) return <Invitation />
  return (
    <Loaded answer={membership} skeletonCards={1}>
      {({ membership: mine }) => {
        if (!mine) return <Invitation />
        if (mine.state !== 'active' && mine.state !== 'retained')
          return (
            <View className="stack">
              <StateSentence tone={stateWords[mine.state].tone}>{stateWords[mine.state].words}</StateSentence>
              <Button label="看我的会籍" onPress={() => go('membership/pages/mine/index')} />
            </View>
          )
        return (
          <Press className="home-card" id="my-card" label="打开会员卡" onPress={() => go('membership/pages/card/index')}>
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
      <View className="title">加入工会，遇事有人帮</View>
      <View>不论您在哪里上班、什么用工形式、户口在哪，都可以加入。手机上几分钟填完，工会几个工作日内答复。</View>
      <Button kind="primary" id="join" label="加入工会" onPress={() => go('organisations/pages/find/index')} />
    </View>
  )
}
