import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { askedBy, count, type Known, type PlacedFact, type Seen, seenKey, type Standing } from './counting.ts'

/** Counters as a table would keep them. */
function book() {
  const known = { standing: new Map<string, Standing>(), seen: new Map<string, Seen>() }
  const totals: Record<string, number> = {}
  const take = (...facts: PlacedFact[]) => {
    const counts = count(facts, known satisfies Known)
    for (const [key, standing] of counts.standing) known.standing.set(key, standing)
    for (const [key, seen] of counts.seen) known.seen.set(key, seen)
    for (const { orgId, span, by } of counts.add.values())
      for (const [code, value] of by) {
        const at = `${orgId} ${span} ${code}`
        totals[at] = (totals[at] ?? 0) + value
        if (totals[at] === 0) Reflect.deleteProperty(totals, at)
      }
  }
  return { take, totals }
}

const paid = (caseId: string, household: string, on: string, value: number, version: number): PlacedFact => ({
  code: 'aidHouseholds',
  orgId: 'street',
  path: ['street', 'county'],
  on,
  value,
  subject: household,
  replaces: { key: caseId, order: String(version) },
})

describe('counting', () => {
  it('counts a family once in a quarter, a year and ever, and in each month in which it was helped', () => {
    const { take, totals } = book()
    take(paid('a', 'family', '2026-01-05', 1, 1))
    take(paid('b', 'family', '2026-03-05', 1, 1))
    take(paid('c', 'family', '2026-03-09', 1, 1))
    expect(totals).toMatchObject({
      'county 2026-01 aidHouseholds': 1,
      'county 2026-03 aidHouseholds': 1,
      'county 2026Q1 aidHouseholds': 1,
      'county 2026 aidHouseholds': 1,
      'county all aidHouseholds': 1,
      'street 2026 aidHouseholds': 1,
    })
  })

  it('takes a family out again when the only payment to it came back, and not while another stands', () => {
    const { take, totals } = book()
    take(paid('a', 'family', '2026-01-05', 1, 1))
    take(paid('b', 'family', '2026-01-06', 1, 1))
    take(paid('a', 'family', '2026-02-01', 0, 2))
    expect(totals['county 2026 aidHouseholds']).toBe(1)
    take(paid('b', 'family', '2026-02-01', 0, 2))
    expect(totals).toEqual({})
  })

  it('replaces what was tallied for a day, also from a later month', () => {
    const { take, totals } = book()
    const tally = (value: number, order: string): PlacedFact => ({
      code: 'stationVisits',
      orgId: 'street',
      path: ['street'],
      on: '2026-06-30',
      value,
      replaces: { key: 'station#2026-06-30', order },
    })
    take(tally(30, '1'))
    take(tally(42, '2'))
    expect(totals).toEqual({ 'street 2026-06 stationVisits': 42 })
  })

  it('names what it has to know: the places of both the new fact and the one that it replaces', () => {
    const moved = { ...paid('a', 'family', '2026-01-05', 1, 1), path: ['elsewhere'] } as Standing
    const asked = askedBy([paid('a', 'family', '2026-02-01', 0, 2)], new Map([['aidHouseholds#a', moved]]))
    expect(asked.map(({ orgId, code, subject }) => seenKey(orgId, code, subject))).toEqual([
      'street#aidHouseholds#family',
      'county#aidHouseholds#family',
      'elsewhere#aidHouseholds#family',
    ])
  })

  it('comes to the same figures in whatever order the facts arrive, and however they are bundled', () => {
    const fact = fc.record({
      caseId: fc.constantFrom('a', 'b', 'c'),
      household: fc.constantFrom('f', 'g'),
      on: fc.constantFrom('2026-01-05', '2026-03-31', '2026-04-01', '2027-01-01'),
      value: fc.constantFrom(0, 1),
    })
    fc.assert(
      fc.property(fc.array(fact, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (all, lots) => {
        const facts = all.map(({ caseId, household, on, value }, i) => paid(caseId, household, on, value, 100 + i))
        const shuffled = facts.map(one => ({ one, lot: lots.next().value ?? 0 })).sort((x, y) => x.lot - y.lot)
        const [straight, mixed, bundled] = [book(), book(), book()]
        for (const one of facts) straight.take(one)
        for (const { one } of shuffled) mixed.take(one)
        bundled.take(...shuffled.map(({ one }) => one))
        expect(mixed.totals).toEqual(straight.totals)
        expect(bundled.totals).toEqual(straight.totals)
      }),
    )
  })
})
