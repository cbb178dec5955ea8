import { describe, expect, it } from 'vitest'
import { decide, fileJoining, findUnion, newcomer, newForm } from '../joining.ts'
import { type Person, person, signIn } from '../person.ts'
import { withSystem } from '../with-system.ts'

const the = withSystem()

async function memberOf(union: string, reviewerId: string) {
  const org = await findUnion(person(the(), 'guest'), union)
  const someone = await newcomer(the())
  const form = newForm(org.orgId)
  const { case: filed } = await fileJoining(someone, form)
  const reviewer = await signIn(the(), reviewerId)
  await decide(reviewer, filed.caseId, 'approve')
  return { someone, form, org, reviewer }
}

const todoOf = async (reviewer: Person) => (await reviewer.ask('GET /staff/cases', { query: {} })).items.map(row => row.caseId)

describe('a second joining', () => {
  it('becomes a transfer: the old union lets go, the new one accepts, one membership remains', async () => {
    const { someone, form, reviewer: courierReviewer } = await memberOf('快递员', 'reviewer-courier')
    const factory = await findUnion(person(the(), 'guest'), '临江机械厂')
    const elsewhere = { ...form, orgId: factory.orgId }
    const preview = await someone.ask('POST /membership/application-preview', { body: elsewhere })
    expect(preview.outcome).toBe('transfer')
    expect(preview.presentOrgName).toContain('快递员')
    const { case: filed, outcome } = await fileJoining(someone, elsewhere)
    expect(outcome).toBe('transfer')
    expect(filed).toMatchObject({ kind: 'membership.transfer', stepNumber: 1, stepCount: 2 })

    const factoryReviewer = await signIn(the(), 'reviewer-machinery')
    expect(await todoOf(factoryReviewer)).not.toContain(filed.caseId)
    await decide(courierReviewer, filed.caseId, 'approve')
    expect(await todoOf(factoryReviewer)).toContain(filed.caseId)
    const before = (await someone.ask('GET /membership')).membership
    expect(before?.orgName).toContain('快递员')
    await decide(factoryReviewer, filed.caseId, 'approve')
    const after = (await someone.ask('GET /membership')).membership
    expect(after).toMatchObject({ orgId: factory.orgId, state: 'active', memberNumber: before?.memberNumber })
    expect(after?.history.map(row => row.change)).toEqual(['transferred', 'joined'])
  })

  it('is told of one standing open already', async () => {
    const { orgId } = await findUnion(person(the(), 'guest'), '快递员')
    const someone = await newcomer(the())
    const form = newForm(orgId)
    const { case: filed } = await fileJoining(someone, form)
    expect(await someone.ask('POST /membership/application-preview', { body: form })).toEqual({
      outcome: 'application-open',
      caseId: filed.caseId,
    })
    expect(await someone.refused('POST /membership/applications', { body: form })).toMatchObject({
      code: 'application-open',
      about: filed.caseId,
    })
    const stranger = await newcomer(the())
    const told = await stranger.refused('POST /membership/applications', { body: form })
    expect(told.code).toBe('application-open')
    expect(told.about).toBeUndefined()
  })
})

describe('a transfer that the old union leaves lying', () => {
  it('goes to the union above after its days, by name, and can go on there', async () => {
    const { someone } = await memberOf('快递员', 'reviewer-courier')
    const factory = await findUnion(person(the(), 'guest'), '临江机械厂')
    const { case: filed } = await someone.ask('POST /membership/transfers', { body: { toOrgId: factory.orgId } })
    the().setClockOffset(20 * 86_400_000)
    try {
      const again = await signIn(the(), someone.personaId)
      await the().runJob('escalate-overdue')
      await the().drain()
      const { case: moved, timeline } = await again.ask('GET /me/cases/{caseId}', { params: { caseId: filed.caseId } })
      const { parentId } = await again.ask('GET /organisations/{orgId}', { params: { orgId: filed.ownerOrgId } })
      expect(moved.ownerOrgId).toBe(parentId)
      expect(timeline.map(row => row.action)).toEqual(['submitted', 'timedOut'])
      expect((await again.ask('GET /me/messages', { query: {} })).items[0]?.kind).toBe('application-moved-up')
      const above = await signIn(the(), 'reviewer-delivery-federation')
      expect(await todoOf(above)).toContain(filed.caseId)
    } finally {
      the().setClockOffset(0)
    }
  })
})

describe('the reviewers of a transfer', () => {
  it('see where it goes, where from, and what the member wrote', async () => {
    const { someone, org, reviewer } = await memberOf('快递员', 'reviewer-courier')
    const factory = await findUnion(person(the(), 'guest'), '临江机械厂')
    const { case: filed } = await someone.ask('POST /membership/transfers', {
      body: { toOrgId: factory.orgId, reason: '换了单位' },
    })
    expect(await reviewer.ask('GET /staff/membership/applications/{caseId}', { params: filed })).toMatchObject({
      fromOrgName: org.name,
      toOrgName: factory.name,
      reason: '换了单位',
    })
    const { items } = await reviewer.ask('GET /staff/cases', { query: { kind: 'membership.transfer' } })
    expect(items.map(row => row.caseId)).toContain(filed.caseId)
    expect(items.every(row => row.kind === 'membership.transfer')).toBe(true)
  })
})

describe('what may follow joining', () => {
  it('a member leaves at once, loses the card, and may join again under the same number', async () => {
    const { someone, form, org, reviewer } = await memberOf('快递员', 'reviewer-courier')
    const { memberNumber, token } = await someone.ask('GET /membership/card')
    const { membership } = await someone.ask('POST /membership/leaving', { body: { confirm: true } })
    expect(membership).toMatchObject({ state: 'left', may: ['rejoin'] })
    expect((await someone.refused('GET /membership/card')).code).toBe('not-allowed')
    expect(await person(the(), 'gate').ask('POST /card-verifications', { body: { token } })).toEqual({
      result: 'no-longer-member',
    })
    expect((await someone.ask('GET /me')).standing).toBe('verified')
    const { case: again, outcome } = await fileJoining(someone, { ...form, orgId: org.orgId })
    expect(outcome).toBe('rejoin')
    await decide(reviewer, again.caseId, 'approve')
    expect((await someone.ask('GET /membership/card')).memberNumber).toBe(memberNumber)
  })

  it('staff retain a retired member, and cannot bring back by hand who has left', async () => {
    const { someone, org, reviewer } = await memberOf('快递员', 'reviewer-courier')
    const { items } = await reviewer.ask('GET /staff/membership/organisations/{orgId}/members', {
      params: { orgId: org.orgId },
      query: { state: 'active' },
    })
    const number = (await someone.ask('GET /membership')).membership?.memberNumber
    const row = items.find(item => item.memberNumber === number)
    if (!row) throw new Error('the new member is not in the list')
    const { version } = await reviewer.ask('GET /staff/membership/members/{personId}', { params: row })
    const change = { effectiveOn: '2026-11-01', reason: '已退休' }
    const state = await reviewer.ask('POST /staff/membership/members/{personId}/state', {
      params: row,
      body: { ...change, to: 'retained', version },
    })
    expect(state.state).toBe('retained')
    expect((await someone.ask('GET /membership/card')).state).toBe('retained')
    await someone.ask('POST /membership/leaving', { body: { confirm: true } })
    const now = await reviewer.ask('GET /staff/membership/members/{personId}', { params: row })
    expect(now.may).toEqual([])
    const refused = await reviewer.refused('POST /staff/membership/members/{personId}/state', {
      params: row,
      body: { ...change, to: 'active', version: now.version },
    })
    expect(refused.code).toBe('member-state-forbids')
  })
})

describe('a phone number that belongs to somebody else by now', () => {
  it('is freed by staff on request, and then the joining goes through', async () => {
    const { form: theirs, org, reviewer } = await memberOf('快递员', 'reviewer-courier')
    const someone = await newcomer(the())
    const form = newForm(org.orgId, { phone: theirs.phone })
    expect((await someone.refused('POST /membership/applications', { body: form })).code).toBe('phone-bound-to-another-person')
    const { case: release } = await someone.ask('POST /membership/releases', {
      body: { what: 'phone', orgId: org.orgId, name: form.name, phone: form.phone ?? '', reason: '新买的号码，前机主留下的绑定' },
    })
    expect(
      await reviewer.ask('GET /staff/membership/applications/{caseId}', { params: { caseId: release.caseId } }),
    ).toMatchObject({
      release: { what: 'phone' },
    })
    await decide(reviewer, release.caseId, 'approve')
    const { case: filed } = await fileJoining(someone, form)
    await decide(reviewer, filed.caseId, 'approve')
    expect((await someone.ask('GET /me')).standing).toBe('member')
  })

  it('a lost WeChat account is unbound the same way', async () => {
    const { someone: old, form, org, reviewer } = await memberOf('快递员', 'reviewer-courier')
    const someone = await newcomer(the())
    expect((await someone.refused('POST /membership/applications', { body: form })).code).toBe('person-bound-to-another-account')
    const { case: release } = await someone.ask('POST /membership/releases', {
      body: {
        what: 'account',
        orgId: org.orgId,
        name: form.name,
        idType: form.idType,
        idNumber: form.idNumber,
        reason: '旧微信号找不回来了',
      },
    })
    await decide(reviewer, release.caseId, 'approve')
    expect((await old.ask('GET /me')).standing).toBe('signed-in')
    const { case: claim } = await fileJoining(someone, form)
    await decide(reviewer, claim.caseId, 'approve')
    expect((await someone.ask('GET /me')).standing).toBe('member')
  })

  it('and meanwhile the union can still record what happens to the membership', async () => {
    const { someone: old, form, org, reviewer } = await memberOf('快递员', 'reviewer-courier')
    const { membership } = await old.ask('GET /membership')
    const someone = await newcomer(the())
    const { idType, idNumber, name } = form
    const { case: release } = await someone.ask('POST /membership/releases', {
      body: { what: 'account', orgId: org.orgId, name, idType, idNumber, reason: '旧微信号找不回来了' },
    })
    await decide(reviewer, release.caseId, 'approve')
    const { items } = await reviewer.ask('GET /staff/membership/organisations/{orgId}/members', {
      params: { orgId: org.orgId },
      query: { state: 'active' },
    })
    const personId = items.find(({ memberNumber }) => memberNumber === membership?.memberNumber)?.personId ?? ''
    const { version } = await reviewer.ask('GET /staff/membership/members/{personId}', { params: { personId } })
    const effectiveOn = '2026-11-01'
    const body = { to: 'retained' as const, effectiveOn, reason: '已办理退休手续', version }
    expect(await reviewer.ask('POST /staff/membership/members/{personId}/state', { params: { personId }, body })).toMatchObject({
      state: 'retained',
    })
  })
})
