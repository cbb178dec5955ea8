import type { Contest } from 'shared-types/contests'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { TradeToEnter } from '../contest-way.ts'
import { teamWords } from '../contest-words.ts'
import { type EntryForm, type Problems, tradeOptions } from './form.ts'

interface TradeStepProps {
  contest: Contest
  trades: readonly TradeToEnter[]
  form: EntryForm
  problems: Problems
  onChange: (changed: Partial<EntryForm>) => void
}

export function TradeStep({ contest: { team }, trades, form, problems, onChange }: TradeStepProps) {
  const full = trades.filter(({ left }) => left === 'none').map(({ name }) => name)
  return (
    <>
      {trades.length > 1 && (
        <ChoiceField
          id="trade"
          label="工种"
          help={full.length ? `已经报满：${full.join('、')}` : undefined}
          error={problems.tradeKey}
          options={tradeOptions(trades, Boolean(team))}
          value={form.tradeKey}
          onChange={tradeKey => onChange({ tradeKey })}
        />
      )}
      {team && (
        <TextField
          id="team-name"
          label="队名"
          help={`您是队长。${teamWords(team)}，报名后把邀请发给队友，由他们自己加入。`}
          example="例如 飞毛腿队"
          error={problems.teamName}
          value={form.teamName}
          maxLength={20}
          onChange={teamName => onChange({ teamName })}
        />
      )}
    </>
  )
}
