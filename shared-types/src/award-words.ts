import type { WorkAward } from './contest-works.ts'
import type { UnitAward } from './safety-cup.ts'

/** What the prizes of units (安康杯) and works (五小) are called, the highest first. */
const placed = { first: '一等奖', second: '二等奖', third: '三等奖' } as const

export const unitAwardWords: Record<UnitAward, string> = { ...placed, excellent: '优胜单位', organising: '优秀组织单位' }

export const workAwardWords: Record<Exclude<WorkAward, 'none'>, string> = { ...placed, excellent: '优秀奖' }
