import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ContestForm } from 'shared-types/contest-form'
import { useAnswer } from '../../../../platform/answers.ts'
import { usePageQuery } from '../../../../platform/navigate.ts'
import { usePullRefresh } from '../../../../platform/pull-refresh.ts'
import { Chips } from '../../../../ui/chips.tsx'
import { Title } from '../../../../ui/heading.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Empty } from '../../../../ui/problem.tsx'
import { hasRole, useGrants } from '../../../my-roles.ts'
import { refusalWords } from '../../../staff-words.ts'
import '../../../staff.scss'
import { ResultDesk } from '../../scores/result-desk.tsx'
import { ScoreList } from '../../scores/score-list.tsx'
import { scoresChanged } from '../../scores/scores-changed.ts'

const rooms = [
  { value: 'scores', words: '评分表' },
  { value: 'result', words: '成绩和公示' },
] as const

/** Sheets are typed by one and checked by another; the result is shown before it counts, and corrected with a reason. */
export default function ScoresPage() {
  const { contestId = '', stageKey, tradeKey } = usePageQuery()
  const answer = useAnswer('GET /staff/contests/{contestId}', { params: { contestId } })
  usePullRefresh(scoresChanged)
  return (
    <Page>
      <Loaded answer={answer} refused={code => (code === 'not-found' ? refusalWords('not-found') : undefined)}>
        {({ contest: { form } }) => (
          <>
            <Title>{form.title}</Title>
            <Room contestId={contestId} form={form} asked={{ stageKey, tradeKey }} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

interface RoomProps {
  contestId: string
  form: ContestForm
  asked: { stageKey: string | undefined; tradeKey: string | undefined }
}

function Room({ contestId, form, asked }: RoomProps) {
  const stages = form.stages.filter(({ scoring }) => scoring !== undefined)
  const [stageKey, setStage] = useState(asked.stageKey ?? stages[0]?.stageKey ?? '')
  const [tradeKey, setTrade] = useState(asked.tradeKey ?? form.trades[0]?.tradeKey ?? '')
  const [room, setRoom] = useState<'scores' | 'result'>('scores')
  const keeps = hasRole(useGrants().data?.items ?? [], 'manager', 'reviewer')
  if (stages.length === 0) return <Empty sentence="这个竞赛没有需要评分的赛程。可以在“修改竞赛”里加上评分规则。" />
  const place = { contestId, stageKey, tradeKey }
  const key = `${stageKey}-${tradeKey}`
  return (
    <>
      <View className="filters">
        {stages.length > 1 && (
          <Chips
            label="赛程"
            id="stage"
            options={stages.map(stage => ({ value: stage.stageKey, words: stage.name }))}
            value={stageKey}
            onChange={setStage}
          />
        )}
        {form.trades.length > 1 && (
          <Chips
            label="工种"
            id="trade"
            options={form.trades.map(trade => ({ value: trade.tradeKey, words: trade.name }))}
            value={tradeKey}
            onChange={setTrade}
          />
        )}
        <Chips label="看什么" id="room" options={rooms} value={room} onChange={setRoom} />
      </View>
      {room === 'scores' ? (
        <ScoreList key={key} place={place} keeps={keeps} />
      ) : (
        <ResultDesk key={key} place={place} keeps={keeps} />
      )}
    </>
  )
}
