import type { Programme } from 'shared-types/aid-programmes'
import { describe, expect, it } from 'vitest'
import { blankFor } from './programme-origin.ts'
import { ofYear, originsOf, rowNote, yearsOf } from './programmes-view.ts'

const programme = (name: string, year: number, opensOn: string, closesOn: string): Programme => ({
  ...blankFor(year, `${year}-01-01`),
  programmeId: `prg_${name}`,
  version: 2,
  changedAt: '2026-01-01T00:00:00.000Z',
  name,
  opensOn,
  closesOn,
})
const all = [
  programme('over', 2026, '2026-01-01', '2026-02-28'),
  programme('coming', 2026, '2026-12-01', '2027-02-28'),
  programme('open', 2026, '2026-01-01', '2026-12-31'),
  programme('last', 2025, '2025-01-01', '2025-12-31'),
]

describe('the list of programmes', () => {
  it('offers the next year when it is time to prepare it', () => {
    expect(yearsOf(all, '2026-09-30')).toEqual([2026, 2025])
    expect(yearsOf(all, '2026-10-01')).toEqual([2027, 2026, 2025])
  })
  it('has what is open first and what is over last', () => {
    expect(ofYear(all, 2026, '2026-05-01').map(one => one.name)).toEqual(['open', 'coming', 'over'])
  })
  it('says the season and the version', () => {
    expect(rowNote(all[2] as Programme, '2026-05-01')).toBe('正在受理，12月31日（周四）截止，第 2 版')
  })
  it('lets a new one begin from any, the newest year first', () => {
    expect(originsOf(all).map(one => one.value)).toEqual(['', 'prg_coming', 'prg_open', 'prg_over', 'prg_last'])
  })
})
