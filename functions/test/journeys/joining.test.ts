import { describe, expect, it } from 'vitest'
import { isMemberNumber } from 'shared-types/member-number'
import { consentToAll, decide, fileJoining, findUnion, newcomer, newForm } from '../joining.ts'
import { person, phoneCode, signIn } from '../person.ts'
import { withSystem } from '../with-system.ts'

const the = withSystem()

describe('a courier joins by a campaign QR', () => {
  it('goes from the scan to the member card', async () => {
    const guest = person(the(), 'guest')
    const couriers = await findUnion(guest, '快递员')
    const { scene } = await guest.ask('GET /organisations/{orgId}', { params: { orgId: couriers.orgId } })
    const scanned = await guest.ask('GET /scenes/{scene}/organisation', { params: { scene } })
    expect(scanned.joinable).toBe(true)

    const lin = await signIn(the(), 'courier-lin')
    expect((await lin.refused('GET /membership/card')).code).toBe('not-allowed')
    await consentToAll(lin)
    await lin.ask('POST /me/phone', { body: { code: await phoneCode(the(), 'courier-lin') } })
    const { phone: _typed, ...form } = newForm(scanned.orgId)
    const preview = await lin.ask('POST /membership/application-preview', { body: form })
    expect(preview).toMatchObject({ outcome: 'join', decidedBy: scanned.name })
    const filed = await lin.ask('POST /membership/applications', { body: form })
    expect(filed.case).toMatchObject({ state: 'open', ownerOrgName: scanned.name, dueOn: preview.dueOn })
    expect(filed.case.number).toMatch(/^RH\d{6}-[2-9A-Z]{6}$/)

    const reviewer = await signIn(the(), 'reviewer-courier')
    const todo = await reviewer.ask('GET /staff/cases', { query: {} })
    expect(todo.items.map(row => row.caseId)).toContain(filed.case.caseId)
    await decide(reviewer, filed.case.caseId, 'approve')
    await the().drain()

    const card = await lin.ask('GET /membership/card')
    expect(isMemberNumber(card.memberNumber)).toBe(true)
    expect(card.orgName).toBe(scanned.name)
    expect(await guest.ask('POST /card-verifications', { body: { token: card.token } })).toMatchObject({
      result: 'valid',
      state: 'active',
    })
    const { items } = await lin.ask('GET /me/messages', { query: {} })
    expect(items.map(message => message.kind)).toEqual(['welcome', 'application-filed'])
    expect(items[0]?.title).toContain(scanned.name)
    expect((await lin.ask('GET /me')).standing).toBe('member')
  })
})

describe('a reviewer sends it back and the courier mends it', () => {
  it('keeps number and case, and then passes', async () => {
    const couriers = await findUnion(person(the(), 'guest'), '快递员')
    const someone = await newcomer(the())
    const { case: filed } = await fileJoining(someone, newForm(couriers.orgId))
    const reviewer = await signIn(the(), 'reviewer-courier')
    await reviewer.ask('POST /staff/membership/applications/{caseId}/decision', {
      params: { caseId: filed.caseId },
      body: { decision: 'return', version: filed.version, fixes: [{ field: 'phone', note: '号码打不通，请再填一次' }] },
    })
    await the().drain()
    const { case: back } = await someone.ask('GET /me/cases/{caseId}', { params: { caseId: filed.caseId } })
    expect(back).toMatchObject({ state: 'returned', number: filed.number, fixes: [{ field: 'phone' }] })
    const { case: again } = await someone.ask('POST /membership/applications/{caseId}/resubmission', {
      params: { caseId: filed.caseId },
      body: { version: back.version, phone: newForm(couriers.orgId).phone },
    })
    expect(again).toMatchObject({ state: 'open', number: filed.number, submittedAt: filed.submittedAt })
    await decide(reviewer, filed.caseId, 'approve')
    expect((await someone.ask('GET /membership')).membership?.state).toBe('active')
  })
})

describe('a rejected applicant', () => {
  it('reads the reason and may apply again', async () => {
    const couriers = await findUnion(person(the(), 'guest'), '快递员')
    const someone = await newcomer(the())
    const form = newForm(couriers.orgId)
    const { case: filed } = await fileJoining(someone, form)
    const reviewer = await signIn(the(), 'reviewer-courier')
    await reviewer.ask('POST /staff/membership/applications/{caseId}/decision', {
      params: { caseId: filed.caseId },
      body: { decision: 'reject', version: filed.version, reason: '您的单位已有工会，请向单位工会申请' },
    })
    const { case: ended, timeline } = await someone.ask('GET /me/cases/{caseId}', { params: { caseId: filed.caseId } })
    expect(ended).toMatchObject({ state: 'rejected', rejectReason: '您的单位已有工会，请向单位工会申请' })
    expect(timeline.map(row => row.action)).toEqual(['submitted', 'rejected'])
    const { case: second } = await fileJoining(someone, form)
    expect(second.caseId).not.toBe(filed.caseId)
  })
})
