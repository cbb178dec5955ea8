import { View } from '@tarojs/components'
import type { Chain } from 'shared-types/cases'
import { useState } from 'react'
import { useAnswer } from '../../../../platform/answers.ts'
import { Button } from '../../../../ui/button'
import { momentWords } from '../../../../ui/dates.ts'
import { Heading } from '../../../../ui/heading.tsx'
import { List, ListRow } from '../../../../ui/list-row.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { useAtCounty } from '../../../my-roles.ts'
import '../../../staff.scss'
import { kindWords } from '../../cases-view.ts'
import { ChainEditor } from '../../chain-editor.tsx'
import { stepLine } from '../../chain-view.ts'

/** The chains in force; the county's managers put the next version in force. */
export default function ChainsPage() {
  const answer = useAnswer('GET /staff/chains', {})
  const mayChange = useAtCounty('manager')
  const [editing, setEditing] = useState<Chain>()
  if (editing) return <ChainEditor key={editing.kind} chain={editing} onClose={() => setEditing(undefined)} />
  return (
    <Page>
      <View className="lead">改流程只影响以后提交的申请，正在办的按原来的步骤办完。</View>
      <Loaded answer={answer}>
        {({ items }) => (
          <>
            {items.map(chain => (
              <View className="group" key={chain.kind}>
                <Heading>{kindWords[chain.kind]}</Heading>
                <ChainFacts chain={chain} />
                {mayChange && <Button kind="link" id={`edit-${chain.kind}`} label="修改流程" onPress={() => setEditing(chain)} />}
              </View>
            ))}
          </>
        )}
      </Loaded>
    </Page>
  )
}

function ChainFacts({ chain }: { chain: Chain }) {
  return (
    <>
      <List>
        {chain.steps.map((step, i) => (
          <ListRow key={step.key} title={`${i + 1}. ${step.name}`} note={stepLine(chain.kind, step)} />
        ))}
      </List>
      <View className="second gap">
        {`第 ${chain.version} 版，${momentWords(chain.changedAt)} 起${chain.reason ? `。原因：${chain.reason}` : ''}`}
      </View>
    </>
  )
}
