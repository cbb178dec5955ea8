import { describe, expect, it } from 'vitest'
import type { MembershipRecord } from '../membership.ts'
import { joinedFirst, mayOn, type MergeRecord, obstaclesBetween, type Seen } from './merge.ts'

const member = (more: Partial<MembershipRecord> = {}): MembershipRecord => ({
  personId: 'per_a',
  memberNumber: '1',
  state: 'active',
  orgId: 'org_a',
  nameMasked: '林*',
  joinedOn: '2020-03-01',
  version: 1,
  ...more,
})
const paper = (more: Partial<Seen> = {}): Seen => ({
  member: member(),
  idType: 'residentId',
  history: [{ change: 'enrolled' }],
  hasOpenCase: false,
  ...more,
})
const own = (more: Partial<Seen> = {}): Seen =>
  paper({ member: member({ accountId: 'acc_b' }), accountId: 'acc_b', history: [{ change: 'joined' }], ...more })
const between = (going: Seen, staying: Seen) => obstaclesBetween(going, staying).map(({ what }) => what)

describe('which of two records may go into the other', () => {
  it('one on paper into the own one, or into another on paper', () => {
    expect(between(paper(), own())).toEqual([])
    expect(between(paper(), paper())).toEqual([])
  })
  it('never the one with the account, nor one of two with accounts', () => {
    expect(between(own(), paper())).toEqual(['accountGoes'])
    expect(between(own({ idType: 'passport' }), own())).toEqual(['bothAccounts'])
  })
  it('never two with which a person came themselves by a resident’s number, account or none', () => {
    const claimed = paper({ history: [{ change: 'claimed' }, { change: 'enrolled' }] })
    expect(between(claimed, own())).toEqual(['bothVerified'])
    expect(between({ ...claimed, idType: 'passport' }, own())).toEqual([])
  })
  it('only of members, and while nothing of theirs is open', () => {
    expect(between(paper({ member: member({ state: 'retained' }) }), own())).toEqual([])
    for (const state of ['left', 'removed', 'deceased', 'merged'] as const)
      expect(between(paper({ member: member({ state }) }), own())).toEqual(['notInForce'])
    expect(between(paper(), own({ hasOpenCase: true }))).toEqual(['openCase'])
  })
})

it('the record that stays begins when the earlier of the two did', () => {
  const later = member({ joinedOn: '2026-11-01' })
  expect([joinedFirst(member(), later), joinedFirst(later, member())]).toEqual(['2020-03-01', '2020-03-01'])
})

describe('who acts on a proposal', () => {
  const record = { state: 'open', proposedBy: { accountId: 'acc_a', personId: 'per_x' } } as MergeRecord
  it('whoever made it takes it back, anybody else decides', () => {
    expect(mayOn(record, { accountId: 'acc_a' })).toEqual(['withdraw', 'reveal'])
    expect(mayOn(record, { accountId: 'acc_b' })).toEqual(['decide', 'reveal'])
  })
  it('the same person with another account, or whoever stands in for them, is the one who made it', () => {
    expect(mayOn(record, { accountId: 'acc_c', personId: 'per_x' })).not.toContain('decide')
    expect(mayOn(record, { accountId: 'acc_b', standsInFor: { accountId: 'acc_a' } })).not.toContain('decide')
  })
  it('nobody does once it has ended', () => expect(mayOn({ ...record, state: 'rejected' }, { accountId: 'acc_b' })).toEqual([]))
})
