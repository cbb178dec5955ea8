import { View } from '@tarojs/components'
import type { ChainedKind } from 'shared-types/cases'
import type { KeptChain } from 'shared-types/chain-endpoints'
import { useState } from 'react'
import { useSubmit } from '../../platform/answers.ts'
import { Button } from '../../ui/button'
import { Heading } from '../../ui/heading.tsx'
import { StateSentence } from '../../ui/state-sentence.tsx'
import { Said } from '../said.tsx'
import { kindWords } from './cases-view.ts'
import { stepRows, versionLine } from './chain-view.ts'
import { DraftActs, useDraftRead } from './draft-acts.tsx'
import { besideSentence, chainsChanged, isChanged } from './draft-view.ts'
import { MarkedRows } from './marked-rows.tsx'
import { WithdrawSheet } from './withdraw-sheet.tsx'

interface KeptChainProps {
  chain: KeptChain
  /** Absent: the reader writes no chains. */
  onEdit?: (() => void) | undefined
}

/** What is in force, and what waits beside it for a second person. */
export function KeptChainPart({ chain, onEdit }: KeptChainProps) {
  const { kind, draft } = chain
  const publishing = useSubmit('POST /staff/chains/{kind}/publication', chainsChanged)
  const read = useDraftRead(chain, publishing.failure)
  const [withdraws, setWithdraws] = useState(false)
  const sentence = besideSentence(chain)
  const publish = async () => {
    if (await publishing.submit({ params: { kind }, body: read() })) await chainsChanged()
  }
  return (
    <View className="group">
      <Heading>{kindWords[kind]}</Heading>
      {sentence && (
        <View className="beside">
          <StateSentence tone={sentence.tone}>{sentence.words}</StateSentence>
        </View>
      )}
      {draft && (
        <>
          <DraftFacts chain={chain} draft={draft} />
          <DraftActs
            id={kind}
            kept={chain}
            busy={publishing.busy}
            onPublish={() => void publish()}
            onEdit={onEdit}
            onWithdraw={() => setWithdraws(true)}
          />
        </>
      )}
      <Said failure={publishing.failure} />
      <View className={draft ? 'group' : ''}>
        {draft && <Heading>{`${kindWords[kind]}：现在用的`}</Heading>}
        <MarkedRows rows={stepRows(kind, chain.steps)} />
        <View className="second gap">{versionLine(chain)}</View>
      </View>
      {onEdit && !draft && <Button kind="link" id={`edit-${kind}`} label="修改流程" onPress={onEdit} />}
      {withdraws && <Withdraw chain={chain} onClose={() => setWithdraws(false)} />}
    </View>
  )
}

function DraftFacts({ chain: { kind, steps }, draft }: { chain: KeptChain; draft: NonNullable<KeptChain['draft']> }) {
  const rows = stepRows(kind, draft.steps, steps)
  return (
    <>
      <MarkedRows rows={rows} />
      {!isChanged(rows) && <View className="second gap">步骤和现在用的一样。</View>}
      <View className="second gap">{`修改的原因：${draft.reason}`}</View>
    </>
  )
}

function Withdraw({ chain, onClose }: { chain: KeptChain; onClose: () => void }) {
  const { busy, failure, submit } = useSubmit('POST /staff/chains/{kind}/withdrawal', chainsChanged)
  const kind: ChainedKind = chain.kind
  return (
    <WithdrawSheet
      kept={chain}
      busy={busy}
      failure={failure}
      onWithdraw={async body => {
        const done = await submit({ params: { kind }, body })
        if (done) await chainsChanged()
        return done !== undefined
      }}
      onClose={onClose}
    />
  )
}
