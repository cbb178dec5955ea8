import { View } from '@tarojs/components'
import type { Me } from 'shared-types/identity'
import { useAnswer } from '../../../platform/answers.ts'
import { go, replaceBy } from '../../../platform/navigate.ts'
import { Button } from '../../../ui/button'
import { Title } from '../../../ui/heading.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Empty } from '../../../ui/problem.tsx'
import { StateSentence } from '../../../ui/state-sentence.tsx'
import { answerProblem } from '../../desktop-words.ts'
import { useAnswerDesktop } from '../../use-answer-desktop.ts'
import { Compare } from './compare.tsx'
import { ReadCode } from './read-code.tsx'

const home = { label: '回首页', onPress: () => go('tabs/home/index') }
const toSessions = <Button id="to-sessions" label="看登录的设备" onPress={() => replaceBy('identity/pages/sessions/index')} />

/**
 * Signs a desktop in, from the phone. The code is scanned or typed here and comes in no link: whoever sends one around would have
 * half of it done.
 */
export default function ApprovePage() {
  const me = useAnswer('GET /me', {})
  return (
    <Page>
      <Loaded answer={me} action={home}>
        {one =>
          one.isStaff ? (
            <Answer me={one} />
          ) : (
            <Empty
              icon="lock"
              sentence="登录电脑是给工会工作人员用的，您还没有工作人员的角色。您自己的事在手机上都能办。"
              action={{ label: '我有工作邀请码', onPress: () => go('staff/staff/pages/invitation/index') }}
            />
          )
        }
      </Loaded>
    </Page>
  )
}

function Answer({ me }: { me: Me }) {
  const answering = useAnswerDesktop()
  const { step, failure, ended, again } = answering
  if (ended && failure)
    return (
      <View className="stack">
        <Title>没有登录</Title>
        <StateSentence tone="problem">{answerProblem(failure)}</StateSentence>
        <Button kind="primary" id="again" label="再来一次" onPress={again} />
      </View>
    )
  if (step.at === 'compare') return <Compare me={me} read={step} answering={answering} />
  if (step.at === 'code') return <ReadCode reading={answering.reading} onText={answering.readText} />
  return step.at === 'approved' ? <Approved /> : <Refused />
}

function Approved() {
  return (
    <View className="stack">
      <Title>电脑已经登录</Title>
      <StateSentence tone="done">已确认。几秒钟内，电脑会打开工作台。</StateSentence>
      <View>用完请在电脑上退出。忘了的话，电脑停用一会儿会自动退出，您也可以随时用手机让它退出。</View>
      {toSessions}
    </View>
  )
}

function Refused() {
  return (
    <View className="stack">
      <Title>已拒绝</Title>
      <StateSentence tone="done">那台电脑没有登录，它的登录码已经作废。</StateSentence>
      <View>如果是别人发给您的码，请不要再理会，也不要把数字告诉任何人。</View>
      {toSessions}
    </View>
  )
}
