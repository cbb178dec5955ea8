import { type Term, termLengthsOf } from 'shared-types/union-terms'
import type { OrgKind } from 'shared-types/organisations'
import { Chips } from '../../ui/chips.tsx'
import { DateInput } from '../../ui/date-input'
import { localToday } from '../../ui/dates.ts'
import { Field } from '../../ui/field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { Draft } from './organisations-view.ts'

interface TermFieldsProps {
  kind: OrgKind
  draft: Pick<Draft, 'ordinal' | 'electedOn' | 'years'>
  problemOf: (field: string) => string | undefined
  onChange: (part: Partial<Draft>) => void
}

/** When the committee was elected and for how long; after an election the new one is written over the old. */
export function TermFields({ kind, draft, problemOf, onChange }: TermFieldsProps) {
  const options = termLengthsOf(kind).map(years => ({ value: String(years), words: `${years} 年` }))
  return (
    <>
      <TextField
        label="本届是第几届（可以不填）"
        error={problemOf('ordinal') ?? problemOf('term.ordinal')}
        id="ordinal"
        kind="number"
        value={draft.ordinal}
        maxLength={2}
        onChange={ordinal => onChange({ ordinal })}
      />
      <Field
        label="当选日期（可以不填）"
        help="本届委员会选举的日子。换届以后改成新的，到期前会提醒。"
        error={problemOf('electedOn') ?? problemOf('term.electedOn')}
      >
        <DateInput
          id="elected-on"
          label="当选日期"
          value={draft.electedOn}
          latest={localToday()}
          onChange={electedOn => onChange({ electedOn })}
        />
      </Field>
      <Field label="任期" error={problemOf('years') ?? problemOf('term.years')}>
        <Chips
          id="years"
          label="任期"
          options={options}
          value={draft.years ? String(draft.years) : ''}
          onChange={years => onChange({ years: Number(years) as Term['years'] })}
        />
      </Field>
    </>
  )
}
