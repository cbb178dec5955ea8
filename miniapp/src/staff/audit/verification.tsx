import { View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { useSubmit } from '../../platform/answers.ts'
import { copy } from '../../platform/copy'
import { Button } from '../../ui/button'
import { Facts } from '../../ui/facts.tsx'
import { grouped } from '../../ui/money.ts'
import { StateSentence } from '../../ui/state-sentence.tsx'
import { Said } from '../said.tsx'
import { endToNote, type Verdict, verdictSentence } from './audit-view.ts'

/** Slice after slice until the end, or the first act that does not fit; leaving the page ends it. */
export function useVerification() {
  const { busy, failure, submit } = useSubmit('POST /staff/audit/verification')
  const [reached, setReached] = useState(0)
  const [verdict, setVerdict] = useState<Verdict>()
  const isOpen = useRef(true)
  useEffect(() => {
    isOpen.current = true
    return () => void (isOpen.current = false)
  }, [])
  const verify = async () => {
    setVerdict(undefined)
    setReached(0)
    let last = await submit({ body: {} })
    while (last?.more && isOpen.current) {
      setReached(last.upTo.seq)
      last = await submit({ body: { from: last.upTo } })
    }
    if (isOpen.current) setVerdict(last)
  }
  return { busy, failure, reached, verdict, verify }
}

type Checking = ReturnType<typeof useVerification>

export const VerifyButton = ({ busy, reached, verify }: Checking) => (
  <Button
    kind="primary"
    id="verify"
    label="核对全部日志"
    busy={busy && (reached ? `已核对 ${grouped(reached)} 条…` : '正在逐条核对…')}
    onPress={() => void verify()}
  />
)

/** Whether the log is whole, and its end to write down: a later check against it shows also what was cut off. */
export function Verified({ failure, verdict }: Checking) {
  if (!failure && !verdict) return null
  const isWhole = verdict !== undefined && verdict.brokenAt === undefined
  return (
    <View className="stack">
      <Said failure={failure} />
      {verdict && <Outcome verdict={verdict} />}
      {isWhole && <Note verdict={verdict} />}
    </View>
  )
}

function Outcome({ verdict }: { verdict: Verdict }) {
  const { tone, words } = verdictSentence(verdict)
  return (
    <View {...({ role: 'status' } as object)}>
      <StateSentence tone={tone}>{words}</StateSentence>
    </View>
  )
}

function Note({ verdict: { upTo } }: { verdict: Verdict }) {
  const [copied, setCopied] = useState<boolean>()
  const take = async () => setCopied(await copy(endToNote(upTo)))
  return (
    <View className="stack">
      <Facts
        facts={[
          { label: '一共', value: `${grouped(upTo.seq)} 条` },
          { label: '最后一条的校验码', value: upTo.hash },
        ]}
      />
      <View className="second">
        请把条数和校验码记在系统外面。以后核对时对一对，就能看出日志有没有被整个换过、末尾有没有被删。
      </View>
      <View className="actions-three">
        <Button id="copy-end" label="复制条数和校验码" onPress={() => void take()} />
      </View>
      {copied !== undefined && (
        <View {...({ role: 'status' } as object)}>
          <StateSentence tone={copied ? 'done' : 'problem'}>
            {copied ? '已复制，可以粘贴到别处保存。' : '没能复制，请手抄或截图。'}
          </StateSentence>
        </View>
      )}
    </View>
  )
}
