import { describe, expect, it } from 'vitest'
import { occupationList } from 'shared-types/occupations'
import { linesOf, monthsBack, monthSpan, sumLine } from './visits-view.ts'

const rows = [
  { stationId: 'sta_bbbbbb', name: '西门驿站', on: '2026-11-01', scans: { courier: 2 }, tally: { foodRider: 5 } },
  { stationId: 'sta_aaaaaa', name: '东门驿站', on: '2026-11-01', scans: { courier: 1 }, tally: {} },
  { stationId: 'sta_bbbbbb', name: '西门驿站', on: '2026-11-02', scans: { courier: 3, foodRider: 1 }, tally: {} },
]

describe('visits of a month', () => {
  it('are added up by station, by name and not by rank', () => {
    expect(linesOf(rows, 'scans').map(({ name, all }) => [name, all])).toEqual([
      ['东门驿站', 1],
      ['西门驿站', 6],
    ])
  })
  it('keep scans and tallies apart, with a sum by occupation', () => {
    expect(sumLine(rows, 'tally').all).toBe(5)
    expect(sumLine(rows, 'scans').counts[occupationList.indexOf('courier')]).toBe(6)
  })
  it('of February end with February', () => {
    expect(monthSpan('2028-02')).toEqual({ from: '2028-02-01', to: '2028-02-29' })
    expect(monthsBack(2, '2026-01-15').map(month => month.value)).toEqual(['2026-01', '2025-12'])
  })
})
