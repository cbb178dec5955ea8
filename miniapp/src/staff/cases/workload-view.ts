import type { Load, Workload } from 'shared-types/case-endpoints'
import { kindWords } from './cases-view.ts'

/** Words of how much waits where. Numbers of cases; nobody is ranked. */

export const counts = ({ waiting, dueSoon, overdue }: Pick<Load, 'waiting' | 'dueSoon' | 'overdue'>): string => {
  if (waiting === 0) return '没有等办的'
  const more = [dueSoon > 0 && `三天内到期 ${dueSoon}`, overdue > 0 && `超期 ${overdue}`].filter(Boolean)
  return [`等办 ${waiting}`, ...more].join(' · ')
}

export const kindRows = ({ byKind }: Load) =>
  byKind.map(one => ({ kind: one.kind, words: kindWords[one.kind], note: counts(one) }))

/** `2026-11` → 11 月. */
export const monthWords = (month: string) => `${Number(month.slice(5))} 月`

export const decidedWords = ({ decided, late }: { decided: number; late: number }): string => {
  if (decided === 0) return '没有办结的'
  return late > 0 ? `办了 ${decided} 件，其中 ${late} 件过了期限` : `办了 ${decided} 件，都在期限内`
}

/** In the order in which they got their role, and then whoever else decided there. */
export const deciders = ({ reviewers, others }: Workload) => [
  ...reviewers.map((one, i) => ({ key: `r${i}`, name: one.nameMasked, words: decidedWords(one) })),
  ...(others ? [{ key: 'others', name: '代办的同事或以前的审核人', words: decidedWords(others) }] : []),
]
