import { View } from '@tarojs/components'
import { occupationList, occupationWords } from 'shared-types/occupations'
import type { OrgKind } from 'shared-types/organisations'
import { mayTakeMembers, unionKindWords } from 'shared-types/union-kinds'
import { hasCommittee } from 'shared-types/union-terms'
import type { Failure } from '../../platform/failure.ts'
import { Chips } from '../../ui/chips.tsx'
import { Choice } from '../../ui/choice.tsx'
import { Field } from '../../ui/field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { TickRow } from '../../ui/tick-row'
import { fieldProblem } from '../staff-words.ts'
import { IndustryField } from './industry-field.tsx'
import { TermFields } from './term-fields.tsx'
import type { Draft, Problems } from './organisations-view.ts'

interface UnionFormProps {
  draft: Draft
  onChange: (draft: Draft) => void
  /** Offered when a union is added; later its kind stays. */
  kinds?: OrgKind[]
  problems: Problems
  failure: Failure | undefined
}

const lineFields = [
  { field: 'name', label: '名称', most: 60, help: '和公章上一样的全称。' },
  { field: 'address', label: '地址（可以不填）', most: 100, help: undefined },
  { field: 'phone', label: '电话（可以不填）', most: 15, help: '会员会看到，请填办公电话。' },
  { field: 'regionCode', label: '行政区划代码（可以不填）', most: 12, help: '到县 6 位，到街道 9 位，到社区 12 位。' },
  { field: 'unionCreditCode', label: '工会代码（可以不填）', most: 18, help: '法人资格证书上的 18 位，81 或 89 开头。' },
] as const

/** What is known of a union. */
export function UnionForm({ draft, onChange, kinds, problems, failure }: UnionFormProps) {
  const problemOf = (field: string) => problems[field as keyof Problems] ?? fieldProblem(failure, field)
  const set = (part: Partial<Draft>) => onChange({ ...draft, ...part })
  return (
    <>
      {kinds && (
        <Field label="类型" error={problemOf('kind')}>
          <Choice
            label="类型"
            value={draft.kind}
            options={kinds.map(kind => ({ value: kind, words: unionKindWords[kind] }))}
            onChange={kind => set({ kind })}
          />
        </Field>
      )}
      {lineFields.map(({ field, label, most, help }) => (
        <TextField
          key={field}
          label={label}
          error={problemOf(field)}
          help={help}
          id={field}

          value={draft[field]}
          maxLength={most}

          onChange={value => set({ [field]: value })}
        />
      ))}
      {draft.kind && mayTakeMembers(draft.kind) && (
        <Field label="直接接收会员吗" error={problemOf('joinable')}>
          <Chips
            id="joinable"
            label="直接接收会员吗"
            value={draft.joinable ? 'yes' : 'no'}
            options={[
              { value: 'yes', words: '接收' },
              { value: 'no', words: '不接收' },
            ]}
            onChange={value => set({ joinable: value === 'yes' })}
          />
        </Field>
      )}
      {draft.kind && hasCommittee(draft.kind) && (
        <TermFields kind={draft.kind} draft={draft} problemOf={problemOf} onChange={set} />
      )}
      <IndustryField value={draft.industry} error={problemOf('industry')} onChange={industry => set({ industry })} />
      <TextField
        label="覆盖的单位（可以不填）"
        error={problemOf('employers')}
        help="一行一个，写门牌或工资条上的名称，职工按它找工会。"
        id="employers"

        value={draft.employers}
        maxLength={12_000}
        manyLines

        onChange={employers => set({ employers })}
      />
      <Field label="面向的职业（可以不选）" help="没有单位的人按职业找工会时，会推荐这一家。">
        <View className="list">
          {occupationList.map(one => (
            <TickRow
              key={one}
              id={`occupation-${one}`}
              on={draft.occupations.includes(one)}
              onToggle={() =>
                set({
                  occupations: draft.occupations.includes(one)
                    ? draft.occupations.filter(other => other !== one)
                    : [...draft.occupations, one],
                })
              }
            >
              {occupationWords[one]}
            </TickRow>
          ))}
        </View>
      </Field>
    </>
  )
}
