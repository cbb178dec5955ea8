import { View } from '@tarojs/components'
import type { ChainedKind } from 'shared-types/cases'
import { useEffect, useState } from 'react'
import { useAnswer } from '../../../../platform/answers.ts'
import { scrollTop } from '../../../../platform/scroll-top.ts'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { useAtCounty } from '../../../my-roles.ts'
import '../../../staff.scss'
import { ChainEditor } from '../../chain-editor.tsx'
import { waitingFirst } from '../../marked-view.ts'
import { KeptChainPart } from '../../kept-chain.tsx'

/** The chains in force; the county's managers write the next version, another of the county puts it in force. */
export default function ChainsPage() {
  const answer = useAnswer('GET /staff/chains', {})
  const writes = useAtCounty('manager')
  const [kind, setKind] = useState<ChainedKind>()
  useEffect(scrollTop, [kind])
  const editing = answer.data?.items.find(chain => chain.kind === kind)
  if (editing) return <ChainEditor key={editing.kind} chain={editing} onClose={() => setKind(undefined)} />
  return (
    <Page>
      <View className="lead">改流程由一位同事写、另一位看过才启用，只影响以后提交的申请，正在办的按原来的步骤办完。</View>
      <Loaded answer={answer}>
        {({ items }) => (
          <>
            {waitingFirst(items).map(chain => (
              <KeptChainPart key={chain.kind} chain={chain} onEdit={writes ? () => setKind(chain.kind) : undefined} />
            ))}
          </>
        )}
      </Loaded>
    </Page>
  )
}
