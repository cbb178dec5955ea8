import { CreditCode, PersonName, Phone } from 'shared-types/fields'
import type { Fix } from 'shared-types/cases'

/** Which of the things asked for can be mended on the phone, and what each still needs. Pure. */

const schemas = { name: PersonName, phone: Phone, employerCreditCode: CreditCode, occupation: undefined, employerName: undefined }
export type Mendable = keyof typeof schemas
export type Mended = Partial<Record<Mendable, string>>

export interface Mending {
  /** Absent: not something to be typed here. */
  field?: Mendable
  note: string
}

export const mendableLabel: Record<Mendable, string> = {
  name: '姓名',
  phone: '手机号',
  occupation: '您的职业',
  employerName: '单位名称',
  employerCreditCode: '单位的统一社会信用代码',
}

const isMendable = (field: string): field is Mendable => field in schemas

export const mendingOf = ({ field, note }: Fix): Mending => (isMendable(field) ? { field, note } : { note })

/** Every field that was asked for has to be filled, each in words that say how. */
export function mendProblems(items: Mending[], values: Mended): Mended {
  const found: Mended = {}
  for (const { field } of items) {
    if (!field) continue
    const value = values[field]?.trim() ?? ''
    const result = schemas[field]?.safeParse(value)
    const problem = value ? result?.error?.issues[0]?.message : `请填写${mendableLabel[field]}`
    if (problem) found[field] = problem
  }
  return found
}
