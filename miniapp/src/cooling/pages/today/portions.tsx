import { View } from '@tarojs/components'
import { useState } from 'react'
import { outdate, useAnswer, useSubmit } from '../../../platform/answers.ts'
import type { ApiAnswer } from '../../../platform/request.ts'
import { Button } from '../../../ui/button'
import { Heading } from '../../../ui/heading.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { StateSentence } from '../../../ui/state-sentence.tsx'
import { portionProblem } from '../../cooling-view.ts'

type Portion = ApiAnswer<'GET /me/cooling-portions'>['items'][number]

/** What one's own union hands out by roster and still wants signed for. Nothing is shown where there is nothing. */
export function Portions() {
  const answer = useAnswer('GET /me/cooling-portions', {})
  const waiting = answer.data?.items.filter(({ handedAt }) => !handedAt) ?? []
  if (waiting.length === 0) return null
  return (
    <View>
      <Heading>单位发放，等您签收</Heading>
      {waiting.map(portion => (
        <Portion key={portion.lineId} portion={portion} />
      ))}
    </View>
  )
}

function Portion({ portion: { lineId, goods, orgName, nameMasked } }: { portion: Portion }) {
  const [asking, setAsking] = useState(false)
  const { busy, failure, submit } = useSubmit('POST /me/cooling-portions/{lineId}/receipt')
  const sign = async () => {
    const done = await submit({ params: { lineId } })
    await outdate('GET /me/cooling-portions')
    if (done) setAsking(false)
  }
  return (
    <View className="card">
      <View>{`${goods} 1 份`}</View>
      <View className="second">{`${orgName}，名单上是 ${nameMasked}`}</View>
      <View className="gap">
        <Button kind="primary" id={`sign-${lineId}`} label="本人签收" onPress={() => setAsking(true)} />
      </View>
      {asking && (
        <Sheet
          title="确认已经收到？"
          closeLabel="还没收到"
          confirm={{ label: '已经收到', busy: busy && '正在签收…', onPress: () => void sign() }}
          onClose={() => setAsking(false)}
        >
          <View>签收以后，单位的名单上会记下您已领取，不能撤回。</View>
          {failure && <StateSentence tone="problem">{portionProblem(failure)}</StateSentence>}
        </Sheet>
      )}
    </View>
  )
}
