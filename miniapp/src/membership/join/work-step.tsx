import { occupationList, occupationWords } from 'shared-types/occupations'
import { Choice } from '../../ui/choice.tsx'
import { Field } from '../../ui/field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { StepProps } from './person-step.tsx'

/** All of it optional. */
export function WorkStep({ draft, problems, onChange }: StepProps) {
  return (
    <>
      <TextField
        label="单位名称"
        help="工作服或工资条上的名字；没有单位就不填。"
        id="employerName"

        value={draft.employerName ?? ''}
        maxLength={60}
        onChange={employerName => onChange({ employerName })}
      />
      <TextField
        label="单位的统一社会信用代码"
        help="营业执照上的 18 位代码，不是工会的代码。不知道就不填。"
        error={problems.employerCreditCode}
        id="employerCreditCode"

        value={draft.employerCreditCode ?? ''}
        maxLength={24}

        onChange={employerCreditCode => onChange({ employerCreditCode })}
      />
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
