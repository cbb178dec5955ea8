import { View } from '@tarojs/components'
import { useState } from 'react'
import { outdate, useSubmit } from '../../platform/answers.ts'
import { Button } from '../../ui/button'
import { List, ListRow } from '../../ui/list-row.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { StateSentence } from '../../ui/state-sentence.tsx'
import { Said } from '../said.tsx'
import { refusalWords } from '../staff-words.ts'
import type { ErrorCode } from 'shared-types/errors'
import { batchLimit } from './cases-view.ts'
import type { Ticked } from './todo-list.tsx'

export interface Result extends Ticked {
  result: string
}

interface BatchBarProps {
  ticked: ReadonlyMap<string, Ticked>
  onDone: (results: Result[]) => void
  onStop: () => void
}

/** The buttons while several joinings are being chosen. */
export function BatchBar({ ticked, onDone, onStop }: BatchBarProps) {
  const [asking, setAsking] = useState(false)
  const { busy, failure, submit } = useSubmit('POST /staff/membership/batch-approvals')
  const chosen = [...ticked.values()]
  const approve = async () => {
    const answer = await submit({ body: { cases: chosen.map(({ caseId, version }) => ({ caseId, version })) } })
    if (!answer) return
    setAsking(false)
    onDone(answer.results.map(({ caseId, result }) => ({ ...(ticked.get(caseId) as Ticked), caseId, result })))
    await outdate('GET /staff/cases', 'GET /staff/cases/{caseId}')
  }
  const tooMany = chosen.length > batchLimit
  return (
    <>
      <View className="actions-row">
        <View className="actions-row-minor">
          <Button id="batch-stop" label="不选了" onPress={onStop} />
        </View>
        <View className="actions-row-main">
          <Button
            kind="primary"
            id="batch-approve"
            label={tooMany ? `一次最多 ${batchLimit} 件` : chosen.length ? `同意选中的 ${chosen.length} 件` : '请先选择'}
            disabled={chosen.length === 0 || tooMany}
            onPress={() => setAsking(true)}
          />
        </View>
      </View>
      {asking && (
        <Sheet
          title={`同意 ${chosen.length} 件入会申请？`}
          confirm={{ label: '同意入会', busy: busy && '正在办理…', onPress: () => void approve() }}
          onClose={() => setAsking(false)}
        >
          <View>同意后马上成为会员，并收到消息。每一件单独办理，有办不成的会逐件告诉您。</View>
          <Said failure={failure} />
        </Sheet>
      )}
    </>
  )
}

/** What came of each. */
export function BatchResults({ results, onClose }: { results: Result[]; onClose: () => void }) {
  const failed = results.filter(one => one.result !== 'approved')
  const done = results.length - failed.length
  return (
    <View className="gap">
      <StateSentence tone={failed.length ? 'waiting' : 'done'}>
        {failed.length ? `同意了 ${done} 件，有 ${failed.length} 件没有办成。` : `${done} 件都同意了，申请人已收到消息。`}
      </StateSentence>
      {failed.length > 0 && (
        <View className="gap">
          <List>
            {failed.map(({ caseId, title, result }) => (
              <ListRow key={caseId} title={title} note={refusalWords(result as ErrorCode) ?? '没有办成，请单独打开看看。'} />
            ))}
          </List>
        </View>
      )}
      <Button kind="link" id="results-close" label="知道了" onPress={onClose} />
    </View>
  )
}
