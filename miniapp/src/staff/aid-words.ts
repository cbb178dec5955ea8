import type { PayFailure } from 'shared-types/aid-application'
import type { AidFile, CheckKind } from 'shared-types/aid-desk'
import type { ExpenseKind, Health, HouseholdPerson, Housing, Relation, Work } from 'shared-types/aid-household'
import type { AidCategory } from 'shared-types/aid-programmes'
import { roundYuanWords } from '../ui/money.ts'

type Household = NonNullable<AidFile['household']>

/** What the codes of an application and of a family's file are called on this side. */

export const categoryWords: Record<AidCategory, string> = { deep: '深度困难', relative: '相对困难', accident: '意外致困' }

export const stageWords: Record<AidFile['stage'], string> = {
  review: '正在审核',
  returned: '等申请人补充材料',
  notice: '正在公示',
  suspended: '公示暂停',
  approved: '已通过，等发放',
  paying: '银行发放中',
  payFailed: '没有付成，等申请人改银行卡',
  paid: '已发放',
  rejected: '未通过',
  withdrawn: '本人撤回',
}

export const failureWords: Record<PayFailure, string> = {
  'name-mismatch': '户名和卡号不是同一个人',
  'card-wrong': '卡号不对',
  'card-closed': '这张卡已经注销',
  'card-dormant': '这张卡长期没用，被冻结了',
  other: '银行没有说明原因',
}

export const checkWords: Record<CheckKind, string> = { homeVisit: '入户走访', verification: '信息核对', followUp: '回访' }

export const relationWords: Record<Relation, string> = {
  // of the file: who filed may be another of the family
  self: '建档人',
  spouse: '配偶',
  child: '子女',
  parent: '父母',
  sibling: '兄弟姐妹',
  grandchild: '孙辈',
  other: '其他亲属',
}

export const healthWords: Record<Health, string> = {
  healthy: '身体健康',
  chronic: '有慢性病',
  serious: '患大病',
  disabled: '有残疾',
}

export const workWords: Record<Work, string> = {
  employed: '有工作',
  flexible: '灵活就业',
  unemployed: '失业',
  student: '上学',
  retired: '退休',
  none: '没有工作',
}

export const housingWords: Record<Housing, string> = {
  owned: '自有住房',
  rented: '租房',
  provided: '单位提供',
  shared: '和别人合住',
}

export const residenceWords: Record<NonNullable<Household['residence']>, string> = { urban: '城镇', rural: '农村' }
export const expenseWords: Record<ExpenseKind, string> = {
  medical: '看病',
  education: '上学',
  housing: '住房',
  disability: '残疾照护',
  other: '其他',
}
export const carWords = { none: '没有', work: '有，工作用', private: '有，自家用' } as const
export const fileStateWords: Record<Household['fileState'], string> = { none: '还没有建档', onFile: '已建档', closed: '已撤档' }

/** 陈**（配偶）, as staff may see it. */
export const personWords = ({ name, relation }: Pick<HouseholdPerson, 'name' | 'relation'>): string =>
  name ? `${name}（${relationWords[relation]}）` : relationWords[relation]

/** What staff may see of one of the family. */
export function personNote({ health, work, place, monthlyIncomeFen, isMinor, idNumberMasked }: HouseholdPerson): string {
  const parts = [
    isMinor && '未满 14 岁',
    health && healthWords[health],
    work && workWords[work],
    place,
    monthlyIncomeFen !== undefined && `每月收入 ${roundYuanWords(monthlyIncomeFen)}`,
    idNumberMasked,
  ]
  return parts.filter(Boolean).join('，')
}
