import { View } from '@tarojs/components'
import type { KeptChain } from 'shared-types/chain-endpoints'
import { useSubmit } from '../../platform/answers.ts'
import { Button } from '../../ui/button'
import { Heading } from '../../ui/heading.tsx'
import { BesidePart } from '../beside-part.tsx'
import { kindWords } from './cases-view.ts'
import { stepRows, versionLine } from './chain-view.ts'
import { MarkedRows } from './marked-rows.tsx'
import { chainsChanged, isChanged } from './marked-view.ts'

interface KeptChainProps {
  chain: KeptChain
  /** Absent: the reader writes no chains. */
  onEdit?: (() => void) | undefined
}

/** What is in force, and what waits beside it for a second person. */
export function KeptChainPart({ chain, onEdit }: KeptChainProps) {
  const { kind, draft } = chain
  const publishing = useSubmit('POST /staff/chains/{kind}/publication', chainsChanged)
  const withdrawing = useSubmit('POST /staff/chains/{kind}/withdrawal', chainsChanged)
  return (
    <View className="group">
      <Heading>{kindWords[kind]}</Heading>
      <BesidePart
        id={kind}
        kept={chain}
        inForce={chain.version}
        publishing={{ ...publishing, send: body => publishing.submit({ params: { kind }, body }) }}
        onEdit={onEdit}
        withdrawing={{ ...withdrawing, send: body => withdrawing.submit({ params: { kind }, body }) }}
        changed={chainsChanged}
      >
        {draft && <DraftFacts chain={chain} draft={draft} />}
      </BesidePart>
      <View className={draft ? 'group' : ''}>
        {draft && <Heading>{`${kindWords[kind]}：现在用的`}</Heading>}
        <MarkedRows rows={stepRows(kind, chain.steps)} />
        <View className="second gap">{versionLine(chain)}</View>
      </View>
      {onEdit && !draft && <Button kind="link" id={`edit-${kind}`} label="修改流程" onPress={onEdit} />}
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
