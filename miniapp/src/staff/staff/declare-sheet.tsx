import type { IdType } from 'shared-types/fields'
import { idTypeList, idTypeWords } from 'shared-types/person-words'
import { useState } from 'react'
import { outdate, useSubmit } from '../../platform/answers.ts'
import { Choice } from '../../ui/choice.tsx'
import { Field } from '../../ui/field.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Said } from '../said.tsx'
import { fieldProblem } from '../staff-words.ts'
import { idNumberMissing, nameProblem } from './staff-view.ts'

export function DeclareSheet({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState('')
  const [idType, setIdType] = useState<IdType>('residentId')
  const [idNumber, setIdNumber] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, failure, submit } = useSubmit('POST /staff/recusals')
  const wrongName = (tried ? nameProblem(name) : undefined) ?? fieldProblem(failure, 'name')
  const wrongNumber = (tried ? idNumberMissing(idNumber) : undefined) ?? fieldProblem(failure, 'idNumber')
  const declare = async () => {
    setTried(true)
    if (nameProblem(name) || idNumberMissing(idNumber)) return
    const done = await submit({ body: { name: name.trim(), idType, idNumber: idNumber.trim() } })
    if (!done) return
    onClose()
    await outdate('GET /staff/recusals', 'GET /staff/cases/{caseId}')
  }
  return (
    <Sheet
      title="申报一位亲属"
      confirm={{ label: '申报', busy: busy && '正在提交…', onPress: () => void declare() }}
      onClose={onClose}
    >
      <TextField label="亲属的姓名" error={wrongName} id="name" value={name} maxLength={40} onChange={setName} />
      <Field label="证件类型">
        <Choice
          label="证件类型"
          value={idType}
          options={idTypeList.map(one => ({ value: one, words: idTypeWords[one] }))}
          onChange={setIdType}
        />
      </Field>
      <TextField
        label="证件号码"
        error={wrongNumber}
        id="id-number"

        kind="id"
        value={idNumber}
        maxLength={40}

        onChange={setIdNumber}
      />
      <Said failure={failure} />
    </Sheet>
  )
}
