import type { CorrectionMasked } from 'shared-types/membership-correction'
import { idTypeWords, sexWords } from 'shared-types/person-words'
import type { FormMasked } from 'shared-types/membership-form'
import { occupationWords } from 'shared-types/occupations'
import { dayWords } from '../../ui/dates.ts'

/** The filed form in words, masked as it comes. */

/** `YYYY-MM-DD` → 1980年10月1日; nobody needs the weekday they were born on. */
const birthday = (day: string) => dayWords(day).split('（')[0] ?? day

export interface Words {
  label: string
  value: string
}

export function formFacts(form: FormMasked): Words[] {
  return [
    { label: '姓名', value: form.nameMasked },
    { label: '证件', value: `${idTypeWords[form.idType]} ${form.idNumberMasked}` },
    { label: '性别', value: sexWords[form.sex] },
    { label: '出生日期', value: birthday(form.bornOn) },
    { label: '手机号', value: `${form.phoneMasked}${form.phoneVerified ? '（微信已核验）' : '（手填，未核验）'}` },
    { label: '申请加入', value: form.orgName },
    ...(form.occupation ? [{ label: '职业', value: occupationWords[form.occupation] }] : []),
    ...(form.employerName ? [{ label: '单位', value: form.employerName }] : []),
    ...(form.employerCreditCode ? [{ label: '单位代码', value: form.employerCreditCode }] : []),
  ]
}

/** What the register is to say instead, masked: a changed character shows only in a plain value. */
export const correctionFacts = ({ name, phone, reason }: CorrectionMasked): Words[] => [
  ...(name ? [{ label: '姓名', value: `${name.beforeMasked} → ${name.afterMasked}` }] : []),
  ...(phone
    ? [
        { label: '登记的手机号', value: phone.beforeMasked ?? '没有登记' },
        { label: '要改成', value: `${phone.afterMasked}${phone.verified ? '（微信已核验）' : '（手填，未核验）'}` },
      ]
    : []),
  { label: '本人写的说明', value: reason },
]
