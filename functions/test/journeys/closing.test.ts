import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { orgIdOf } from '../../../infra/local/demo/union-ids.ts'
import { hours, minutes } from '../../src/platform/clock.ts'
import { enter, itIsAt, opensAt, publishedContest } from '../contests.ts'
import { everythingStored, placesOf } from '../everything-stored.ts'
import { consentToAll, decide, fileJoining, newcomer, newForm, verifiedCourier, verifyPhone } from '../joining.ts'
import { injectFault } from '../faults.ts'
import { type Person, person, signIn } from '../person.ts'
import { withSystem } from '../with-system.ts'

const the = withSystem()
const couriers = orgIdOf('couriers')

afterEach(() => {
  injectFault(undefined)
  the().setClockOffset(0)
})

const word = '注销' as const
const accountOf = async (someone: Person) => (await someone.ask('GET /me')).accountId
const obstacles = async (someone: Person) => (await someone.ask('GET /me/closing')).obstacles

/** Some time after the last thing they did. */
async function close(someone: Person, key: string = randomUUID()) {
  the().setClockOffset(minutes)
  const { accountId } = await someone.ask('GET /me/closing')
  return (await someone.ask('POST /me/closing', { body: { accountId, word }, key })).closing
}

const stateOf = async (closingId: string) =>
  (await person(the(), 'guest').ask('GET /closings/{closingId}', { params: { closingId } })).closing.state

describe('closing an account', () => {
  it('ends the session at once, and the same WeChat comes back as somebody new with nothing of the old', async () => {
    const someone = await newcomer(the())
    await verifyPhone(the(), someone, '13900007001')
    const before = await accountOf(someone)
    expect(await obstacles(someone)).toEqual([])
    await close(someone)
    expect((await someone.refused('GET /me')).code).toBe('not-signed-in')
    const again = await signIn(the(), someone.personaId)
    expect(await again.ask('GET /me')).toMatchObject({ standing: 'signed-in', phoneVerified: false })
    expect(await accountOf(again)).not.toBe(before)
    expect((await again.ask('GET /me/consents')).items).toEqual([])
    expect((await again.ask('GET /me/messages', { query: {} })).items).toEqual([])
  })

  it('clears what is left within minutes, says how far it is to whoever has its number, and keeps that it took place', async () => {
    const someone = await newcomer(the())
    await verifyPhone(the(), someone, '13900007002')
    await someone.ask('POST /me/complaints', { body: { topic: 'app', text: '字太小了。' } })
    await the().drain()
    await someone.ask('PUT /membership/draft', { body: { occupation: 'courier' } })
    const accountId = await accountOf(someone)
    const { closingId, state, doneBy } = await close(someone)
    expect({ state, later: doneBy > '2026' }).toEqual({ state: 'clearing', later: true })
    expect(await stateOf(closingId)).toBe('clearing')
    await the().runJob('finish-closings')
    expect(await stateOf(closingId)).toBe('done')
    const left = (await everythingStored(the())).filter(row => JSON.stringify(row).includes(accountId))
    const kinds = new Set(left.map(({ table, pk, sk }) => `${table} ${pk.split('#')[0]} ${sk.split('#')[0]}`))
    // Marks and answers for retries; consents as proof; the complaint, which is answered all the same; that the account was closed.
    expect([...kinds].filter(kind => !/ (ONCE|RATE|OUT|EVT|LCK|DLV|KEY|SEE|CAS)/.test(kind)).sort()).toEqual([
      'cases ACC HLD',
      'contests ACC HLD',
      'identity ACC CON',
      'notifications ACC CNT',
      'privacy ACC CLO',
      'privacy CLO CLO',
      'staff ACC HLD',
    ])
    expect(left.filter(({ sk }) => sk.startsWith('CON#')).every(({ withdrawnAt }) => withdrawnAt !== undefined)).toBe(true)
    // What is announced for it later is kept nowhere.
    const county = await signIn(the(), 'reviewer-county')
    const [row] = (await county.ask('GET /staff/cases', { query: {} })).items.filter(
      ({ kind }) => kind === 'complaints.complaint',
    )
    const { caseId = '', version = 0 } = row ?? {}
    await county.ask('POST /staff/complaints/{caseId}/answer', {
      params: { caseId },
      body: { decision: 'accepted', reply: '已经改大。', version },
    })
    await the().drain()
    expect(placesOf(await everythingStored(the()), accountId).filter(place => place.includes('MSG#'))).toEqual([])
  })

  it('leaves the membership with the union; its member comes back by the usual way and is still one person', async () => {
    const someone = await newcomer(the())
    const form = newForm(couriers)
    const { case: joining } = await fileJoining(someone, form)
    const reviewer = await signIn(the(), 'reviewer-courier')
    await decide(reviewer, joining.caseId, 'approve')
    await the().drain()
    const { membership } = await someone.ask('GET /membership')
    const timesOnRegister = async () => {
      const { items } = await reviewer.ask('GET /staff/membership/organisations/{orgId}/members', {
        params: { orgId: couriers },
        query: {},
      })
      return items.filter(({ memberNumber }) => memberNumber === membership?.memberNumber).length
    }
    await close(someone)
    await the().runJob('finish-closings')
    expect(await timesOnRegister()).toBe(1)

    const again = await signIn(the(), someone.personaId)
    expect(await again.ask('GET /membership')).toEqual({})
    await consentToAll(again)
    const { case: claim } = await fileJoining(again, form)
    await decide(reviewer, claim.caseId, 'approve')
    await the().drain()
    expect((await again.ask('GET /membership')).membership).toMatchObject({ memberNumber: membership?.memberNumber })
    expect(await timesOnRegister()).toBe(1)
    expect((await again.ask('GET /me')).standing).toBe('member')
  })

  it('frees the number for somebody else', async () => {
    const form = newForm(couriers)
    const reviewer = await signIn(the(), 'reviewer-courier')
    const first = await newcomer(the())
    await decide(reviewer, (await fileJoining(first, form)).case.caseId, 'approve')
    await close(first)
    const second = await newcomer(the())
    const { case: joining } = await fileJoining(second, newForm(couriers, { phone: form.phone }))
    await decide(reviewer, joining.caseId, 'approve')
    expect((await second.ask('GET /me')).standing).toBe('member')
  })

  it('is refused while something is under way, which is named; and goes through once it is withdrawn', async () => {
    const someone = await newcomer(the())
    const { case: joining } = await fileJoining(someone, newForm(couriers))
    const { caseId, number, version } = joining
    expect(await obstacles(someone)).toEqual([{ what: 'case', kind: 'membership.join', caseId, number }])
    const accountId = await accountOf(someone)
    expect((await someone.refused('POST /me/closing', { body: { accountId, word } })).code).toBe('account-in-use')
    await someone.ask('POST /membership/applications/{caseId}/withdrawal', { params: { caseId }, body: { version } })
    await close(someone)
  })

  it('is refused to whoever has a role', async () => {
    const reviewer = await signIn(the(), 'reviewer-courier')
    expect(await obstacles(reviewer)).toContainEqual({ what: 'role', orgName: '临江县快递员工会' })
    const accountId = await accountOf(reviewer)
    expect((await reviewer.refused('POST /me/closing', { body: { accountId, word } })).code).toBe('account-in-use')
  })

  it('is refused while a contest counts on an entry that can still be cancelled', async () => {
    const { params } = await publishedContest(the())
    const someone = await verifiedCourier(the())
    itIsAt(the(), new Date(opensAt.getTime() + hours))
    const { entry } = await enter(someone, params.contestId)
    expect(await obstacles(someone)).toEqual([{ what: 'entry', entryId: entry.entryId, title: '快递职业技能竞赛' }])
  })

  it('tapped twice is one closing, under one key, under two, and when the answer was lost and a new account asks', async () => {
    const someone = await newcomer(the())
    the().setClockOffset(minutes)
    const { accountId } = await someone.ask('GET /me/closing')
    const tap = (key: string) => someone.send('POST /me/closing', { body: { accountId, word }, key })
    const key = randomUUID()
    const answers = await Promise.all([tap(key), tap(key), tap(randomUUID())])
    const numbers = answers
      .filter(({ status }) => status === 200)
      .map(({ body }) => (body as { closing: { closingId: string } }).closing.closingId)
    expect(new Set(numbers).size).toBe(1)
    expect(answers.filter(({ status }) => status !== 200 && status !== 401)).toEqual([])
    const again = await signIn(the(), someone.personaId)
    const late = await again.ask('POST /me/closing', { body: { accountId, word } })
    expect(late.closing.closingId).toBe(numbers[0])
    expect(await again.ask('GET /me')).toMatchObject({ standing: 'signed-in' })
  })

  it('and an application filed in the same moment: one of the two, never both', async () => {
    for (let round = 0; round < 6; round += 1) {
      const someone = await newcomer(the())
      the().setClockOffset(minutes)
      const { accountId } = await someone.ask('GET /me/closing')
      const [closing, joining] = await Promise.all([
        someone.send('POST /me/closing', { body: { accountId, word } }),
        someone.send('POST /membership/applications', { body: newForm(couriers) }),
      ])
      expect([closing.status, joining.status].filter(status => status === 200)).toHaveLength(1)
    }
  })

  it('whose clearing dies anywhere is finished by the next run', async () => {
    const someone = await newcomer(the())
    await someone.ask('PUT /membership/draft', { body: { occupation: 'courier' } })
    const accountId = await accountOf(someone)
    const { closingId } = await close(someone)
    for (let at = 1; at < 40; at += 1) {
      injectFault({ fault: 'crash-before', at, times: 1 })
      await the()
        .runJob('finish-closings')
        .catch(() => undefined)
      injectFault(undefined)
      if ((await stateOf(closingId)) === 'done') break
    }
    expect(await stateOf(closingId)).toBe('done')
    expect(placesOf(await everythingStored(the()), accountId).filter(place => place.includes('DRF'))).toEqual([])
  })

  it('asks for the word to be typed', async () => {
    const someone = await newcomer(the())
    const accountId = await accountOf(someone)
    const { status, body } = await someone.send('POST /me/closing', { body: { accountId, word: '好' } })
    expect({ status, body }).toMatchObject({ status: 400, body: { fields: [{ path: 'word', message: '请填写“注销”两个字' }] } })
  })
})
