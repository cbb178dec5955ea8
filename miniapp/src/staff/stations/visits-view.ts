import { occupationList } from 'shared-types/occupations'
import type { Occupation } from 'shared-types/organisations'
import type { ApiAnswer } from '../../platform/request.ts'
import { localToday } from '../../ui/dates.ts'

/** Visits (人次) added up: scans and tallies are different people, so they add. */
export type VisitRow = ApiAnswer<'GET /staff/station-visits'>['items'][number]

const sum = (counts: VisitRow['scans']) => Object.values(counts).reduce((all, count) => all + count, 0)

export const total = (rows: readonly VisitRow[]) => rows.reduce((all, row) => all + sum(row.scans) + sum(row.tally), 0)

export const byOccupation = (rows: readonly VisitRow[]): { occupation: Occupation; count: number }[] =>
  occupationList
    .map(occupation => ({
      occupation,
      count: rows.reduce((all, { scans, tally }) => all + (scans[occupation] ?? 0) + (tally[occupation] ?? 0), 0),
    }))
    .filter(({ count }) => count > 0)

/** By name: a place is not ranked against another. */
export function byStation(rows: readonly VisitRow[]) {
  const stations = new Map<string, { stationId: string; name: string; scans: number; tally: number }>()
  for (const { stationId, name, scans, tally } of rows) {
    const known = stations.get(stationId) ?? { stationId, name, scans: 0, tally: 0 }
    stations.set(stationId, { ...known, scans: known.scans + sum(scans), tally: known.tally + sum(tally) })
  }
  return [...stations.values()].sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'))
}

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
