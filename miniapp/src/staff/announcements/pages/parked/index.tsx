import { View } from '@tarojs/components'
import { useState } from 'react'
import { outdate, useAnswer, useSubmit } from '../../../../platform/answers.ts'
import type { ApiAnswer } from '../../../../platform/request.ts'
import { Button } from '../../../../ui/button'
import { momentWords } from '../../../../ui/dates.ts'
import { Card } from '../../../../ui/list-row.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Empty } from '../../../../ui/problem.tsx'
import { StateSentence } from '../../../../ui/state-sentence.tsx'
import { hasRole, useGrants } from '../../../my-roles.ts'
import { Said } from '../../../said.tsx'
import '../../../staff.scss'
import { deliveryTitle, replayWords } from '../../parked-view.ts'

type Delivery = ApiAnswer<'GET /staff/announcements/parked'>['items'][number]

/** Deliveries that were given up after all attempts; a county manager tries one again. */
export default function ParkedPage() {
  const [said, setSaid] = useState<boolean>()
  return (
    <Page>
      <View className="lead">多次没有送到的通知停在这里。办理结果不受影响，只是还没有通知到。</View>
      {said !== undefined && (
        <View {...({ role: 'status' } as object)}>
          <StateSentence tone={said ? 'done' : 'problem'}>{replayWords(said)}</StateSentence>
        </View>
      )}
      <Parked onReplayed={setSaid} />
    </Page>
  )
}

function Parked({ cursor, onReplayed }: { cursor?: string; onReplayed: (delivered: boolean) => void }) {
  const [more, setMore] = useState(false)
  const answer = useAnswer('GET /staff/announcements/parked', { query: { cursor } })
  return (
    <Loaded answer={answer} refused={code => (code === 'not-allowed' ? '这一页由县总工会的管理员和经审人员查看。' : undefined)}>
      {({ items, next }) => (
        <View className="gap stack">
          {items.length === 0 && !cursor && <Empty icon="circle-check" sentence="没有停下的通知，都送到了。" />}
          {items.map(one => (
            <DeliveryCard key={one.deliveryId} one={one} onReplayed={onReplayed} />
          ))}
          {next && !more && <Button id="more" label="再看一些" onPress={() => setMore(true)} />}
          {next && more && <Parked cursor={next} onReplayed={onReplayed} />}
        </View>
      )}
    </Loaded>
  )
}

function DeliveryCard({ one, onReplayed }: { one: Delivery; onReplayed: (delivered: boolean) => void }) {
  const grants = useGrants().data?.items ?? []
  const { busy, failure, submit } = useSubmit('POST /staff/announcements/parked/{deliveryId}/replay')
  const replay = async () => {
    const answer = await submit({ params: { deliveryId: one.deliveryId } })
    if (answer) onReplayed(answer.delivered)
    await outdate('GET /staff/announcements/parked')
  }
  return (
    <Card>
      <View className="row-title">{deliveryTitle(one.reaction, one.eventName)}</View>
      <View className="second">{`试了 ${one.attempts} 次，${momentWords(one.parkedAt)} 停下`}</View>
      <View className="second">{`原因：${one.lastError}`}</View>
      <Said failure={failure} />
      {hasRole(grants, 'manager') && (
        <View className="gap">
          <Button id={`replay-${one.deliveryId}`} label="再送一次" busy={busy && '正在送…'} onPress={() => void replay()} />
        </View>
      )}
    </Card>
  )
}
