import { View } from '@tarojs/components'
import type { HouseholdPerson } from 'shared-types/aid-household'
import { idTypeList, idTypeWords } from 'shared-types/person-words'
import { useState } from 'react'
import { Button } from '../../ui/button'
import { Field } from '../../ui/field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { ConsentAsk, type Consents } from '../consent.tsx'
import { isMinorByNumber, numberProblem, type Person } from './file.ts'

interface DocumentFieldsProps {
  person: Person
  known: HouseholdPerson | undefined
  consents: Consents
  /** The server's word against the number. */
  refused: string | undefined
  onChange: (part: Partial<Person>) => void
}

/** A family member's document. What is on file stays unless another number is typed. */
export function DocumentFields({ person, known, consents, refused, onChange }: DocumentFieldsProps) {
  const { idType = 'residentId', idNumber } = person
  const [isTyping, setTyping] = useState(!known?.idNumberMasked || Boolean(idNumber))
  if (!isTyping && known?.idNumberMasked)
    return (
      <Field label={idTypeWords[idType]}>
        <View>{known.idNumberMasked}</View>
        <Button kind="link" id="other-number" label="填错了，改号码" onPress={() => setTyping(true)} />
      </Field>
    )
  if (consents.held && !consents.held.includes('id-number'))
    return (
      <Field label="证件号码">
        <ConsentAsk purpose="id-number" consents={consents} />
      </Field>
    )
  const problem = (idNumber ?? '').length >= 6 ? numberProblem(person) : undefined
  return (
    <>
      <DocumentType idType={idType} onChange={onChange} />
      <TextField
        id="idNumber"
        label={idType === 'residentId' ? '身份证号' : `${idTypeWords[idType]}号码`}
        help={known?.idNumberMasked ? `现在登记的是 ${known.idNumberMasked}，不填就不变。` : '加密保存，以后只显示头尾各一位。'}
        error={refused ?? problem}
        kind={idType === 'residentId' ? 'id' : 'text'}
        value={idNumber ?? ''}
        maxLength={24}
        onChange={number => onChange({ idNumber: number })}
      />
      {!problem && isMinorByNumber(person) && <ConsentAsk purpose="child" consents={consents} />}
    </>
  )
}

type IdType = (typeof idTypeList)[number]

/** Nearly everybody holds an identity card, so the other kinds stay folded away until asked for. */
function DocumentType({ idType, onChange }: { idType: IdType; onChange: DocumentFieldsProps['onChange'] }) {
  const [isOpen, setOpen] = useState(idType !== 'residentId')
  if (!isOpen) return <Button kind="link" id="other-document" label="没有居民身份证？换其他证件" onPress={() => setOpen(true)} />
  const options = idTypeList.map(value => ({ value, words: idTypeWords[value] }))
  return (
    <ChoiceField id="idType" label="证件类型" options={options} value={idType} onChange={value => onChange({ idType: value })} />
  )
}
