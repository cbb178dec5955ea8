import { afterEach, describe, expect, it } from 'vitest'
import { orgIdOf } from '../../../infra/local/demo/union-ids.ts'
import { days } from '../../src/platform/clock.ts'
import { changeChain } from '../by-two.ts'
import { newcomer } from '../joining.ts'
import { type Person, person, signIn } from '../person.ts'
import { keepSecret } from '../sensitive.ts'
import { withSystem } from '../with-system.ts'

const the = withSystem()
afterEach(() => the().setClockOffset(0))

const words = '去了三次，窗口的老沈都说没空，让我回去等。'
keepSecret(words)

const complain = async (someone: Person, text = words) =>
  (await someone.ask('POST /me/complaints', { body: { topic: 'staff', text } })).complaint

const mine = async (someone: Person) => (await someone.ask('GET /me/complaints', { query: {} })).items

const waiting = async (reviewer: Person) =>
  (await reviewer.ask('GET /staff/cases', { query: {} })).items.filter(({ kind }) => kind === 'complaints.complaint')

async function rowOf(reviewer: Person, caseId: string) {
  return (await reviewer.ask('GET /staff/cases/{caseId}', { params: { caseId } })).case
}

async function answer(reviewer: Person, caseId: string, decision: 'accepted' | 'dismissed', reply: string) {
  const { version } = await rowOf(reviewer, caseId)
  return reviewer.ask('POST /staff/complaints/{caseId}/answer', { params: { caseId }, body: { decision, reply, version } })
}

describe('a complaint', () => {
  it('goes to the county, which sees what was written and not by whom', async () => {
    const someone = await newcomer(the())
    const { caseId, number, state, orgName, dueOn } = await complain(someone)
    expect({ state, orgName }).toEqual({ state: 'waiting', orgName: '临江县总工会' })
    expect(number).toMatch(/^TS\d{6}-/)
    expect(dueOn).toBeDefined()
    const county = await signIn(the(), 'reviewer-county')
    expect((await waiting(county)).find(row => row.caseId === caseId)).toMatchObject({ titleMasked: '工作人员' })
    const { accountId } = await someone.ask('GET /me')
    const seen = [
      await county.ask('GET /staff/cases/{caseId}', { params: { caseId } }),
      await county.ask('GET /staff/complaints/{caseId}', { params: { caseId } }),
    ]
    expect(seen[1]).toEqual({ topic: 'staff', text: words })
    expect(JSON.stringify(seen)).not.toContain(accountId)
  })

  it('is not for the unions below to see, whom it may be about', async () => {
    const { caseId } = await complain(await newcomer(the()))
    const below = await signIn(the(), 'reviewer-courier')
    expect(await waiting(below)).toEqual([])
    expect((await below.refused('GET /staff/complaints/{caseId}', { params: { caseId } })).code).toBe('not-found')
  })

  it('is handed on to nobody', async () => {
    const { caseId } = await complain(await newcomer(the()))
    const county = await signIn(the(), 'reviewer-county')
    const { version } = await rowOf(county, caseId)
    const refusal = await county.refused('POST /staff/cases/{caseId}/reassignment', {
      params: { caseId },
      body: { toOrgId: orgIdOf('couriers'), reason: '请你们处理', version },
    })
    expect(refusal.code).toBe('not-allowed')
  })

  it('is taken, then replied to; whoever wrote it is told each time, and reads the reply', async () => {
    const someone = await newcomer(the())
    const { caseId } = await complain(someone)
    const county = await signIn(the(), 'reviewer-county')
    const { version } = await rowOf(county, caseId)
    await county.ask('POST /staff/complaints/{caseId}/taking', { params: { caseId }, body: { version } })
    expect(await mine(someone)).toMatchObject([{ caseId, state: 'working' }])
    await answer(county, caseId, 'accepted', '情况属实，已经改正，向您道歉。')
    expect(await mine(someone)).toMatchObject([
      {
        caseId,
        text: words,
        state: 'accepted',
        reply: '情况属实，已经改正，向您道歉。',
        repliedAt: expect.any(String) as string,
      },
    ])
    await the().drain()
    const { items } = await someone.ask('GET /me/messages', { query: {} })
    expect(items.map(({ title }) => title)).toEqual(['投诉建议有答复了', '投诉建议正在处理', '投诉建议已收到'])
    expect(JSON.stringify(items)).not.toContain('道歉')
  })

  it('that is not taken up is replied to all the same', async () => {
    const someone = await newcomer(the())
    const { caseId } = await complain(someone)
    await answer(await signIn(the(), 'reviewer-county'), caseId, 'dismissed', '当天窗口在开会，门口有通知。')
    expect(await mine(someone)).toMatchObject([{ state: 'dismissed', reply: '当天窗口在开会，门口有通知。' }])
  })

  it('sent twice in the same words is one; in others it is another', async () => {
    const someone = await newcomer(the())
    await complain(someone)
    const { code } = await someone.refused('POST /me/complaints', { body: { topic: 'staff', text: words } })
    expect(code).toBe('application-open')
    await complain(someone, '今天又去了一次，还是没有人。')
    expect(await mine(someone)).toHaveLength(2)
  })

  it('stays with the county when its term is over, and shows as overdue', async () => {
    const { caseId } = await complain(await newcomer(the()))
    the().setClockOffset(40 * days)
    await the().runJob('escalate-overdue')
    const county = await signIn(the(), 'reviewer-county')
    expect(await rowOf(county, caseId)).toMatchObject({ overdue: true, ownerOrgId: orgIdOf('county') })
  })

  it('asks for a sign-in, so that there is somebody to reply to, and for words', async () => {
    const body = { topic: 'app' as const, text: ' ' }
    expect((await person(the(), 'guest').refused('POST /me/complaints', { body })).code).toBe('not-signed-in')
    const { fields } = await (await newcomer(the())).refused('POST /me/complaints', { body })
    expect(fields).toEqual([{ path: 'text', message: '请写明情况' }])
  })

  it('whose answer goes through two hands shows its reply when the second has decided, and not before', async () => {
    const step = { owner: 'county' as const, workingDays: 5, onTimeout: 'stay' as const }
    await changeChain(the(), 'complaints.complaint', {
      reason: '先了解，再答复',
      steps: [
        { ...step, key: 'look', name: '县总工会了解' },
        { ...step, key: 'answer', name: '县总工会答复' },
      ],
    })
    const someone = await newcomer(the())
    const { caseId } = await complain(someone)
    await answer(await signIn(the(), 'reviewer-county'), caseId, 'accepted', '初步看，情况属实。')
    const [between] = await mine(someone)
    expect(between).toMatchObject({ state: 'waiting' })
    expect(between?.reply).toBeUndefined()
  })
})
