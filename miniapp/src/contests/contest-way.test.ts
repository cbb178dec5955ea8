import { describe, expect, it } from 'vitest'
import { contest, entry } from '../../test/samples/contests.ts'
import { type Mine, mainObstacle, mayHaveAwards, tradesLeft, wayOn } from './contest-way.ts'

const now = new Date('2026-11-28T02:00:00.000Z')
const nothing: Mine = { obstacles: [], entries: [] }

describe('the way into a contest', () => {
  it('is open to a guest as well: what stands in the way is told once they are known', () => {
    expect(wayOn(contest, undefined, now)).toBe('enter')
    expect(wayOn({ ...contest, phase: 'full' }, nothing, now)).toBe('wait')
    expect(wayOn({ ...contest, phase: 'full', hasWaitingList: false }, nothing, now)).toBe('none')
    expect(wayOn({ ...contest, kind: 'fiveSmall' }, nothing, now)).toBe('office')
  })

  it('may be prepared before it opens and turns into sending at that very millisecond', () => {
    const upcoming = { ...contest, phase: 'upcoming' as const }
    expect(wayOn(upcoming, nothing, new Date(Date.parse(contest.opensAt) - 1))).toBe('ahead')
    expect(wayOn(upcoming, nothing, new Date(contest.opensAt))).toBe('enter')
    expect(wayOn(contest, nothing, new Date(Date.parse(contest.closesAt) + 1))).toBe('none')
  })

  it('is told to be barred before the form, by what the person can mend first', () => {
    const mine: Mine = { obstacles: ['tooOld', 'notMember'], entries: [] }
    expect(wayOn(contest, mine, now)).toBe('hindered')
    expect(mainObstacle(mine)).toBe('notMember')
  })

  it('leads to the trades that one is not in yet', () => {
    expect(tradesLeft(contest, { obstacles: [], entries: [entry] }).map(({ tradeKey }) => tradeKey)).toEqual(['t2'])
    expect(tradesLeft(contest, { obstacles: [], entries: [{ ...entry, state: 'cancelled' }] })).toHaveLength(2)
    const both = { obstacles: [], entries: [entry, { ...entry, tradeKey: 't2' }] }
    expect(wayOn(contest, both, now)).toBe('entered')
  })

  it('leads to the awards of units and works once it has closed; persons have results', () => {
    const cup = { ...contest, kind: 'safetyCup' as const }
    expect(mayHaveAwards(cup, now)).toBe(false)
    expect(mayHaveAwards(cup, new Date(Date.parse(contest.closesAt) + 1))).toBe(true)
    expect(mayHaveAwards({ ...cup, phase: 'calledOff' }, now)).toBe(false)
    expect(mayHaveAwards({ ...contest, phase: 'results' }, now)).toBe(false)
  })
})
