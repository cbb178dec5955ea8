import { describe, expect, it } from 'vitest'
import { hasRole, reaches, standInWords, unionsOf } from './my-roles.ts'

const street = { orgId: 'org_street', orgName: '城东街道总工会', givenAt: '2026-11-01T00:00:00.000Z' }
const grants = [
  { ...street, role: 'reviewer' as const },
  { ...street, role: 'manager' as const },
]

describe('a role', () => {
  it('reaches its own union and everything below it', () => {
    expect(reaches(grants, { orgId: 'org_street', under: ['县总工会'] }, 'manager')).toBe(true)
    expect(reaches(grants, { orgId: 'org_shop', under: ['县总工会', '城东街道总工会'] }, 'manager')).toBe(true)
  })
  it('reaches neither the side nor above', () => {
    expect(reaches(grants, { orgId: 'org_county', under: [] }, 'manager')).toBe(false)
    expect(reaches(grants, { orgId: 'org_other', under: ['县总工会', '城西街道总工会'] }, 'manager')).toBe(false)
  })
  it('is only the one that was given', () => {
    expect(hasRole(grants, 'auditor')).toBe(false)
  })
  it('names a union once however many roles one has there', () => {
    expect(unionsOf(grants, 'manager', 'reviewer')).toEqual([{ orgId: 'org_street', orgName: '城东街道总工会' }])
  })
  it('that a colleague has left says for whom, where and until when', () => {
    const standsInFor = { nameMasked: '许*', untilOn: '2026-12-02' }
    const left = { ...street, orgId: 'org_couriers', orgName: '快递员工会', role: 'reviewer' as const, standsInFor }
    expect(standInWords([...grants, left, { ...left, role: 'manager' as const }])).toEqual([
      expect.stringMatching(/^您正在代许\*办理快递员工会的事，到.*12月2日（周三）止。$/),
    ])
    expect(standInWords(grants)).toEqual([])
  })
})
