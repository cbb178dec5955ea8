import { useState } from 'react'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { DateInput } from '../../ui/date-input'
import { localToday } from '../../ui/dates.ts'
import { Field } from '../../ui/field.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { UnionPicker } from '../union-picker.tsx'
import { daysProblem, kindOptions, type Shown } from './audit-view.ts'

interface FilterSheetProps {
  shown: Shown
  onDone: (shown: Shown) => void
  onClose: () => void
}

/** By day, kind and union; a person is chosen from one of their acts. */
export function FilterSheet({ shown, onDone, onClose }: FilterSheetProps) {
  const [draft, setDraft] = useState(shown)
  const { from = '', to = '', kind, orgId, orgName = '' } = draft
  const problem = daysProblem(draft)
  const day = (name: 'from' | 'to') => (value: string) => setDraft({ ...draft, [name]: value || undefined })
  return (
    <Sheet
      title="看哪些操作"
      confirm={{ label: '看这些', onPress: () => !problem && onDone(draft) }}
      closeLabel="不筛了"
      onClose={onClose}
    >
      <Field label="从哪天起">
        <DateInput id="from" label="从哪天起" value={from} latest={localToday()} onChange={day('from')} />
      </Field>
      <Field label="到哪天（含当天）" error={problem}>
        <DateInput
          id="to"
          label="到哪天（含当天）"
          value={to}
          latest={localToday()}
          wrong={Boolean(problem)}
          onChange={day('to')}
        />
      </Field>
      <UnionPicker
        label="涉及哪家工会"
        role="auditor"
        picked={orgId ? { orgId, name: orgName } : undefined}
        onPick={picked => setDraft({ ...draft, orgId: picked?.orgId, orgName: picked?.name })}
      />
      <ChoiceField
        id="kind"
        label="什么操作"
        options={kindOptions}
        value={kind ?? 'all'}
        onChange={value => setDraft({ ...draft, kind: value === 'all' ? undefined : value })}
      />
    </Sheet>
  )
}
