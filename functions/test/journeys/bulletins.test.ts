import { beforeAll, describe, expect, it } from 'vitest'
import { dayOf, days } from '../../src/platform/clock.ts'
import { orgIdOf } from '../../../infra/local/demo/union-ids.ts'
import { waitingFor } from '../by-two.ts'
import { person, type Person, signIn } from '../person.ts'
import { withSystem } from '../with-system.ts'

const the = withSystem()
const today = dayOf(new Date())
const words = {
  kind: 'notice' as const,
  title: '春节期间驿站开放时间',
  body: '除夕到初三，城东驿站照常开放。\n其他驿站初四恢复。',
}

describe('the county’s bulletins', () => {
  let manager: Person
  let reviewer: Person
  const guest = () => person(the(), 'guest')
  const titles = async (kind?: 'notice' | 'policy') =>
    (await guest().ask('GET /bulletins', { query: { ...(kind && { kind }) } })).items.map(({ title }) => title)
  const add = async (more: object = {}) => (await manager.ask('POST /staff/bulletins', { body: { ...words, ...more } })).bulletin
  const publish = async (who: Person, { bulletinId, version }: { bulletinId: string; version: number }) =>
    (await who.ask('POST /staff/bulletins/{bulletinId}/publication', { params: { bulletinId }, body: { version } })).bulletin
  const change = async (who: Person, { bulletinId, version }: { bulletinId: string; version: number }, more: object) =>
    (await who.ask('PUT /staff/bulletins/{bulletinId}', { params: { bulletinId }, body: { ...words, ...more, version } }))
      .bulletin

  beforeAll(async () => {
    manager = await signIn(the(), 'manager-county')
    reviewer = await signIn(the(), 'reviewer-county')
  })

  it('are read by guests, once somebody else than whoever wrote the words has published them', async () => {
    const written = await add()
    expect(written).toMatchObject({ state: 'draft', mayPublish: false, draft: words })
    const { bulletinId, version } = written
    const sending = { params: { bulletinId }, body: { version } }
    expect((await manager.refused('POST /staff/bulletins/{bulletinId}/publication', sending)).code).toBe('own-words')
    expect(await titles()).toEqual([])
    expect((await waitingFor(the(), reviewer))[0]).toEqual({
      body: '陆**写好了公告“春节期间驿站开放时间”，请您看过再发布。',
      link: `staff/bulletins/pages/bulletin/index?bulletinId=${bulletinId}`,
    })
    expect(await waitingFor(the(), manager)).toEqual([])
    expect((await guest().refused('GET /bulletins/{bulletinId}', { params: { bulletinId } })).code).toBe('not-found')

    const shown = await publish(reviewer, written)
    expect(shown).toMatchObject({
      state: 'shown',
      shown: words,
      history: [{ act: 'published', byMasked: '程*' }, { act: 'saved' }],
    })
    expect(shown.draft).toBeUndefined()
    expect(await titles()).toEqual([words.title])
    expect(await titles('policy')).toEqual([])
    expect(await guest().ask('GET /bulletins/{bulletinId}', { params: { bulletinId } })).toMatchObject({
      body: words.body,
      orgName: '临江县总工会',
    })
  })

  it('are changed beside what is shown, which stays until the new words are published too', async () => {
    const shown = await publish(reviewer, await add({ title: '帮扶政策', kind: 'policy' }))
    const changed = await change(reviewer, shown, { title: '帮扶政策（修订）', kind: 'policy' })
    expect(await titles('policy')).toEqual(['帮扶政策'])
    const { items } = await manager.ask('GET /staff/bulletins', { query: { state: 'shown' } })
    expect(items.map(({ title, hasDraft }) => [title, hasDraft])).toEqual([
      ['帮扶政策', true],
      [words.title, false],
    ])
    const { bulletinId, version } = changed
    const sending = { params: { bulletinId }, body: { version } }
    expect((await reviewer.refused('POST /staff/bulletins/{bulletinId}/publication', sending)).code).toBe('own-words')
    await publish(manager, changed)
    expect(await titles('policy')).toEqual(['帮扶政策（修订）'])
  })

  it('written with an answer that got lost are written once', async () => {
    const draft = await add({ title: '停电通知' })
    const changed = await change(manager, draft, { title: '停电通知（改）' })
    expect(await change(manager, draft, { title: '停电通知（改）' })).toEqual(changed)
  })

  it('come down at once when one person takes them down, with the reason, and may be mended and shown again', async () => {
    const shown = await publish(reviewer, await add({ title: '写错了电话' }))
    const { bulletinId, version } = shown
    const reason = '电话有误'
    const { bulletin } = await manager.ask('POST /staff/bulletins/{bulletinId}/withdrawal', {
      params: { bulletinId },
      body: { version, reason },
    })
    expect(bulletin).toMatchObject({ state: 'withdrawn', withdrawnFor: reason, draft: { title: '写错了电话' } })
    expect(await titles()).not.toContain('写错了电话')
    const again = await publish(reviewer, await change(manager, bulletin, { title: '电话改好了' }))
    expect(again.withdrawnFor).toBeUndefined()
    expect(await titles()).toContain('电话改好了')
    expect(again.history.map(({ act }) => act)).toEqual(['published', 'saved', 'withdrawn', 'published', 'saved'])
  })

  it('come down by themselves after their last day', async () => {
    await publish(reviewer, await add({ title: '今天为止', showUntil: today }))
    expect(await titles()).toContain('今天为止')
    the().setClockOffset(days)
    try {
      expect(await titles()).not.toContain('今天为止')
    } finally {
      the().setClockOffset(0)
    }
  })

  it('written by two at once keep the words of the first, and the second is told', async () => {
    const written = await add({ title: '两个人改' })
    const { bulletinId, version } = written
    const sent = ['甲改的', '乙改的'].map(title =>
      manager.send('PUT /staff/bulletins/{bulletinId}', { params: { bulletinId }, body: { ...words, title, version } }),
    )
    expect((await Promise.all(sent)).map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('sent twice by a double tap is one', async () => {
    const key = crypto.randomUUID()
    const both = await Promise.all(
      [1, 2].map(() => manager.send('POST /staff/bulletins', { body: { ...words, title: '点了两下' }, key })),
    )
    expect(both[0]?.body).toEqual(both[1]?.body)
    const { items } = await manager.ask('GET /staff/bulletins', { query: { state: 'draft' } })
    expect(items.filter(({ title }) => title === '点了两下')).toHaveLength(1)
  })

  it('are not let out by whoever stands in for the writer, nor by the writer when somebody wrote in their place', async () => {
    const below = await signIn(the(), 'reviewer-street')
    const { accountId: toAccountId } = await below.ask('GET /me')
    await reviewer.ask('POST /staff/delegations', {
      body: { toAccountId, roles: [{ orgId: orgIdOf('county'), role: 'reviewer' }], fromOn: today, untilOn: today },
    })
    const refusal = async (who: Person, { bulletinId, version }: { bulletinId: string; version: number }) =>
      (await who.refused('POST /staff/bulletins/{bulletinId}/publication', { params: { bulletinId }, body: { version } })).code
    const written = (await reviewer.ask('POST /staff/bulletins', { body: { ...words, title: '程立写的' } })).bulletin
    expect(await refusal(below, written)).toBe('own-words')
    const inPlace = (await below.ask('POST /staff/bulletins', { body: { ...words, title: '沈慧代程立写的' } })).bulletin
    expect(inPlace).toMatchObject({ mayPublish: false, savedByMasked: '沈*（代程*）' })
    expect(await refusal(reviewer, inPlace)).toBe('own-words')
    expect((await publish(manager, inPlace)).state).toBe('shown')
  })

  it('stand in the log of acts with their titles: who wrote, who let them out', async () => {
    const title = '记在日志里的公告'
    await publish(reviewer, await add({ title }))
    await the().drain()
    const auditor = await signIn(the(), 'auditor-county')
    const { items } = await auditor.ask('GET /staff/audit/acts', { query: { kind: 'bulletinChanged' } })
    const acts = items.filter(({ about }) => about?.name === title)
    expect(acts.map(({ detail, byMasked }) => `${detail} ${byMasked}`)).toEqual(['published 程*', 'saved 陆**'])
  })

  it('are the county’s only: a reviewer elsewhere neither sees the drafts nor writes', async () => {
    const elsewhere = await signIn(the(), 'reviewer-courier')
    expect((await elsewhere.refused('GET /staff/bulletins', { query: { state: 'draft' } })).code).toBe('not-allowed')
    expect((await elsewhere.refused('POST /staff/bulletins', { body: words })).code).toBe('not-allowed')
  })
})
