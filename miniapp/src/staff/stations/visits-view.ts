import { occupationList } from 'shared-types/occupations'
import type { ApiAnswer } from '../../platform/request.ts'
import { localToday } from '../../ui/dates.ts'

/** Visits (人次) added up. Who scans is not tallied, so the two stand apart and may be added. */
export type VisitRow = ApiAnswer<'GET /staff/station-visits'>['items'][number]

export const sources = [
  { value: 'scans', words: '扫码' },
  { value: 'tally', words: '管理员登记' },
] as const
export type Source = (typeof sources)[number]['value']

export interface VisitLine {
  key: string
  name: string
  all: number
  /** In the order of `occupationList`. */
  counts: number[]
}

const add = (line: VisitLine, counts: VisitRow['scans']): VisitLine => {
  const added = occupationList.map((occupation, i) => (line.counts[i] ?? 0) + (counts[occupation] ?? 0))
  return { ...line, counts: added, all: added.reduce((all, count) => all + count, 0) }
}
const emptyLine = (key: string, name: string): VisitLine => ({ key, name, all: 0, counts: [] })

/** By name: a place is not ranked against another. */
export function linesOf(rows: readonly VisitRow[], source: Source): VisitLine[] {
  const lines = new Map<string, VisitLine>()
  for (const row of rows) {
    const known = lines.get(row.stationId) ?? emptyLine(row.stationId, row.name)
    lines.set(row.stationId, add(known, row[source]))
  }
  return [...lines.values()].sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'))
}

export const sumLine = (rows: readonly VisitRow[], source: Source): VisitLine =>
  rows.reduce((line, row) => add(line, row[source]), emptyLine('all', '合计'))

/** This month and those before it. */
export function monthsBack(count: number, today = localToday()): { value: string; words: string }[] {
  const [year = 0, month = 0] = today.split('-').map(Number)
  return Array.from({ length: count }, (_, i) => {
    const at = new Date(Date.UTC(year, month - 1 - i, 1))
    return { value: at.toISOString().slice(0, 7), words: `${at.getUTCFullYear()}年${at.getUTCMonth() + 1}月` }
  })
}

export function monthSpan(month: string): { from: string; to: string } {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return { from: `${month}-01`, to: new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10) }
}
