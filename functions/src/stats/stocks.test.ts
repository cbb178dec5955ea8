import { describe, expect, it } from 'vitest'
import type { OrganisationRecord } from '../organisations/index.ts'
import { newBook } from '../ledger/index.ts'
import { stocksOf, stocksOfBooks } from './stocks.ts'

const union = (orgId: string, kind: OrganisationRecord['kind'], more: Partial<OrganisationRecord> = {}): OrganisationRecord => ({
  orgId,
  kind,
  name: orgId,
  state: 'active',
  joinable: true,
  employers: [],
  occupations: [],
  scene: 'abcdefghjk',
  version: 1,
  memberCount: 0,
  childCount: 0,
  ...more,
})

const unions = [
  union('county', 'countyFederation'),
  union('street', 'streetFederation'),
  union('plaza', 'communityFederation', { memberCount: 3, employers: [{ name: '甲厂' }, { name: '乙店' }] }),
  union('mill', 'baseUnion', { memberCount: 40, employers: [{ name: '甲厂' }] }),
  union('shift', 'unionGroup', { memberCount: 2 }),
  union('pool', 'holdingPool', { memberCount: 5 }),
]

describe('what there is at this moment', () => {
  it('counts groups and the holding pool’s people as members, and neither as a union', () => {
    expect(stocksOf(unions, [])).toMatchObject({
      unions: 4,
      members: 50,
      streetUnions: 1,
      communityUnions: 1,
      grassrootsUnions: 1,
      industryUnions: 0,
    })
  })

  it('tells a unit that two unions cover as one', () => {
    expect(stocksOf(unions, []).coveredUnits).toBe(2)
  })

  it('leaves out stations that have ended or belong to another part of the county', () => {
    const station = { orgId: 'street', isActive: true, isAllDay: false }
    const all = [station, { ...station, isAllDay: true }, { ...station, isActive: false }, { ...station, orgId: 'elsewhere' }]
    expect(stocksOf(unions, all)).toMatchObject({ stations: 2, allDayStations: 1 })
  })

  it('keeps money and goods apart, and says nothing where no book is kept', () => {
    const about = { bookId: 'bok_1', orgId: 'county', title: '助学', fund: 'county', year: 2026, about: 'prg_1' }
    const money = { ...newBook({ ...about, measure: 'fen' }), planned: 500_00 }
    const goods = { ...newBook({ ...about, measure: 'pieces' }), paid: 90, returned: 10 }
    expect(stocksOfBooks([money, goods])).toEqual({ aidPlannedMoney: 500_00, coolingPieces: 80 })
    expect(stocksOfBooks([goods])).toEqual({ coolingPieces: 80 })
  })
})
