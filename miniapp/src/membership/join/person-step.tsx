import { View } from '@tarojs/components'
import { idTypeList, idTypeWords, sexWords } from 'shared-types/person-words'
import type { JoinDraft } from 'shared-types/membership-form'
import { useState } from 'react'
import { Button } from '../../ui/button'
import { Choice } from '../../ui/choice.tsx'
import { DateInput } from '../../ui/date-input'
import { localToday } from '../../ui/dates.ts'
import { Field } from '../../ui/field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { type Problems, toldByNumber } from './join-steps.ts'

export interface StepProps {
  draft: JoinDraft
  problems: Problems
  onChange: (part: JoinDraft) => void
}

/** Name and document. Sex and birth date are asked only where the number does not tell them. */
export function PersonStep({ draft, problems, onChange }: StepProps) {
  const idType = draft.idType ?? 'residentId'
  const told = toldByNumber(draft)
  return (
    <>
      <TextField
        label="姓名"
        help="和证件上一样。"
        error={problems.name}
        id="name"

        value={draft.name ?? ''}
        maxLength={40}

        onChange={name => onChange({ name })}
      />
      <DocumentKind idType={idType} onChange={onChange} />
      <TextField
        label={idType === 'residentId' ? '身份证号' : `${idTypeWords[idType]}号码`}
        help={
          told
            ? `号码里已经写明：${sexWords[told.sex]}，${told.bornOn} 出生，不用再填。`
            : '只用于核对身份，加密保存，列表里只显示头尾。'
        }
        error={problems.idNumber}
        id="idNumber"
        kind={idType === 'residentId' ? 'id' : 'text'}

        value={draft.idNumber ?? ''}
        maxLength={24}

        onChange={idNumber => onChange({ idNumber })}
      />
      {idType !== 'residentId' && <SexAndBirth draft={draft} problems={problems} onChange={onChange} />}
    </>
  )
}

/** Nearly everybody holds an identity card, so the other kinds stay folded away until asked for. */
function DocumentKind({ idType, onChange }: { idType: NonNullable<JoinDraft['idType']>; onChange: StepProps['onChange'] }) {
  const [open, setOpen] = useState(idType !== 'residentId')
  if (!open) return <Button kind="link" id="other-document" label="没有居民身份证？换其他证件" onPress={() => setOpen(true)} />
  return (
    <Field label="证件类型">
      <Choice
        label="证件类型"
        value={idType}
        options={idTypeList.map(value => ({ value, words: idTypeWords[value] }))}
        onChange={value => onChange({ idType: value })}
      />
    </Field>
  )
}

function SexAndBirth({ draft, problems, onChange }: StepProps) {
  return (
    <>
      <Field label="性别" error={problems.sex}>
        <Choice
          label="性别"
          value={draft.sex}
          options={[
            { value: 'male', words: sexWords.male },
            { value: 'female', words: sexWords.female },
          ]}
          onChange={sex => onChange({ sex })}
        />
      </Field>
      <Field label="出生日期" error={problems.bornOn}>
        <View>
          <DateInput
            id="bornOn"
            label="出生日期"
            value={draft.bornOn ?? ''}
            latest={localToday()}
            wrong={Boolean(problems.bornOn)}
            onChange={bornOn => onChange({ bornOn })}
          />
        </View>
      </Field>
    </>
  )
}
