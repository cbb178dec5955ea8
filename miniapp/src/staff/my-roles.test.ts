import { describe, expect, it } from 'vitest'
import { hasRole, reaches, unionsOf } from './my-roles.ts'

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
})
