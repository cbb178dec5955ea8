import type { Occupation } from './organisations.ts'

/** What occupations are called and how they group: plain values, so that a form needs no schema to show them. */

/** 两司两员 (the four key groups of new-form workers) and 八大群体 (the eight groups) overlap but differ: one person can be in both. */
export const fourGroups = ['truckDriver', 'rideHailDriver', 'courier', 'foodRider'] as const satisfies Occupation[]
export const eightGroups = [
  'truckDriver',
  'courier',
  'careWorker',
  'domesticWorker',
  'shopGuide',
  'foodRider',
  'estateAgent',
  'securityGuard',
] as const satisfies Occupation[]

/** In the order in which they are offered: where most people are first. */
export const occupationWords: Record<Occupation, string> = {
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

export const occupationList = Object.keys(occupationWords) as Occupation[]
