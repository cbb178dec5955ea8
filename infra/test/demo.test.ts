import { describe, expect, it } from 'vitest'
import { isUnionCreditCode } from 'shared-types/credit-code'
import { readResidentId } from 'shared-types/resident-id'
import { demoUnions } from '../local/demo/county.ts'
import { demoMembers } from '../local/demo/members.ts'
import { demoStaff } from '../local/demo/staff.ts'
import { sceneOf, orgIdOf } from '../local/demo/union-ids.ts'

const distinct = (values: string[]) => new Set(values).size

describe('the invented county', () => {
  it('has the size of a real one', () => {
    const count = (kind: string) => demoUnions.filter(union => union.kind === kind).length
    expect(count('countyFederation')).toBe(1)
    expect(count('streetFederation')).toBe(8)
    expect(count('communityFederation')).toBe(60)
    expect(count('industryFederation')).toBe(2)
    expect(count('holdingPool')).toBe(1)
    expect(count('baseUnion') + count('jointUnion')).toBe(40)
    expect(demoMembers.length).toBeGreaterThan(300)
  })

  it('hangs every union under one that is named before it', () => {
    demoUnions.forEach(({ key, parent }, i) => {
      if (parent)
        expect(
          demoUnions.slice(0, i).some(union => union.key === parent),
          key,
        ).toBe(true)
    })
    expect(distinct(demoUnions.map(({ key }) => orgIdOf(key)))).toBe(demoUnions.length)
    expect(distinct(demoUnions.map(({ key }) => sceneOf(key)))).toBe(demoUnions.length)
  })

  it('has codes that check and people that cannot exist', () => {
    for (const { unionCreditCode } of demoUnions) if (unionCreditCode) expect(isUnionCreditCode(unionCreditCode)).toBe(true)
    for (const { idNumber, phone } of demoMembers) {
      expect(readResidentId(idNumber)).toBeDefined()
      expect(idNumber.startsWith('990000')).toBe(true)
      expect(phone).toMatch(/^154\d{8}$/)
    }
    expect(distinct(demoMembers.map(member => member.idNumber))).toBe(demoMembers.length)
    expect(distinct(demoMembers.map(member => member.numberDigits))).toBe(demoMembers.length)
  })

  it('has a reviewer for every union', () => {
    const reviewed = demoStaff.filter(({ role }) => role === 'reviewer').map(({ union }) => union)
    expect(new Set(reviewed)).toEqual(new Set(demoUnions.map(({ key }) => key)))
  })
})
