import { afterEach, describe, expect, it } from 'vitest'
import type { ConsentPurpose } from 'shared-types/identity'
import { orgIdOf } from '../../../infra/local/demo/union-ids.ts'
import { dayOf, days, later } from '../../src/platform/clock.ts'
import { fileJoining, newcomer, newForm } from '../joining.ts'
import { waitingFor } from '../by-two.ts'
import { type Person, person, signIn } from '../person.ts'
import { withSystem } from '../with-system.ts'

const the = withSystem({ seed: 'small' })
afterEach(() => the().setClockOffset(0))

const inDays = (count: number) => dayOf(later(new Date(), count * days))
const words = { title: '入会申请说明（新）', body: ['姓名和手机号只用于入会审核和会员服务。', '不同意也可以到工会窗口办理。'] }
const of = (purpose: ConsentPurpose) => ({ params: { purpose } })

const kept = async (someone: Person, purpose: ConsentPurpose) => {
  const text = (await someone.ask('GET /staff/consent-texts')).items.find(one => one.purpose === purpose)
  if (!text) throw new Error(`no wording for ${purpose}`)
  return text
}

async function write(someone: Person, purpose: ConsentPurpose, inForceOn = inDays(5)) {
  const { version } = await kept(someone, purpose)
  return (await someone.ask('PUT /staff/consent-texts/{purpose}', { ...of(purpose), body: { ...words, inForceOn, version } }))
    .text
}

const publish = (someone: Person, purpose: ConsentPurpose, version: number) =>
  someone.ask('POST /staff/consent-texts/{purpose}/publication', { ...of(purpose), body: { version } })

const asked = async (purpose: ConsentPurpose) =>
  (await person(the(), 'guest').ask('GET /consent-texts')).items.find(text => text.purpose === purpose)

describe('what people agree to', () => {
  it('is written by one, put in force by another, and asked from its day on; who agreed to the old words is asked anew', async () => {
    const [manager, reviewer] = [await signIn(the(), 'manager-county'), await signIn(the(), 'reviewer-county')]
    const someone = await newcomer(the())
    const { version } = await write(manager, 'general')
    const own = await manager.refused('POST /staff/consent-texts/{purpose}/publication', { ...of('general'), body: { version } })
    expect(own.code).toBe('own-words')
    expect((await waitingFor(the(), reviewer))[0]?.link).toBe('staff/privacy/pages/consent-text/index?purpose=general')
    const { text } = await publish(reviewer, 'general', version)
    expect(text).toMatchObject({
      coming: { version: inDays(5), title: words.title, byMasked: '程*' },
      inForce: { version: '2026-11-01' },
    })
    expect(text.draft).toBeUndefined()
    expect(await asked('general')).toMatchObject({ version: '2026-11-01' })
    await fileJoining(await newcomer(the()), newForm(orgIdOf('couriers')))

    the().setClockOffset(5 * days)
    expect(await asked('general')).toEqual({ purpose: 'general', version: inDays(5), ...words })
    const back = await signIn(the(), someone.personaId)
    const form = newForm(orgIdOf('couriers'))
    expect((await back.refused('POST /membership/applications', { body: form })).code).toBe('consent-missing')
    const old = await back.refused('POST /me/consents', { body: { purpose: 'general', version: '2026-11-01' } })
    expect(old.code).toBe('consent-text-outdated')
    await back.ask('POST /me/consents', { body: { purpose: 'general', version: inDays(5) } })
    await back.ask('POST /membership/applications', { body: form })
    const { items } = await back.ask('GET /me/consents')
    expect(items.filter(({ purpose }) => purpose === 'general').map(({ title }) => title)).toEqual([
      words.title,
      '入会申请个人信息处理说明',
    ])
    const desk = await signIn(the(), 'auditor-county')
    expect(await kept(desk, 'general')).toMatchObject({
      inForce: { version: inDays(5) },
      earlier: [{ version: '2026-11-01' }],
      history: [
        { act: 'published', byMasked: '程*' },
        { act: 'saved', byMasked: '陆**' },
      ],
    })
  })

  it('is taken back by one person before its day, and its words become the draft again', async () => {
    const [manager, reviewer] = [await signIn(the(), 'manager-county'), await signIn(the(), 'reviewer-county')]
    const { version } = await write(manager, 'health')
    const { text } = await publish(reviewer, 'health', version)
    const again = await write(manager, 'health', inDays(7))
    const two = await reviewer.refused('POST /staff/consent-texts/{purpose}/publication', {
      ...of('health'),
      body: { version: again.version },
    })
    expect(two.fields).toEqual([{ path: 'inForceOn', message: '已经有一版在等启用，请先撤回它' }])
    expect(text.coming).toBeDefined()
    const { text: after } = await manager.ask('POST /staff/consent-texts/{purpose}/withdrawal', {
      ...of('health'),
      body: { version: again.version, reason: '第二段写错了' },
    })
    expect(after.coming).toBeUndefined()
    expect(after.draft).toMatchObject({ inForceOn: inDays(7) })
    the().setClockOffset(6 * days)
    expect(await asked('health')).toMatchObject({ version: '2026-11-01' })
  })

  it('is never in force the next morning: three days lie between, when it is written and when it is published', async () => {
    const manager = await signIn(the(), 'manager-county')
    const near = await manager.refused('PUT /staff/consent-texts/{purpose}', {
      ...of('child'),
      body: { ...words, inForceOn: inDays(2), version: 0 },
    })
    expect(near.fields).toEqual([{ path: 'inForceOn', message: '启用的日子请不早于公布后 3 天' }])
    const { version } = await write(manager, 'child', inDays(4))
    the().setClockOffset(3 * days)
    const reviewer = await signIn(the(), 'reviewer-county')
    const late = await reviewer.refused('POST /staff/consent-texts/{purpose}/publication', { ...of('child'), body: { version } })
    expect(late.fields).toEqual([{ path: 'inForceOn', message: '启用的日子请不早于公布后 3 天' }])
  })

  it('written with an answer that got lost is written once', async () => {
    const manager = await signIn(the(), 'manager-county')
    const { version } = await kept(manager, 'verification')
    const sending = { ...of('verification'), body: { ...words, inForceOn: inDays(6), version } }
    const first = await manager.ask('PUT /staff/consent-texts/{purpose}', sending)
    expect(await manager.ask('PUT /staff/consent-texts/{purpose}', sending)).toEqual(first)
  })

  it('of two who act at once keeps one act; nobody below the county sees the drafts', async () => {
    const [manager, reviewer] = [await signIn(the(), 'manager-county'), await signIn(the(), 'reviewer-county')]
    const { version } = await write(manager, 'contest')
    const both = await Promise.allSettled([
      publish(reviewer, 'contest', version),
      manager.ask('PUT /staff/consent-texts/{purpose}', {
        ...of('contest'),
        body: { ...words, title: '又一稿', inForceOn: inDays(6), version },
      }),
    ])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const courier = await signIn(the(), 'reviewer-courier')
    expect((await courier.refused('GET /staff/consent-texts')).code).toBe('not-allowed')
  })
})
