import { View } from '@tarojs/components'
import type { Contest } from 'shared-types/contests'
import { Facts } from '../../ui/facts.tsx'
import { phaseAt, untilTurn } from '../contest-clock.ts'
import type { TradeToEnter } from '../contest-way.ts'
import { placesWords } from '../contest-words.ts'
import { StateSentence } from '../../ui/state-sentence.tsx'
import { entrantFacts, type EntryForm, type Step } from './form.ts'

interface CheckStepProps {
  contest: Contest
  trades: readonly TradeToEnter[]
  orgName: string | undefined
  form: EntryForm
  now: Date
  onChange: (step: Step) => void
}

/** Check your answers, each with the way back to change it. */
export function CheckStep({ contest, trades, orgName, form, now, onChange }: CheckStepProps) {
  const trade = trades.find(({ tradeKey }) => tradeKey === form.tradeKey)
  const mayChange = contest.team !== undefined || trades.length > 1 ? { onChange: () => onChange('trade') } : {}
  const facts = [
    { label: '竞赛', value: contest.title },
    { label: '工种', value: trade?.name ?? '', ...mayChange },
    ...(contest.team ? [{ label: '队名', value: form.teamName.trim(), onChange: () => onChange('trade') }] : []),
    ...(orgName ? [{ label: '代表', value: orgName }] : []),
    ...entrantFacts(form).map(fact => ({ ...fact, onChange: () => onChange('you') })),
  ]
  return (
    <View className="stack">
      {phaseAt(contest, now) === 'upcoming' && (
        <StateSentence tone="waiting">{`还有 ${untilTurn(contest.opensAt, now)}开始报名，到点就能提交，您填的都在。`}</StateSentence>
      )}
      {trade?.left === 'waits' && (
        <StateSentence tone={placesWords('waits').tone}>名额已满，提交后进入候补，有人取消时按顺序轮到您。</StateSentence>
      )}
      {contest.entry === 'recommended' && (
        <StateSentence tone="info">{`提交后由${orgName ?? '您的单位工会'}决定是否推荐。`}</StateSentence>
      )}
      <Facts facts={facts} />
      <View className="second">同一个工种一人只能报一次。先提交的先得，重复点不会多报。</View>
    </View>
  )
}
