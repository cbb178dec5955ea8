import type { Household, HouseholdInput } from 'shared-types/aid-household'
import { withCheckCharacter } from 'shared-types/resident-id'
import { describe, expect, it } from 'vitest'
import { afterSaving, fileLaidOver, inputOf, isMinorByNumber, sendable } from './file.ts'

const child = withCheckCharacter('11010120200307123')
const grownUp = withCheckCharacter('11010119900307123')
const agreed = { idNumber: true, health: true, child: true }
const today = '2026-11-24'
const file = (person: object): HouseholdInput => ({
  persons: [
    { personKey: 'p1', relation: 'self' },
    { personKey: 'p2', relation: 'child', ...person },
  ],
  expenses: [],
})
const onServer = (person: object): Household => ({
  ...file(person),
  householdId: 'hou_abc123',
  version: 2,
  fileState: 'none',
  savedAt: '2026-11-24T00:00:00.000Z',
  isStale: true,
  isKeeper: true,
})
const second = (input: HouseholdInput) => input.persons[1]

describe('what may be sent of a family’s file', () => {
  it('is a right number only', () => {
    expect(second(sendable(file({ idNumber: '1101' }), agreed, today))).not.toHaveProperty('idNumber')
    expect(second(sendable(file({ idNumber: grownUp.toLowerCase() }), agreed, today))).toHaveProperty('idNumber', grownUp)
  })

  it('is a small child’s number only once the guardian has agreed', () => {
    expect(isMinorByNumber({ personKey: 'p2', relation: 'child', idNumber: child }, today)).toBe(true)
    expect(second(sendable(file({ idNumber: child }), { ...agreed, child: false }, today))).not.toHaveProperty('idNumber')
    expect(second(sendable(file({ idNumber: grownUp }), { ...agreed, child: false }, today))).toHaveProperty('idNumber')
  })

  it('is an illness only once it was agreed to', () => {
    const without = { ...agreed, health: false }
    expect(second(sendable(file({ health: 'serious' }), without, today))).not.toHaveProperty('health')
    expect(second(sendable(file({ health: 'healthy' }), without, today))).toHaveProperty('health', 'healthy')
  })
})

describe('after saving', () => {
  it('a number that went is on file and no longer typed', () => {
    const typed = file({ idNumber: grownUp.toLowerCase() })
    const after = afterSaving(typed, sendable(typed, agreed, today), typed, onServer({ idNumberMasked: '1*9' }))
    expect(second(after)).toEqual({ personKey: 'p2', relation: 'child' })
  })

  it('what stayed behind and what was typed meanwhile stay', () => {
    const typed = file({ idNumber: '1101', name: '何小' })
    const mine = file({ idNumber: '11012', name: '何小雨 ' })
    const after = afterSaving(typed, sendable(typed, agreed, today), mine, onServer({ name: '何小' }))
    expect(second(after)).toMatchObject({ idNumber: '11012', name: '何小雨 ' })
  })
})

describe('a file that two phones fill', () => {
  it('has the persons of both, and not whom one took out', () => {
    const saved = inputOf(onServer({}))
    const mine = { ...saved, persons: [...saved.persons, { personKey: 'p3', relation: 'parent' as const }] }
    const theirs = { ...saved, persons: [saved.persons[0] as never, { personKey: 'p4', relation: 'spouse' as const }] }
    expect(fileLaidOver(saved, mine, theirs).persons.map(person => person.personKey)).toEqual(['p1', 'p4', 'p3'])
    expect(fileLaidOver(saved, { ...saved, persons: saved.persons.slice(0, 1) }, saved).persons).toHaveLength(1)
  })
})
