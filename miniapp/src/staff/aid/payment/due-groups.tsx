import { View } from '@tarojs/components'
import { useState } from 'react'
import { useAnswer } from '../../../platform/answers.ts'
import { go } from '../../../platform/navigate.ts'
import { Button } from '../../../ui/button'
import { Heading } from '../../../ui/heading.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { StateSentence } from '../../../ui/state-sentence.tsx'
import { collectOutcome, countAndSum, type Due, groupTitle, payingRefused } from './payment-view.ts'
import { collectingWords, useCollect } from './use-collect.ts'

const keyOf = ({ programmeId, fund }: Due) => `${programmeId}-${fund}`

/** What is approved and in no batch yet, each programme and source by itself. */
export function DueGroups({ pays }: { pays: boolean }) {
  const answer = useAnswer('GET /staff/aid/payments', {})
  const collecting = useCollect()
  const [current, setCurrent] = useState<string>()
  const { busy, gathered, collect } = collecting
  const start = (due: Due) => {
    setCurrent(keyOf(due))
    void collect(due)
  }
  return (
    <View>
      <Heading>待发放</Heading>
      <View className="stack">
        <Outcome {...collecting} />
        <Loaded answer={answer} refused={payingRefused}>
          {({ items }) => (
            <>
              {items.length === 0 && <View className="second">没有待发放的。审定通过、公示期满的会出现在这里。</View>}
              {items.map(due => (
                <View className="card" key={keyOf(due)}>
                  <View className="row-title">{groupTitle(due)}</View>
                  <View className="second">{countAndSum(due)}</View>
                  {pays && (
                    <View className="gap">
                      <Button
                        kind="primary"
                        id={`collect-${keyOf(due)}`}
                        label="生成发放批次"
                        disabled={busy}
                        busy={busy && current === keyOf(due) && collectingWords(gathered)}
                        onPress={() => start(due)}
                      />
                    </View>
                  )}
                </View>
              ))}
            </>
          )}
        </Loaded>
        {pays && <View className="second">每批只放一个项目、一种资金。您批准的不会收进您的批次。</View>}
      </View>
    </View>
  )
}

function Outcome({ failure, result }: Pick<ReturnType<typeof useCollect>, 'failure' | 'result'>) {
  const sentence = collectOutcome({ failure, result })
  const batchId = result?.batch?.batchId
  if (!sentence) return null
  return (
    <View {...({ role: 'status' } as object)}>
      <StateSentence tone={sentence.tone}>{sentence.words}</StateSentence>
      {batchId && (
        <View className="gap">
          <Button id="open-batch" label="打开这一批" onPress={() => go('staff/aid/pages/batch/index', { batchId })} />
        </View>
      )}
    </View>
  )
}
