import { View } from '@tarojs/components'
import { printMemberNumber } from 'shared-types/member-number'
import { useEffect, useState } from 'react'
import { useSubmit } from '../../../platform/answers.ts'
import { usePageQuery } from '../../../platform/navigate.ts'
import type { ApiAnswer } from '../../../platform/request.ts'
import { canScan, scan } from '../../../platform/scan'
import { Button } from '../../../ui/button'
import { Facts } from '../../../ui/facts.tsx'
import { failureSentence } from '../../../ui/failure-words.ts'
import { Page } from '../../../ui/page.tsx'
import { StateSentence } from '../../../ui/state-sentence.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { cardCodeIn, stateWords, verdictWords } from '../../membership-view.ts'
import { Title } from '../../../ui/heading.tsx'

type Verdict = ApiAnswer<'POST /card-verifications'>

/** Is this card genuine and still true? Open to everybody; a gate's browser may pass the code in the address as `token`. */
export default function VerifyPage() {
  const { token } = usePageQuery()
  const [typed, setTyped] = useState(token ?? '')
  const [verdict, setVerdict] = useState<Verdict>()
  const [unreadable, setUnreadable] = useState(false)
  const { busy, failure, submit } = useSubmit('POST /card-verifications')

  const verify = async (text: string) => {
    const code = cardCodeIn(text)
    setVerdict(undefined)
    setUnreadable(!code)
    if (code) setVerdict(await submit({ body: { token: code } }))
  }
  const scanAndVerify = async () => {
    const text = await scan()
    if (!text) return
    setTyped(text)
    await verify(text)
  }
  useEffect(() => {
    if (token) void verify(token)
  }, [])

  return (
    <Page
      actions={
        <>
          {canScan && (
            <Button kind="primary" label="扫会员卡二维码" busy={busy && '正在核验…'} onPress={() => void scanAndVerify()} />
          )}
          <Button
            kind={canScan ? 'plain' : 'primary'}
            id="verify"
            label="核验"
            busy={busy && '正在核验…'}
            onPress={() => void verify(typed)}
          />
        </>
      }
    >
      <Title>核验会员卡</Title>
      {verdict && <VerdictCard verdict={verdict} />}
      {failure && <StateSentence tone="problem">{failureSentence(failure)}</StateSentence>}
      <TextField
        label="会员卡的码"
        help={canScan ? '扫码会自动填上。' : '把扫码枪读到的内容粘贴在这里。'}
        error={unreadable ? '这不是会员卡的码，请再扫一次。' : undefined}
        id="token"

        value={typed}
        maxLength={2000}
        manyLines

        onChange={setTyped}
      />
    </Page>
  )
}

function VerdictCard({ verdict }: { verdict: Verdict }) {
  const { tone, words } = verdictWords[verdict.result]
  return (
    <View className="stack" {...({ role: 'status' } as object)}>
      <StateSentence tone={tone}>{words}</StateSentence>
      {verdict.result === 'valid' && (
        <Facts
          facts={[
            { label: '姓名', value: verdict.nameMasked },
            { label: '会员号', value: printMemberNumber(verdict.memberNumber) },
            { label: '工会', value: verdict.orgName },
            { label: '会籍', value: stateWords[verdict.state].words },
          ]}
        />
      )}
    </View>
  )
}
