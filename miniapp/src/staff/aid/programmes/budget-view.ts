import type { Budget } from 'shared-types/aid-application'
import type { BesideBudget, KeptBudgets } from 'shared-types/aid-programme-endpoints'
import { type Fund, funds } from 'shared-types/aid-programmes'
import { yuanWords } from '../../../ui/money.ts'
import type { DraftWords } from '../../draft-view.ts'

/** A programme's money, each source of funds by itself: they are never added up (专款专用). Pure. */

export const budgetFacts = ({ plannedFen, approvedFen, paidFen, returnedFen, freeFen }: Budget) => [
  { label: '计划', value: yuanWords(plannedFen) },
  { label: '已批准', value: yuanWords(approvedFen) },
  { label: '已发放', value: yuanWords(paidFen) },
  { label: '已退回', value: yuanWords(returnedFen) },
  { label: '还能批', value: yuanWords(freeFen) },
]

/** One source of funds: what the book says, what waits beside it, or both. */
export interface FundRow {
  fund: Fund
  budget?: Budget
  beside?: BesideBudget
}

export const fundRows = ({ items, beside }: KeptBudgets): FundRow[] =>
  funds.flatMap(fund => {
    const budget = items.find(one => one.fund === fund)
    const written = beside.find(one => one.fund === fund)
    return budget || written ? [{ fund, ...(budget && { budget }), ...(written && { beside: written }) }] : []
  })

/** Those that have no row of their own yet. */
export const fundsLeft = (budgets: KeptBudgets): Fund[] => {
  const rows = fundRows(budgets)
  return funds.filter(fund => rows.every(row => row.fund !== fund))
}

export const wordsOfSum: DraftWords = { what: '一笔', act: '记入台账', still: '台账还没有变。' }

export const sumWords = (addFen: number): string => `${addFen < 0 ? '减少' : '追加'} ${yuanWords(Math.abs(addFen))}`

export type Direction = 'more' | 'less'

/** What is wrong with a sum before it is sent. What is approved cannot be taken back. */
export function sumProblem(fen: number | undefined, direction: Direction, freeFen: number): string | undefined {
  if (!fen) return '请填写金额'
  return direction === 'less' && fen > freeFen ? `最多能减 ${yuanWords(freeFen)}，其余已经批准出去` : undefined
}
