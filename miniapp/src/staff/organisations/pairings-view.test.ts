import { describe, expect, it } from 'vitest'
import {
  coverWords,
  givenWords,
  isOwn,
  myPairingWords,
  officerOptions,
  pairingFacts,
  pairingNote,
  uncoveredWords,
} from './pairings-view.ts'

const pairing = {
  accountId: 'acc_1',
  nameMasked: '程*',
  orgName: '临江县总工会',
  at: { orgId: 'org_street1', name: '城东街道总工会' },
  pairedAt: '2026-11-20T01:00:00.000Z',
}

describe('the contact of a union', () => {
  it('is its own, or comes along with the union above it', () => {
    expect(isOwn('org_street1', pairing)).toBe(true)
    const valueOf = (orgId: string) => pairingFacts(orgId, pairing).find(({ label }) => label === '安排')?.value
    expect(valueOf('org_street1')).toBe('单独安排给这一家')
    expect(valueOf('org_factory')).toBe('随城东街道总工会一起')
  })

  it('is so since a local day', () => {
    const late = { ...pairing, pairedAt: '2026-11-20T17:00:00.000Z' }
    expect(pairingFacts('org_street1', late)).toContainEqual({ label: '从', value: '2026年11月21日' })
  })

  it('is said in one line, and so is that there is none', () => {
    expect(pairingNote(pairing)).toBe('程*（临江县总工会）')
    expect(pairingNote(undefined)).toBe('还没有安排')
  })

  it('is chosen among people told apart by where they work and what they do there', () => {
    const officer = { accountId: 'acc_1', nameMasked: '程*', orgId: 'org_county', orgName: '临江县总工会' }
    const options = officerOptions([{ ...officer, role: 'reviewer' }])
    expect(options).toEqual([{ value: 'org_county acc_1', words: '程*', note: '临江县总工会 · 审核人' }])
  })
})

describe('the grid', () => {
  it('says how many unions nobody keeps in touch with', () => {
    expect(coverWords(112, 0)).toBe('112 家工会都有联系人。')
    expect(coverWords(112, 7)).toBe('112 家工会，7 家还没有联系人。')
  })

  it('begins with those whose contact would be the contact of many', () => {
    expect(uncoveredWords({ under: ['临江县总工会'], unions: 14 })).toBe('临江县总工会 · 和下面 13 家')
    expect(uncoveredWords({ under: ['城东街道总工会'], unions: 1 })).toBe('城东街道总工会')
  })

  it('names three places and counts the others', () => {
    const at = ['甲', '乙', '丙', '丁'].map(name => ({ orgId: name, name }))
    expect(givenWords({ at: at.slice(0, 2) })).toBe('甲、乙')
    expect(givenWords({ at })).toBe('甲、乙、丙 等 4 处')
  })

  it('tells an officer what to know before a visit', () => {
    const one = { orgId: 'o', name: '甲', kind: 'streetFederation' as const, under: [], joinable: false, hasChildren: true }
    const counts = { memberCount: 0, membersInAll: 1203, unionsBelow: 9 }
    const terms = { over: 1, ending: 2, unknown: 0, running: 6 }
    expect(myPairingWords({ ...one, ...counts, terms })).toBe('和下面 9 家 · 会员 1203 人 · 3 家要换届')
    const quiet = { over: 0, ending: 0, unknown: 1, running: 0 }
    expect(myPairingWords({ ...one, ...counts, unionsBelow: 0, membersInAll: 4, terms: quiet })).toBe('会员 4 人')
  })
})
