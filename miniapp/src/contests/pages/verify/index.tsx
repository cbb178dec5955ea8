import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { usePageQuery } from '../../../platform/navigate.ts'
import { type ApiAnswer, asFailure, type Failure, send } from '../../../platform/request.ts'
import { canScan, scan } from '../../../platform/scan'
import { Button } from '../../../ui/button'
import { Facts } from '../../../ui/facts.tsx'
import { failureSentence } from '../../../ui/failure-words.ts'
import { Title } from '../../../ui/heading.tsx'
import { Page } from '../../../ui/page.tsx'
import { StateSentence } from '../../../ui/state-sentence.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { certificateFacts, codeIn, codeWords, verdictSentence } from '../../result-words.ts'

type Verdict = ApiAnswer<'GET /contest-certificates/{certificateCode}'>

/** Is this certificate ours and does it still stand? Open to everybody; its QR code brings the code in the scene. */
export default function VerifyPage() {
  const { scene } = usePageQuery()
  const given = scene && codeIn(scene)
  const [typed, setTyped] = useState(given ? codeWords(given) : '')
  const [unreadable, setUnreadable] = useState(false)
  const { busy, verdict, failure, ask } = useVerdict()
  const verify = (text: string) => {
    const code = codeIn(text)
    setUnreadable(!code)
    void ask(code)
  }
  const scanAndVerify = async () => {
    const text = await scan()
    if (!text) return
    setTyped(text)
    verify(text)
  }
  useEffect(() => {
    if (given) verify(given)
  }, [])
  return (
    <Page
      actions={
        <>
          <Button
            kind="primary"
            id="verify"
            label="核对"
            busy={busy && '正在核对…'}
            onPress={() => {
              verify(typed)
            }}
          />
          {canScan && <Button label="扫证书上的码" onPress={() => void scanAndVerify()} />}
        </>
      }
    >
      <Title>核对证书</Title>
      {verdict && <VerdictCard verdict={verdict} />}
      {failure && <StateSentence tone="problem">{failureSentence(failure)}</StateSentence>}
      <TextField
        id="code"
        label="验证码"
        help="在证书左下角，16 位字母和数字。"
        error={unreadable ? '验证码是 16 位，请对照证书再看一遍。' : undefined}
        value={typed}
        maxLength={200}
        onChange={setTyped}
      />
    </Page>
  )
}

function useVerdict() {
  const [busy, setBusy] = useState(false)
  const [verdict, setVerdict] = useState<Verdict>()
  const [failure, setFailure] = useState<Failure>()
  const ask = async (certificateCode: string | undefined) => {
    setVerdict(undefined)
    setFailure(undefined)
    if (!certificateCode) return
    setBusy(true)
    await send('GET /contest-certificates/{certificateCode}', { params: { certificateCode } }).then(
      setVerdict,
      (error: unknown) => setFailure(asFailure(error)),
    )
    setBusy(false)
  }
  return { busy, verdict, failure, ask }
}

function VerdictCard({ verdict: { certificate } }: { verdict: Verdict }) {
  const { tone, words } = verdictSentence(certificate)
  return (
    <View className="stack" {...({ role: 'status' } as object)}>
      <StateSentence tone={tone}>{words}</StateSentence>
      {certificate && <Facts facts={certificateFacts(certificate)} />}
    </View>
  )
}
