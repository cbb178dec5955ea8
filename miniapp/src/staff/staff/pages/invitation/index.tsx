import { View } from '@tarojs/components'
import { useState } from 'react'
import { useAnswer } from '../../../../platform/answers.ts'
import { go, usePageQuery } from '../../../../platform/navigate.ts'
import { Button } from '../../../../ui/button'
import { Title } from '../../../../ui/heading.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { refusalWords } from '../../../staff-words.ts'
import '../../../staff.scss'
import { Accept } from '../../accept.tsx'
import { codeIn } from '../../staff-view.ts'

/** Opened by the invited person, from a shared card, a scanned code, or by typing the code. */
export default function InvitationPage() {
  const { code, scene } = usePageQuery()
  const [typed, setTyped] = useState<string>()
  const found = typed ?? codeIn(code ?? scene ?? '')
  return found ? <Offered code={found} onOther={() => setTyped('')} /> : <TypeCode onFound={setTyped} />
}

function Offered({ code, onOther }: { code: string; onOther: () => void }) {
  const answer = useAnswer('GET /staff/invitations/{code}', { params: { code } })
  if (answer.data) return <Accept offer={answer.data} />
  return (
    <Page>
      <Loaded
        answer={answer}
        refused={why =>
          why === 'invitation-used-or-expired' || why === 'not-found' ? refusalWords('invitation-used-or-expired') : undefined
        }
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
    const code = codeIn(text.trim())
    if (code) onFound(code)
    else setProblem('没有认出邀请码，请把收到的话整段粘贴进来')
  }
  return (
    <Page
      actions={
        <View className="stack">
          <Button kind="primary" id="next" label="下一步" onPress={next} />
          <Button id="home" label="回首页" onPress={() => go('tabs/home/index')} />
        </View>
      }
    >
      <Title>填邀请码</Title>
      <View className="lead">上级工会发给您的一串字母和数字，整段话粘贴进来也可以。</View>
      <TextField label="邀请码" error={problem} id="code" value={text} maxLength={200} manyLines onChange={setText} />
    </Page>
  )
}
