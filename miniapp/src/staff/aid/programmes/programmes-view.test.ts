import type { Programme } from 'shared-types/aid-programmes'
import { describe, expect, it } from 'vitest'
import { blankFor } from './programme-origin.ts'
import { originsOf, programmeRows, yearsOf } from './programmes-view.ts'

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
    const rows = programmeRows({ items: all, waiting: [] }, 2026, '2026-05-01')
    expect(rows.map(one => one.name)).toEqual(['open', 'coming', 'over'])
    expect(rows[0]).toEqual({ programmeId: 'prg_open', name: 'open', note: '正在受理，12月31日（周四）截止，第 2 版' })
  })
  it('says what waits for a second person, what is new first of all', () => {
    const written = { savedAt: '2026-04-30T02:05:00.000Z', savedByMasked: '陆**', year: 2026 }
    const waiting = [
      { ...written, programmeId: 'prg_new', name: 'new', isNew: true, mayPublish: true },
      { ...written, programmeId: 'prg_over', name: 'over', isNew: false, mayPublish: false },
    ]
    const rows = programmeRows({ items: all, waiting }, 2026, '2026-05-01')
    expect(rows.map(({ name, waits }) => [name, waits])).toEqual([
      ['new', '请您看过'],
      ['open', undefined],
      ['coming', undefined],
      ['over', '有新的一稿，等同事看过'],
    ])
    expect(rows[0]?.note).toMatch(/^还没有启用，陆\*\* .*10:05 写的一稿$/)
    expect(programmeRows({ items: all, waiting }, 2027, '2026-05-01')).toEqual([])
  })
  it('lets a new one begin from any, the newest year first', () => {
    expect(originsOf(all).map(one => one.value)).toEqual(['', 'prg_coming', 'prg_open', 'prg_over', 'prg_last'])
  })
})
