import type { Budget } from 'shared-types/aid-application'
import { yuanWords } from '../../../ui/money.ts'

/** A programme's money, each source of funds by itself: they are never added up (专款专用). Pure. */

export const budgetFacts = ({ plannedFen, approvedFen, paidFen, returnedFen, freeFen }: Budget) => [
  { label: '计划', value: yuanWords(plannedFen) },
  { label: '已批准', value: yuanWords(approvedFen) },
  { label: '已发放', value: yuanWords(paidFen) },
  { label: '已退回', value: yuanWords(returnedFen) },
  { label: '还能批', value: yuanWords(freeFen) },
]

export type Direction = 'more' | 'less'

/** What is wrong with a sum before it is sent. What is approved cannot be taken back. */
export function sumProblem(fen: number | undefined, direction: Direction, freeFen: number): string | undefined {
  if (!fen) return '请填写金额'
  return direction === 'less' && fen > freeFen ? `最多能减 ${yuanWords(freeFen)}，其余已经批准出去` : undefined
}
