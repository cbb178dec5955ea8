import { describe, expect, it } from 'vitest'
import type { EntryRecord } from '../entry.ts'
import type { SheetRecord } from './scores.ts'
import { tally } from './tally.ts'

const entry = (entryId: string, came: boolean) =>
  ({ entryId, checkedIn: came ? { s1: { at: '', accountId: '', scanId: '' } } : {} }) as EntryRecord
const sheet = (entryId: string, judge: number, totalCenti: number, second?: number): SheetRecord => ({
  contestId: 'con_1',
  stageKey: 's1',
  tradeKey: 't1',
  entryId,
  judge,
  pointsCenti: { all: totalCenti },
  totalCenti,
  enteredBy: { accountId: 'acc_first' },
  enteredAt: '',
  ...(second === undefined ? {} : { second: { totalCenti: second, by: { accountId: 'acc_second' }, at: '' } }),
  version: 1,
})
const rules = { judges: 2, dropsHighAndLow: false }

describe('a tally', () => {
  it('scores whoever came and has every sheet checked, and counts the sheets that others lack', () => {
    const field = [entry('a', true), entry('b', true), entry('c', false)]
    const sheets = [sheet('a', 1, 8000, 8000), sheet('a', 2, 9000, 9000), sheet('b', 1, 7000, 7000), sheet('b', 2, 6000, 6100)]
    const { scored, absent, unchecked, scoredBy } = tally(rules, 's1', field, { sheets, absences: [] })
    expect(scored.map(one => [one.entry.entryId, one.scoreCenti])).toEqual([['a', 8500]])
    expect({ absent, unchecked }).toEqual({ absent: 1, unchecked: 1 })
    expect(scoredBy.map(({ accountId }) => accountId)).toEqual(['acc_first', 'acc_second'])
  })

  it('leaves out whoever did not compete, and waits for none of their sheets', () => {
    const field = [entry('a', true), entry('b', true)]
    const sheets = [sheet('a', 1, 8000, 8000), sheet('a', 2, 9000, 9000)]
    const { scored, absent, unchecked } = tally(rules, 's1', field, { sheets, absences: [{ entryId: 'b' }] })
    expect(scored).toHaveLength(1)
    expect({ absent, unchecked }).toEqual({ absent: 1, unchecked: 0 })
  })
})
