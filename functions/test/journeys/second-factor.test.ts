import { afterEach, describe, expect, it } from 'vitest'
import { orgIdOf } from '../../../infra/local/demo/union-ids.ts'
import { dayOf, minutes } from '../../src/platform/clock.ts'
import { injectFault } from '../faults.ts'
import { type Person, signIn } from '../person.ts'
import { authenticatorWith, bindAuthenticator } from '../second-factor.ts'
import { keepSecret } from '../sensitive.ts'
import { withSystem } from '../with-system.ts'

const the = withSystem({ secondFactor: 'county' })
afterEach(() => {
  injectFault(undefined)
  the().setClockOffset(0)
})

const county = orgIdOf('county')
const give = 'POST /me/second-factor/giving'
const tree = { params: { orgId: county } }
const look = (who: Person) => who.send('GET /staff/organisations/{orgId}/survey', tree)
const stateOf = (who: Person) => who.ask('GET /me/second-factor')
const codeOf = (answer: { body: unknown }) => (answer.body as { code?: string }).code

/** With a role of their own at the county, and nothing bound. */
async function officer(personaId: string, role: 'manager' | 'reviewer' = 'manager') {
  const manager = await signIn(the(), 'manager-county')
  await manager.ask(give, { body: { code: (await managersPhone()).code(Date.now(), step()) } })
  const { code } = await manager.ask('POST /staff/organisations/{orgId}/invitations', { ...tree, body: { role } })
  const someone = await signIn(the(), personaId)
  await someone.ask('POST /staff/invitations/{code}/acceptance', { params: { code }, body: { name: '县干部' } })
  return { someone, manager }
}

let bound: Promise<Awaited<ReturnType<typeof bindAuthenticator>>> | undefined
const managersPhone = async () => {
  bound ??= signIn(the(), 'manager-county').then(manager => bindAuthenticator(manager))
  return (await bound).phone
}

/** A code counts once: the next story takes a later one, which the clock is moved to. */
let moved = 0
function step(): number {
  moved += 1
  the().setClockOffset(moved * 30_000)
  return moved
}

/** Tries are counted by quarters of an hour: a story about them begins with one. */
function toNextQuarter(): void {
  const into = (Date.now() + moved * 30_000) % (15 * minutes)
  moved += Math.ceil((15 * minutes - into) / 30_000)
}

describe('whoever has a role at the county', () => {
  it('comes to nothing of the desk without a second factor, and to everything of their own', async () => {
    const manager = await signIn(the(), 'manager-county')
    expect(await look(manager)).toMatchObject({ status: 403, body: { code: 'second-factor-needed' } })
    expect(await stateOf(manager)).toEqual({ isAsked: true, isBound: false, isGiven: false, recoveryLeft: 0 })
    expect((await manager.ask('GET /staff/me')).items).toHaveLength(1)
    await manager.ask('GET /me/messages', { query: {} })
    expect((await manager.refused(give, { body: { code: '123456' } })).code).toBe('second-factor-missing')
    await managersPhone()
    expect((await look(manager)).status, 'bound in another session').toBe(403)
    await manager.ask(give, { body: { code: (await managersPhone()).code(Date.now(), step()) } })
    expect((await look(manager)).status).toBe(200)
    expect(await stateOf(manager)).toMatchObject({ isGiven: true, recoveryLeft: 10 })
  })

  it('gives it anew in each session, and each code counts once', async () => {
    const { someone } = await officer('one-code-twice')
    const { phone } = await bindAuthenticator(someone, Date.now() + moved * 30_000)
    expect((await look(someone)).status, 'what binds it has given it').toBe(200)
    const again = await signIn(the(), 'one-code-twice')
    const later = step()
    const code = phone.code(Date.now(), later)
    const [first, second] = await Promise.all([again.send(give, { body: { code } }), again.send(give, { body: { code } })])
    expect([first.status, second.status].sort()).toEqual([200, 409])
    const third = await signIn(the(), 'one-code-twice')
    expect((await third.refused(give, { body: { code } })).code).toBe('second-factor-wrong')
    expect((await look(third)).status).toBe(403)
  })

  it('has five tries in a quarter of an hour', async () => {
    toNextQuarter()
    const { someone } = await officer('guesser')
    const { phone } = await bindAuthenticator(someone, Date.now() + moved * 30_000)
    const again = await signIn(the(), 'guesser')
    const later = step()
    const wrong = phone.code(Date.now(), later + 50)
    for (let i = 0; i < 5; i += 1) expect((await again.refused(give, { body: { code: wrong } })).code).toBe('second-factor-wrong')
    const right = { body: { code: phone.code(Date.now(), later) } }
    expect((await again.refused(give, right)).code, 'even the right one').toBe('too-many-requests')
    toNextQuarter()
    step()
    await again.ask(give, { body: { code: phone.code(Date.now(), moved) } })
  })

  it('without the phone gives a recovery code, each once, and makes new ones', async () => {
    const { someone } = await officer('without-phone')
    const { recoveryCodes } = await bindAuthenticator(someone, Date.now() + moved * 30_000)
    expect(new Set(recoveryCodes).size).toBe(10)
    const again = await signIn(the(), 'without-phone')
    const [code = ''] = recoveryCodes
    await again.ask(give, { body: { code: code.toUpperCase() } })
    expect(await stateOf(again)).toMatchObject({ isGiven: true, recoveryLeft: 9 })
    const third = await signIn(the(), 'without-phone')
    expect((await third.refused(give, { body: { code } })).code).toBe('second-factor-wrong')
    expect((await third.refused('POST /me/second-factor/recovery-codes', {})).code).toBe('second-factor-needed')
    const { recoveryCodes: fresh } = await again.ask('POST /me/second-factor/recovery-codes', {})
    keepSecret(...fresh)
    expect((await third.refused(give, { body: { code: recoveryCodes[1] ?? '' } })).code).toBe('second-factor-wrong')
    await third.ask(give, { body: { code: fresh[0]?.replace('-', '') ?? '' } })
  })

  it('shows the old authenticator before a new one takes its place', async () => {
    const { someone } = await officer('new-phone')
    const { phone } = await bindAuthenticator(someone, Date.now() + moved * 30_000)
    const again = await signIn(the(), 'new-phone')
    expect((await again.refused('POST /me/second-factor', {})).code).toBe('second-factor-needed')
    const { secret } = await someone.ask('POST /me/second-factor', {})
    keepSecret(secret)
    expect((await someone.ask('POST /me/second-factor', {})).secret, 'asked twice, the same').toBe(secret)
    const at = Date.now()
    const later = step()
    const { recoveryCodes } = await someone.ask('POST /me/second-factor/binding', {
      body: { code: authenticatorWith(secret).code(at, later) },
    })
    keepSecret(...recoveryCodes)
    expect((await again.refused(give, { body: { code: phone.code(at, later) } })).code).toBe('second-factor-wrong')
  })

  it('keeps nothing half bound when the process dies in the middle', async () => {
    const { someone } = await officer('dies-binding')
    const { secret } = await someone.ask('POST /me/second-factor', {})
    keepSecret(secret)
    const code = () => authenticatorWith(secret).code(Date.now(), moved)
    // Or what reacts to earlier acts would die of it.
    await the().drain()
    injectFault({ command: 'TransactWriteItemsCommand', fault: 'crash-before', at: 1, times: 1 })
    expect((await someone.send('POST /me/second-factor/binding', { body: { code: code() } })).status).toBeGreaterThanOrEqual(500)
    injectFault(undefined)
    expect(await stateOf(someone)).toMatchObject({ isBound: false, isGiven: false })
    const { recoveryCodes } = await someone.ask('POST /me/second-factor/binding', { body: { code: code() } })
    keepSecret(...recoveryCodes)
    expect(await stateOf(someone)).toMatchObject({ isBound: true, isGiven: true, recoveryLeft: 10 })
  })

  it('is asked too who stands in for them', async () => {
    const { someone: absent } = await officer('absent-officer', 'reviewer')
    await bindAuthenticator(absent, Date.now() + moved * 30_000)
    const deputy = await signIn(the(), 'reviewer-street')
    expect(
      (await deputy.send('GET /staff/organisations/{orgId}/survey', { params: { orgId: orgIdOf('street-1') } })).status,
    ).toBe(200)
    const { accountId } = await deputy.ask('GET /me')
    const today = dayOf(new Date(Date.now() + moved * 30_000))
    await absent.ask('POST /staff/delegations', {
      body: { toAccountId: accountId, roles: [{ orgId: county, role: 'reviewer' }], fromOn: today, untilOn: today },
    })
    expect(codeOf(await look(deputy))).toBe('second-factor-needed')
    await bindAuthenticator(deputy, Date.now() + moved * 30_000)
    expect((await look(deputy)).status).toBe(200)
  })
})

describe('whoever has a role elsewhere', () => {
  it('is asked for nothing more', async () => {
    const reviewer = await signIn(the(), 'reviewer-machinery')
    const asked = { params: { orgId: orgIdOf('machinery') } }
    expect((await reviewer.send('GET /staff/organisations/{orgId}/survey', asked)).status).toBe(200)
    expect(codeOf(await look(reviewer))).toBe('not-found')
    const guest = await signIn(the(), 'courier-lin')
    expect((await guest.refused('GET /me/second-factor')).code).toBe('not-allowed')
  })
})

describe('a lost phone', () => {
  it('is taken off by another manager of the county: every session ends, and the next binds anew', async () => {
    const { someone, manager } = await officer('lost-phone')
    await bindAuthenticator(someone, Date.now() + moved * 30_000)
    const { accountId } = await someone.ask('GET /me')
    const reset = { params: { accountId }, body: { reason: '手机丢失' } }
    expect((await someone.refused('POST /staff/second-factors/{accountId}/reset', reset)).code, 'not one’s own').toBe(
      'not-allowed',
    )
    const street = await signIn(the(), 'reviewer-courier')
    expect((await street.refused('POST /staff/second-factors/{accountId}/reset', reset)).code).toBe('not-allowed')
    await manager.ask('POST /staff/second-factors/{accountId}/reset', reset)
    expect(codeOf(await look(someone))).toBe('not-signed-in')
    await manager.ask('POST /staff/second-factors/{accountId}/reset', reset)
    const again = await signIn(the(), 'lost-phone')
    expect(await stateOf(again)).toMatchObject({ isBound: false, isGiven: false, recoveryLeft: 0 })
    await bindAuthenticator(again, Date.now() + moved * 30_000)
    expect((await look(again)).status).toBe(200)

    await the().drain()
    const auditor = await signIn(the(), 'auditor-county')
    await bindAuthenticator(auditor, Date.now() + moved * 30_000)
    const { items } = await auditor.ask('GET /staff/audit/acts', { query: { kind: 'secondFactorChanged' } })
    const theirs = items.filter(({ about }) => about?.id === accountId).map(({ detail, reason }) => [detail, reason])
    expect(theirs.toReversed()).toEqual([
      ['bound', undefined],
      ['reset', '手机丢失'],
      ['reset', '手机丢失'],
      ['bound', undefined],
    ])
  })

  it('is nobody’s who has no role', async () => {
    const { manager } = await officer('resetting-manager')
    const { accountId } = await (await signIn(the(), 'courier-lin')).ask('GET /me')
    const reset = { params: { accountId }, body: { reason: '试试' } }
    expect((await manager.refused('POST /staff/second-factors/{accountId}/reset', reset)).code).toBe('not-found')
  })
})

describe('a session that is in use', () => {
  it('keeps what was given in it when its use is noted', async () => {
    const { someone } = await officer('noted-session')
    await bindAuthenticator(someone, Date.now() + moved * 30_000)
    the().setClockOffset(moved * 30_000 + 90 * minutes)
    await someone.ask('GET /me')
    expect((await look(someone)).status).toBe(200)
  })
})
