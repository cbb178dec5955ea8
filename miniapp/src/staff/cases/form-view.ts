import type { IdType } from 'shared-types/fields'
import type { FormMasked } from 'shared-types/membership'
import type { Occupation } from 'shared-types/organisations'
import { dayWords } from '../../ui/dates.ts'

/** The filed form in words, masked as it comes. */

const idTypeWords: Record<IdType, string> = {
  residentId: '居民身份证',
  hkMoTwResidencePermit: '港澳台居民居住证',
  hkMoTravelPermit: '港澳居民来往内地通行证',
  twTravelPermit: '台湾居民来往大陆通行证',
  foreignerPermanentId: '外国人永久居留身份证',
  passport: '护照',
}

const occupationWords: Record<Occupation, string> = {
  courier: '快递员',
  foodRider: '外卖配送员',
  rideHailDriver: '网约车司机',
  truckDriver: '货车司机',
  careWorker: '护工护理员',
  domesticWorker: '家政服务员',
  shopGuide: '商场信息员',
  estateAgent: '房产中介员',
  securityGuard: '保安员',
  other: '其他职业',
}

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
    { label: '性别', value: form.sex === 'male' ? '男' : '女' },
    { label: '出生日期', value: birthday(form.bornOn) },
    { label: '手机号', value: `${form.phoneMasked}${form.phoneVerified ? '（微信已核验）' : '（手填，未核验）'}` },
    { label: '申请加入', value: form.orgName },
    ...(form.occupation ? [{ label: '职业', value: occupationWords[form.occupation] }] : []),
    ...(form.employerName ? [{ label: '单位', value: form.employerName }] : []),
    ...(form.employerCreditCode ? [{ label: '单位代码', value: form.employerCreditCode }] : []),
  ]
}
