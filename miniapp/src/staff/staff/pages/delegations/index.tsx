import { View } from '@tarojs/components'
import { useState } from 'react'
import { outdate, useAnswer, useSubmit } from '../../../../platform/answers.ts'
import { usePullRefresh } from '../../../../platform/pull-refresh.ts'
import { Button } from '../../../../ui/button'
import { Heading } from '../../../../ui/heading.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Empty } from '../../../../ui/problem.tsx'
import { Sheet } from '../../../../ui/sheet.tsx'
import { useGrants } from '../../../my-roles.ts'
import { Said } from '../../../said.tsx'
import '../../../staff.scss'
import { DelegateSheet } from '../../delegate-sheet.tsx'
import { delegable, isStanding, type Left, roleOfUnion, spanWords, standing, together } from '../../delegations-view.ts'

interface Ending {
  left: Left
  mine: boolean
}

/** Leaving one's roles to a colleague for some days, and what colleagues have left to the caller. */
export default function DelegationsPage() {
  const answer = useAnswer('GET /staff/delegations', {})
  const grants = useGrants().data?.items ?? []
  const [making, setMaking] = useState(false)
  const [ending, setEnding] = useState<Ending>()
  usePullRefresh(() => outdate('GET /staff/delegations', 'GET /staff/me'))
  const mayLeave = answer.data && delegable(grants).length > 0
  return (
    <Page actions={mayLeave && <Button kind="primary" id="delegate" label="请同事代办" onPress={() => setMaking(true)} />}>
      <View className="lead">外出时请一位同事代办几天。到期自动结束，您随时可以收回；代办的事都写明代谁办的。</View>
      <Loaded answer={answer}>
        {({ given, received }) => (
          <>
            {received.length > 0 && (
              <View className="group">
                <Heading>请我代办的</Heading>
                <Rows
                  items={together(received)}
                  who={({ fromMasked }) => `代${fromMasked}`}
                  act="不接受"
                  onEnd={left => setEnding({ left, mine: false })}
                />
              </View>
            )}
            <View className="group">
              {received.length > 0 && <Heading>我请人代办的</Heading>}
              {given.length === 0 ? (
                <Empty icon="users" sentence="您没有委托过同事。外出前可以先安排好，待办不会耽误。" />
              ) : (
                <Rows
                  items={together(given)}
                  who={({ toMasked }) => `请${toMasked}代办`}
                  act="收回"
                  onEnd={left => setEnding({ left, mine: true })}
                />
              )}
            </View>
          </>
        )}
      </Loaded>
      {making && <DelegateSheet grants={grants} onClose={() => setMaking(false)} />}
      {ending && <EndSheet {...ending} onClose={() => setEnding(undefined)} />}
    </Page>
  )
}

interface RowsProps {
  items: readonly Left[]
  who: (one: Left['of'][number]) => string
  act: string
  onEnd: (left: Left) => void
}

function Rows({ items, who, act, onEnd }: RowsProps) {
  return (
    <View className="list">
      {items.map(left => {
        const [first] = left.of
        if (!first) return null
        return (
          <View className="row" key={left.delegationId}>
            <View className="row-words">
              <View className="row-title">{`${who(first)} · ${standing(first)}`}</View>
              <View className="row-note">{spanWords(first)}</View>
              {left.of.map(one => (
                <View className="row-note" key={one.orgId + one.role}>
                  {roleOfUnion(one)}
                </View>
              ))}
            </View>
            {isStanding(left) && <Button kind="link" id={`end-${left.delegationId}`} label={act} onPress={() => onEnd(left)} />}
          </View>
        )
      })}
    </View>
  )
}

function EndSheet({ left, mine, onClose }: Ending & { onClose: () => void }) {
  const { busy, failure, submit } = useSubmit('DELETE /staff/delegations/{delegationId}')
  const [first] = left.of
  const end = async () => {
    const done = await submit({ params: { delegationId: left.delegationId } })
    if (done) onClose()
    await outdate('GET /staff/delegations', 'GET /staff/me', 'GET /staff/cases')
  }
  const label = mine ? '收回' : '不接受'
  return (
    <Sheet
      title={mine ? `收回给${first?.toMasked ?? ''}的委托？` : `不再代${first?.fromMasked ?? ''}办理？`}
      confirm={{ label, danger: true, busy: busy && '正在办理…', onPress: () => void end() }}
      said={<Said failure={failure} />}
      onClose={onClose}
    >
      <View>马上生效，对方会收到消息。已经办完的事不变。</View>
    </Sheet>
  )
}
