import { describe, expect, it } from 'vitest'
import { draftProblems, emptyDraft, formOf, pastedPlace, rebased, type StationDraft } from './station-draft.ts'

const filled: StationDraft = {
  ...emptyDraft,
  orgId: 'org_street1',
  name: '东门驿站',
  address: '东门路 1 号',
  lat: '27.7',
  lng: '112.01',
}

describe('a station being edited', () => {
  it('may be saved with little more than name, address, place and hours', () => {
    expect(draftProblems(filled)).toEqual({})
    expect(formOf(filled, [])).toMatchObject({ name: '东门驿站', lat: 27.7, lng: 112.01, honours: [] })
    expect(formOf(filled, [])).not.toHaveProperty('phone')
  })
  it('says what is missing', () => {
    expect(Object.keys(draftProblems(emptyDraft))).toEqual(['orgId', 'name', 'address', 'lat'])
  })
  it('notices that latitude and longitude changed places', () => {
    expect(draftProblems({ ...filled, lat: '112.01', lng: '27.7' }).lat).toContain('写反了')
    expect(draftProblems({ ...filled, lat: '0', lng: '0' }).lat).toContain('不在国内')
  })
  it('asks for the term of a star', () => {
    expect(draftProblems({ ...filled, stars: '3' }).stars).toContain('有效期')
  })
})

describe('when somebody else saved meanwhile', () => {
  it('what was not touched here becomes theirs, and nothing typed is lost', () => {
    const mine = { ...filled, phone: '0990-5550001' }
    const newest = { ...filled, phone: '0990-5550002', hint: '从侧门进' }
    expect(rebased(mine, filled, newest)).toMatchObject({ phone: '0990-5550001', hint: '从侧门进' })
  })
})

describe('a place copied from a map', () => {
  it('is taken in either order', () => {
    expect(pastedPlace('27.7012, 112.0123')).toEqual({ lat: '27.7012', lng: '112.0123' })
    expect(pastedPlace('112.0123，27.7012')).toEqual({ lat: '27.7012', lng: '112.0123' })
    expect(pastedPlace('27.7')).toBeUndefined()
  })
})
