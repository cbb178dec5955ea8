import { View } from '@tarojs/components'
import { useState } from 'react'
import { useAnswer, useSubmit } from '../../../../platform/answers.ts'
import { usePageQuery } from '../../../../platform/navigate.ts'
import { Button } from '../../../../ui/button'
import { ChoiceField } from '../../../../ui/choice-field.tsx'
import { Title } from '../../../../ui/heading.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { NumberField } from '../../../../ui/number-field.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Empty } from '../../../../ui/problem.tsx'
import { Said } from '../../../said.tsx'
import { fieldProblem, refusalWords } from '../../../staff-words.ts'
import '../../../staff.scss'
import { type Picked, UnionPicker } from '../../../union-picker.tsx'
import type { DeskContest } from '../../contest-words.ts'
import { contestsChanged } from '../../contests-changed.ts'
import '../../contests.scss'

/** How many places of a trade one unit may have, other than what all have. */
export default function UnitsPage() {
  const { contestId = '' } = usePageQuery()
  const answer = useAnswer('GET /staff/contests/{contestId}', { params: { contestId } })
  return (
    <Page>
      <View className="contest-frame">
        <Loaded answer={answer} refused={code => (code === 'not-found' ? refusalWords('not-found') : undefined)}>
          {({ contest }) => <Units contest={contest} />}
        </Loaded>
      </View>
    </Page>
  )
}

const mostPlaces = 10_000

function Units({ contest }: { contest: DeskContest }) {
  const shared = contest.trades.filter(({ perUnit }) => perUnit !== undefined)
  const [tradeKey, setTradeKey] = useState(shared[0]?.tradeKey ?? '')
  const [unit, setUnit] = useState<Picked>()
  const [places, setPlaces] = useState<number>()
  const [tried, setTried] = useState(false)
  const [done, setDone] = useState<string>()
  const { busy, failure, submit } = useSubmit('PUT /staff/contests/{contestId}/trades/{tradeKey}/units/{orgId}')
  const trade = shared.find(one => one.tradeKey === tradeKey)
  if (!trade || contest.state !== 'published')
    return <Empty icon="sitemap" sentence="这场竞赛的工种没有按单位分配名额，或者还没有发布。" />
  const countProblem = places === undefined ? '请填写名额，不让参加就填 0' : places > mostPlaces ? '最多 10,000 个' : undefined
  const save = async () => {
    setTried(true)
    setDone(undefined)
    if (!unit || places === undefined || countProblem) return
    const saved = await submit({
      params: { contestId: contest.contestId, tradeKey, orgId: unit.orgId },
      body: { places },
    })
    await contestsChanged()
    if (saved) setDone(`${unit.name}的“${trade.name}”现在是 ${saved.places} 个名额，还剩 ${saved.free} 个。`)
  }
  return (
    <View className="stack">
      <Title>单位名额</Title>
      <View className="lead">{`“${trade.name}”每个单位最多 ${trade.perUnit ?? 0} 个。可以给某一家多一些或少一些，已经占用的收不回来。`}</View>
      {shared.length > 1 && (
        <ChoiceField
          id="trade"
          label="哪个工种"
          options={shared.map(one => ({ value: one.tradeKey, words: one.name }))}
          value={tradeKey}
          onChange={setTradeKey}
        />
      )}
      <UnionPicker
        label="哪家工会"
        role="manager"
        otherRole="reviewer"
        picked={unit}
        problem={tried && !unit ? '请选择一家工会' : undefined}
        onPick={picked => {
          setUnit(picked)
          setDone(undefined)
        }}
      />
      <NumberField
        id="places"
        label="这家工会的名额"
        value={places}
        error={(tried ? countProblem : undefined) ?? fieldProblem(failure, 'places')}
        onChange={setPlaces}
      />
      <Button kind="primary" id="save" label="保存" busy={busy && '正在保存…'} onPress={() => void save()} />
      <Said failure={failure} done={done} />
    </View>
  )
}
