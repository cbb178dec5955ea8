import { occupationList, occupationWords } from 'shared-types/occupations'
import { Choice } from '../../ui/choice.tsx'
import { Field } from '../../ui/field.tsx'
import { TextInput } from '../../ui/text-input'
import type { StepProps } from './person-step.tsx'

/** All of it optional. */
export function WorkStep({ draft, problems, onChange }: StepProps) {
  return (
    <>
      <Field label="单位名称" help="工作服或工资条上的名字；没有单位就不填。">
        <TextInput
          id="employerName"
          label="单位名称"
          value={draft.employerName ?? ''}
          maxLength={60}
          onChange={employerName => onChange({ employerName })}
        />
      </Field>
      <Field
        label="单位的统一社会信用代码"
        help="营业执照上的 18 位代码，不是工会的代码。不知道就不填。"
        error={problems.employerCreditCode}
      >
        <TextInput
          id="employerCreditCode"
          label="单位的统一社会信用代码"
          value={draft.employerCreditCode ?? ''}
          maxLength={24}
          wrong={Boolean(problems.employerCreditCode)}
          onChange={employerCreditCode => onChange({ employerCreditCode })}
        />
      </Field>
      <Field label="您的职业">
        <Choice
          label="您的职业"
          value={draft.occupation}
          options={occupationList.map(value => ({ value, words: occupationWords[value] }))}
          onChange={occupation => onChange({ occupation })}
        />
      </Field>
    </>
  )
}
