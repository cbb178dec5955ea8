import type { Look } from 'shared-types/looks'
import { localMinute, type TextSheet } from '../platform/sheet/text-sheet.ts'

const whatWords: Record<Look['what'], string> = {
  name: '完整姓名',
  nameOnRecord: '登记的姓名',
  idNumber: '证件号码',
  phone: '手机号码',
  bankCard: '银行卡号',
  address: '家庭地址',
  answer: '健康情况',
  photo: '材料照片',
  family: '家人的姓名或证件号码',
  register: '会员名册',
}

export const looksSheet = (name: string, looks: readonly Look[]): TextSheet => ({
  name,
  head: ['时间', '看了什么', '谁', '工会', '原因', '编号'],
  rows: looks.map(({ at, what, byMasked, orgName, reason, number = '' }) => [
    localMinute(at),
    whatWords[what],
    byMasked,
    orgName,
    reason,
    number,
  ]),
})
