import { useSubmit } from '../../platform/answers.ts'
import { revealReasons } from './cases-view.ts'
import { Reveal } from './reveal.tsx'

const fields = [
  { value: 'idNumber', words: '证件号码' },
  { value: 'name', words: '姓名' },
  { value: 'phone', words: '手机号' },
] as const

/** Name, document and phone of whoever wants to join. */
export function JoiningReveal({ caseId }: { caseId: string }) {
  const { busy, failure, submit, clear } = useSubmit('POST /staff/membership/applications/{caseId}/reveal')
  const ask = async (asked: string, reason: string) => {
    const field = fields.find(({ value }) => value === asked)?.value
    return field && (await submit({ params: { caseId }, body: { field, reason } }))?.value
  }
  return (
    <Reveal
      label="查看完整的姓名、证件或手机号"
      fields={fields}
      common={revealReasons}
      asking={{ busy, failure, clear }}
      ask={ask}
    />
  )
}
