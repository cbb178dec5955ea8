import { View } from '@tarojs/components'
import { useState } from 'react'
import { outdate, useAnswer, useSubmit } from '../../../platform/answers.ts'
import { go, replaceBy, usePageQuery } from '../../../platform/navigate.ts'
import { useIsSignedIn } from '../../../platform/me.ts'
import type { ApiAnswer } from '../../../platform/request.ts'
import { Button } from '../../../ui/button'
import { momentWords } from '../../../ui/dates.ts'
import { Facts } from '../../../ui/facts.tsx'
import { Title } from '../../../ui/heading.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Empty } from '../../../ui/problem.tsx'
import { StateSentence } from '../../../ui/state-sentence.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { keeperCodeIn, keepingProblem } from '../../keeping-view.ts'

/** Opened by the invited person: the code typed or pasted, then taken under one's own name. */
export default function KeeperInvitationPage() {
  const { code } = usePageQuery()
  const signedIn = useIsSignedIn()
  const [typed, setTyped] = useState<string>()
  const found = typed ?? keeperCodeIn(code ?? '')
  if (!signedIn)
    return (
      <Page>
        <Empty
          icon="user"
          sentence="登录以后就可以接受邀请。"
          action={{ label: '去登录', onPress: () => go('tabs/mine/index') }}
        />
      </Page>
    )
  return found ? <Offered code={found} onOther={() => setTyped('')} /> : <TypeCode onFound={setTyped} />
}

function Offered({ code, onOther }: { code: string; onOther: () => void }) {
  const answer = useAnswer('GET /station-keeper-invitations/{code}', { params: { code } })
  if (answer.data) return <Accept offer={answer.data} />
  return (
    <Page>
      <Loaded
        answer={answer}
        refused={() => (answer.failure ? keepingProblem(answer.failure) : undefined)}
        action={{ label: '换一个邀请码', onPress: onOther }}
      >
        {() => null}
      </Loaded>
    </Page>
  )
}

function TypeCode({ onFound }: { onFound: (code: string) => void }) {
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string>()
  const next = () => {
    const code = keeperCodeIn(text.trim())
    if (code) onFound(code)
    else setProblem('没有认出邀请码，请把收到的话整段粘贴进来')
  }
  return (
    <Page actions={<Button kind="primary" id="next" label="下一步" onPress={next} />}>
      <Title>填邀请码</Title>
      <View className="lead">工会发给您的一串字母和数字，整段话粘贴进来也可以。</View>
      <TextField label="邀请码" error={problem} id="code" value={text} maxLength={200} manyLines onChange={setText} />
    </Page>
  )
}

function Accept({ offer }: { offer: ApiAnswer<'GET /station-keeper-invitations/{code}'> }) {
  const [name, setName] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, failure, submit } = useSubmit('POST /station-keeper-invitations/{code}/acceptance')
  const missing = name.trim().length < 2 ? '请填写您的姓名' : undefined
  const accept = async () => {
    setTried(true)
    if (missing) return
    const taken = await submit({ params: { code: offer.code }, body: { name: name.trim() } })
    if (!taken) return
    await outdate('GET /me/stations')
    replaceBy('stations/pages/keeping/index')
  }
  return (
    <Page
      actions={
        <Button kind="primary" id="accept" label="接受，做管理员" busy={busy && '正在办理…'} onPress={() => void accept()} />
      }
    >
      <Title>{`请您做${offer.stationName}的管理员`}</Title>
      <Facts
        facts={[
          { label: '能做什么', value: '临时关闭、恢复开放，登记每天来的人次' },
          { label: '有效到', value: momentWords(offer.expiresAt) },
        ]}
      />
      <TextField
        label="您的姓名"
        help="管这个驿站的工会会看到，显示时隐去一部分。"
        error={tried ? missing : undefined}
        id="name"
        value={name}
        maxLength={40}
        onChange={setName}
      />
      {failure && <StateSentence tone="problem">{keepingProblem(failure)}</StateSentence>}
    </Page>
  )
}
