import { UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { beforeAll, describe, expect, it } from 'vitest'
import { dynamoClient } from '../../../infra/local/dynamo.ts'
import { orgIdOf } from '../../../infra/local/demo/union-ids.ts'
import { dayOf } from '../../src/platform/clock.ts'
import { waitingFor } from '../by-two.ts'
import { draftedBy, newContest, publishBy, refusedToPublish } from '../contests.ts'
import { type Person, signIn } from '../person.ts'
import { withSystem } from '../with-system.ts'

const the = withSystem()
const today = dayOf(new Date())
const street = newContest(orgIdOf('street-1'))

type Draft = Awaited<ReturnType<typeof draftedBy>>
const seenBy = async (someone: Person, { contestId }: Draft) =>
  (await someone.ask('GET /staff/contests/{contestId}', { params: { contestId } })).contest
const changedBy = async (someone: Person, { contestId, version }: Draft, intro: string) => {
  const body = { form: { ...street, intro }, version }
  return (await someone.ask('PUT /staff/contests/{contestId}', { params: { contestId }, body })).contest
}

/** As it lay there before writers were remembered. */
async function forgetWriter({ contestId }: Draft): Promise<void> {
  const TableName = `${the().tablePrefix}-contests`
  const Key = { pk: { S: `CON#${contestId}` }, sk: { S: 'CON' } }
  await dynamoClient(the().dynamoEndpoint).send(
    new UpdateItemCommand({ TableName, Key, UpdateExpression: 'REMOVE savedBy, savedByMasked' }),
  )
}

describe('the draft of a contest', () => {
  let officer: Person
  let manager: Person
  let reviewer: Person
  beforeAll(async () => {
    officer = await signIn(the(), 'reviewer-street')
    manager = await signIn(the(), 'manager-county')
    reviewer = await signIn(the(), 'reviewer-county')
  })

  it('tells as many places as everybody will be told: no more of a trade than of all trades together', async () => {
    const trades = [
      { tradeKey: 't1', name: '快件派送', places: 200 },
      { tradeKey: 't2', name: '快件分拣', places: 40 },
    ]
    const draft = await draftedBy(officer, { ...street, trades, places: 20, hasWaitingList: false })
    expect(draft.trades.map(({ free, left }) => [free, left])).toEqual([
      [20, 'few'],
      [20, 'plenty'],
    ])
    const { trades: published } = await publishBy(reviewer, draft)
    expect(published).toEqual(draft.trades)
    const { contest } = await officer.ask('GET /contests/{contestId}', { params: { contestId: draft.contestId } })
    expect(contest.trades.map(({ left }) => left)).toEqual(['few', 'plenty'])
  })

  it('of a union with one officer is published by the union above, which reads who wrote it', async () => {
    const draft = await draftedBy(officer, street)
    expect(draft).toMatchObject({ state: 'draft', savedByMasked: '沈*', mayPublish: false })
    expect(await refusedToPublish(officer, draft)).toBe('own-words')
    const link = `staff/contests/pages/contest/index?contestId=${draft.contestId}`
    for (const above of [manager, reviewer]) expect((await waitingFor(the(), above))[0]?.link).toBe(link)
    expect(await seenBy(await signIn(the(), 'auditor-county'), draft)).toMatchObject({ savedByMasked: '沈*', mayPublish: false })
    expect(await seenBy(reviewer, draft)).toMatchObject({ savedByMasked: '沈*', mayPublish: true })
    const shown = await publishBy(reviewer, draft)
    expect(shown).toMatchObject({ state: 'published', mayPublish: false })
    expect(shown.savedByMasked).toBeUndefined()
  })

  it('that a second one has changed is published by the first, in the words that were read', async () => {
    const draft = await draftedBy(officer, street)
    const changed = await changedBy(manager, draft, '改过的内容。')
    expect(changed).toMatchObject({ savedByMasked: '陆**', mayPublish: false })
    expect(await refusedToPublish(manager, changed)).toBe('own-words')
    expect((await waitingFor(the(), officer))[0]?.body).toMatch(/^陆\*\*写好了竞赛“.+”，请您看过再发布。$/)
    expect(await refusedToPublish(officer, draft)).toBe('contest-changed')
    expect(await publishBy(officer, await seenBy(officer, draft))).toMatchObject({ form: { intro: '改过的内容。' } })
  })

  it('is not published by whoever stands in for the writer, nor by the writer when somebody wrote in their place', async () => {
    const { accountId: toAccountId } = await officer.ask('GET /me')
    const roles = [{ orgId: orgIdOf('county'), role: 'reviewer' as const }]
    await reviewer.ask('POST /staff/delegations', { body: { toAccountId, roles, fromOn: today, untilOn: today } })
    const county = newContest(orgIdOf('county'))
    expect(await refusedToPublish(officer, await draftedBy(reviewer, county))).toBe('own-words')
    const inPlace = await draftedBy(officer, county)
    expect(inPlace).toMatchObject({ savedByMasked: '沈*（代程*）', mayPublish: false })
    expect(await seenBy(reviewer, inPlace)).toMatchObject({ mayPublish: false })
    expect(await refusedToPublish(reviewer, inPlace)).toBe('own-words')
    expect((await publishBy(manager, inPlace)).state).toBe('published')
  })

  it('that two publish at the same moment is published once, and the slower is told', async () => {
    const draft = await draftedBy(officer, street)
    const sending = { params: { contestId: draft.contestId }, body: { version: draft.version } }
    const both = await Promise.all(
      [manager, reviewer].map(who => who.send('POST /staff/contests/{contestId}/publication', sending)),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(both.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'contest-changed' })
    expect(await seenBy(manager, draft)).toMatchObject({ state: 'published', version: draft.version + 1 })
  })

  it('that was stored before its writer was kept is published by whoever keeps it', async () => {
    const draft = await draftedBy(officer, street)
    await forgetWriter(draft)
    const seen = await seenBy(officer, draft)
    expect(seen).toMatchObject({ mayPublish: true })
    expect(seen.savedByMasked).toBeUndefined()
    expect((await publishBy(officer, seen)).state).toBe('published')
  })
})
