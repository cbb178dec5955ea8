import type { CorrectionMasked } from 'shared-types/membership-correction'
import { useSubmit } from '../../platform/answers.ts'
import { revealReasons } from './cases-view.ts'
import { Reveal } from '../reveal.tsx'

const ofJoining = [
  { value: 'idNumber', words: '证件号码' },
  { value: 'name', words: '姓名' },
  { value: 'phone', words: '手机号' },
] as const

/** Of a correction what is asked for, what is on record, and the document to compare with. */
const ofCorrection = ({ name, phone }: CorrectionMasked) =>
  [
    ...(name
      ? [
          { value: 'name', words: '要改成的姓名' },
          { value: 'nameOnRecord', words: '登记的姓名' },
        ]
      : []),
    ...(phone ? [{ value: 'phone', words: '要改成的手机号' }] : []),
    { value: 'idNumber', words: '证件号码' },
  ] as { value: Shown; words: string }[]

type Shown = (typeof ofJoining)[number]['value'] | 'nameOnRecord'

interface JoiningRevealProps {
  caseId: string
  correction?: CorrectionMasked
}

/** Name, document and phone of whoever wants to join, or wants them to be corrected. */
export function JoiningReveal({ caseId, correction }: JoiningRevealProps) {
  const fields: readonly { value: Shown; words: string }[] = correction ? ofCorrection(correction) : ofJoining
  const { busy, failure, submit, clear } = useSubmit('POST /staff/membership/applications/{caseId}/reveal')
  const ask = async (asked: string, reason: string) => {
    const field = fields.find(({ value }) => value === asked)?.value
    return field && (await submit({ params: { caseId }, body: { field, reason } }))?.value
  }
  return (
    <Reveal
      label={correction ? '查看完整的内容' : '查看完整的姓名、证件或手机号'}
      fields={fields}
      common={revealReasons}
      asking={{ busy, failure, clear }}
      ask={ask}
    />
  )
}
