import { SafetyEntryInput } from 'shared-types/safety-cup'
import { describe, expect, it } from 'vitest'
import type { ContestRecord } from '../contest.ts'
import { awardProblem, entered, isFor, sums, withdrawn } from './safety-entry.ts'

const input = { shifts: [{ name: '甲班', heads: 12 }], contactName: '王强', contactPhone: '0738-1234567' }
const unit = (orgId: string) => ({ contestId: 'con_1', unit: { orgId, name: orgId }, byAccountId: 'acc_1' })
const monday = new Date('2026-11-23T01:00:00.000Z')
const tuesday = new Date('2026-11-24T01:00:00.000Z')

describe('an entry in the safety cup', () => {
  it('counts the heads of its shift teams, and keeps its first day when it is changed', () => {
    const first = entered(undefined, unit('a'), input, monday)
    const shifts = [...input.shifts, { name: '乙班', heads: 8, leader: '李明' }]
    const second = entered(first, unit('a'), { ...input, shifts }, tuesday)
    expect(second).toMatchObject({ heads: 20, version: 2, enteredAt: monday.toISOString(), changedAt: tuesday.toISOString() })
  })

  it('counts nowhere once withdrawn, and may be made again', () => {
    const a = entered(undefined, unit('a'), input, monday)
    const b = withdrawn(entered(undefined, unit('b'), input, monday), 'acc_1', tuesday)
    expect(sums([a, b])).toEqual({ units: 1, shifts: 1, heads: 12 })
    expect(() => withdrawn(b, 'acc_1', tuesday)).toThrow('entry-ended')
    expect(entered(b, unit('b'), input, tuesday)).toMatchObject({ state: 'entered', enteredAt: tuesday.toISOString() })
  })

  it('names each shift team once, has at least one, and nobody in none', () => {
    const parse = (shifts: unknown) => SafetyEntryInput.safeParse({ ...input, shifts }).error?.issues[0]?.message
    expect(parse([...input.shifts, { name: ' 甲班 ', heads: 3 }])).toBe('班组的名称重复了')
    expect(parse([])).toBe('至少填写一个班组')
    expect(parse([{ name: '甲班', heads: 0 }])).toBe('至少 1 人')
    expect(parse(input.shifts)).toBeUndefined()
  })
})

describe('a safety cup', () => {
  const cup = (eligibility: object) => ({ orgId: 'street', eligibility }) as ContestRecord
  const chain = [
    { orgId: 'factory', kind: 'enterpriseUnion' },
    { orgId: 'street', kind: 'streetFederation' },
    { orgId: 'county', kind: 'countyFederation' },
  ]

  it('is for unions below its organiser, of its areas and kinds', () => {
    expect(isFor(cup({}), chain)).toBe(true)
    expect(isFor(cup({}), chain.slice(2))).toBe(false)
    expect(isFor(cup({ areas: ['elsewhere'] }), chain)).toBe(false)
    expect(isFor(cup({ unitKinds: ['enterpriseUnion'] }), chain)).toBe(true)
    expect(isFor(cup({ unitKinds: ['villageUnion'] }), chain)).toBe(false)
  })

  it('gives each unit that took part one award at most', () => {
    const entries = [
      entered(undefined, unit('a'), input, monday),
      withdrawn(entered(undefined, unit('b'), input, monday), 'acc_1', tuesday),
    ]
    expect(awardProblem([{ orgId: 'a' }], entries)).toBeUndefined()
    expect(awardProblem([{ orgId: 'b' }], entries)).toBe('只能选择参赛的单位')
    expect(awardProblem([{ orgId: 'a' }, { orgId: 'a' }], entries)).toBe('一个单位只能有一个奖项')
  })
})
