import { Text, View } from '@tarojs/components'
import { printMemberNumber } from 'shared-types/member-number'
import type { MemberCard } from 'shared-types/membership'
import { useEffect } from 'react'
import { useAnswer } from '../../../platform/answers.ts'
import { go } from '../../../platform/navigate.ts'
import { Button } from '../../../ui/button'
import { dayWords } from '../../../ui/dates.ts'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Qr } from '../../../ui/qr.tsx'
import { stateWords } from '../../membership-view.ts'
import './index.scss'

const early = 15_000
/** A timer set for longer than this fires at once. */
const longest = 3_600_000

/** The code opens doors for whoever shows it, so it never lies on the phone. */
const withoutCode = (card: MemberCard): MemberCard => ({ ...card, token: '' })

/** The member card. Its code is renewed a little before it ends, as long as the page is open. */
export default function CardPage() {
  const answer = useAnswer('GET /membership/card', {}, { keep: withoutCode })
  const endsAt = answer.data?.tokenExpiresAt
  const { reload } = answer
  useEffect(() => {
    if (!endsAt) return
    const left = new Date(endsAt).getTime() - Date.now() - early
    const timer = setTimeout(reload, Math.min(Math.max(left, 5_000), longest))
    return () => clearTimeout(timer)
  }, [endsAt])
  return (
    <Page>
      <Loaded
        answer={answer}
        refused={code => (code === 'not-allowed' ? '成为会员后才有会员卡。' : undefined)}
        action={{ label: '加入工会', onPress: () => go('organisations/pages/find/index') }}
      >
        {card => <Card card={card} />}
      </Loaded>
    </Page>
  )
}

function Code({ token }: { token: string }) {
  return (
    <>
      <Qr text={token} label="会员卡二维码" />
      <View>出示给工作人员或门禁扫一扫</View>
      <View className="second">二维码几分钟换一次，截图过后就不能用了。没有网络的门禁也能核验。</View>
    </>
  )
}

function Card({ card }: { card: MemberCard }) {
  return (
    <>
      <View className="member-card">
        <View className="member-card-head">
          <Text className="member-card-union">{card.orgName}</Text>
          <Text className="member-card-state">{stateWords[card.state].words}</Text>
        </View>
        <View className="member-card-name">{card.nameMasked}</View>
        <View className="member-card-number" id="member-number">
          {printMemberNumber(card.memberNumber)}
        </View>
        <View className="member-card-since">{`${dayWords(card.joinedOn).split('（')[0]}入会`}</View>
      </View>
      <View className="card gap card-code">
        {card.token ? <Code token={card.token} /> : <View>连上网络后才能显示二维码。</View>}
      </View>
      <View className="gap stack">
        <Button label="核验别人的会员卡" onPress={() => go('membership/pages/verify/index')} />
        <Button kind="link" id="correct" label="信息有误，申请更正" onPress={() => go('membership/pages/correction/index')} />
      </View>
    </>
  )
}
