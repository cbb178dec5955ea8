import { randomUUID } from 'node:crypto'
import { DeleteCommand, type DynamoDBDocumentClient, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { beforeEach, describe, expect, it } from 'vitest'
import { createTables } from '../../../infra/local/create-tables.ts'
import { dynamoClient } from '../../../infra/local/dynamo.ts'
import { inRoughWeather } from '../../test/weather.ts'
import { capabilities } from '../capabilities.ts'
import { systemClock } from '../platform/clock.ts'
import { createDocumentClient } from '../platform/dynamo/client.ts'
import { createTable } from '../platform/dynamo/table.ts'
import type { Act } from '../platform/events/act.ts'
import { newId } from '../platform/ids.ts'
import { dynamoActStore } from './act-store.dynamo.ts'
import type { ActStore } from './act-store.ts'
import { appendAct, type ChainingDeps } from './append-act.ts'
import { beginning, entryAfter } from './entry.ts'
import { holdsNoted, verifyActs, verifySlice } from './verify-acts.ts'

let client: DynamoDBDocumentClient
let tableName: string
let acts: ActStore
let deps: ChainingDeps

const nobodysRoles = { grantsOf: () => Promise.resolve([]) }

/** A chain of its own for each story. */
beforeEach(async () => {
  const prefix = `t${randomUUID().slice(0, 8)}`
  tableName = `${prefix}-acts`
  await createTables(dynamoClient(process.env.DYNAMODB_ENDPOINT ?? ''), prefix, [capabilities.acts.table])
  client = createDocumentClient()
  acts = dynamoActStore(createTable(client, tableName))
  deps = { acts, staff: nobodysRoles, clock: systemClock }
})

const act = (over: Partial<Act> = {}): Act => ({
  actId: newId('aud'),
  kind: 'caseDecided',
  at: new Date().toISOString(),
  accountId: 'acc_reviewer1',
  byMasked: '程*',
  roles: [{ role: 'reviewer', orgId: 'org_county01' }],
  orgId: 'org_couriers',
  about: { id: 'cas_0000001', number: 'RH-2026-0001' },
  detail: 'approved',
  ...over,
})

async function written(count: number): Promise<Act[]> {
  const all = Array.from({ length: count }, () => act())
  for (const one of all) await appendAct(deps, one)
  return all
}

const keyOf = (seq: number) => ({ pk: 'ACTS', sk: String(seq).padStart(10, '0') })
const change = (seq: number, name: string, value: string) =>
  client.send(
    new UpdateCommand({
      TableName: tableName,
      Key: keyOf(seq),
      UpdateExpression: 'SET #n = :v',
      ExpressionAttributeNames: { '#n': name },
      ExpressionAttributeValues: { ':v': value },
    }),
  )
const remove = (seq: number) => client.send(new DeleteCommand({ TableName: tableName, Key: keyOf(seq) }))

describe('the chain of acts', () => {
  it('is whole from its empty beginning on, and knows its end', async () => {
    expect(await verifyActs(acts)).toEqual({ upTo: beginning, more: false })
    await written(5)
    const { upTo, more, brokenAt } = await verifyActs(acts)
    expect([upTo.seq, more, brokenAt]).toEqual([5, false, undefined])
    expect(upTo).toEqual(expect.objectContaining({ hash: (await acts.entry(5))?.hash }))
  })

  it('has an act once, however often and by however many it is brought', async () => {
    const one = act()
    expect(await appendAct(deps, one)).toBe(true)
    expect(await appendAct(deps, one)).toBe(false)
    const other = act()
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => appendAct(deps, other)))
    expect(outcomes.filter(Boolean)).toHaveLength(1)
    expect((await verifyActs(acts)).upTo.seq).toBe(2)
  })

  it(
    'takes a hundred acts that a dozen streams bring in the same moment, each once, and never forks',
    { timeout: 60_000 },
    async () => {
      const all = Array.from({ length: 100 }, () => act())
      // Each stream through a connection of its own, some of whose answers are lost; and some acts come by two streams.
      const streams = Array.from({ length: 12 }, (_, i) => ({
        acts: dynamoActStore(createTable(inRoughWeather(createDocumentClient()), tableName)),
        brought: all.filter((_one, at) => at % 12 === i || at % 10 === i),
      }))
      await Promise.all(
        streams.map(async ({ acts: own, brought }) => {
          for (const one of brought) {
            // What is given up is brought again, as the stream does.
            for (let tried = 0; tried < 5; tried += 1)
              if (
                await appendAct({ ...deps, acts: own }, one).then(
                  () => true,
                  () => false,
                )
              )
                break
          }
        }),
      )
      const { upTo, brokenAt, more } = await verifyActs(acts)
      expect([upTo.seq, brokenAt, more]).toEqual([100, undefined, false])
      const stored = await acts.behind(0, 1000)
      expect(new Set(stored.map(one => one?.entry.actId))).toEqual(new Set(all.map(one => one.actId)))
    },
  )

  it('says who held what, as the edge put it down; where it asked for no role, as they hold it now', async () => {
    const grant = {
      accountId: 'acc_reviewer1',
      orgId: 'org_county01',
      role: 'auditor' as const,
      givenAt: '',
      givenBy: '',
      nameMasked: '顾*',
    }
    const staff = { grantsOf: () => Promise.resolve([grant]) }
    await appendAct({ ...deps, staff }, act())
    const { byMasked: _b, ...unnamed } = act({ roles: [] })
    await appendAct({ ...deps, staff }, unnamed)
    expect(await acts.entry(1)).toMatchObject({ byMasked: '程*', roles: [{ role: 'reviewer', orgId: 'org_county01' }] })
    expect(await acts.entry(2)).toMatchObject({ byMasked: '顾*', roles: [{ role: 'auditor', orgId: 'org_county01' }] })
  })
})

describe('whoever changes the table behind its back is found out', () => {
  it.each([
    ['what was done', 'detail', 'rejected'],
    ['when', 'at', '2020-01-01T00:00:00.000Z'],
    ['who', 'accountId', 'acc_somebody'],
    ['the seal itself', 'hash', 'f'.repeat(64)],
    ['under which account it is found', 'byAccountPk', 'ACC#acc_somebody'],
    ['something added to', 'note', 'x'],
    ['the roles of whoever did', 'roles', 'none'],
  ])('%s of an act', async (_what, name, value) => {
    await written(6)
    await change(3, name, value)
    expect(await verifyActs(acts)).toMatchObject({ brokenAt: 3, more: false, upTo: { seq: 2 } })
  })

  it('an act taken out of the middle', async () => {
    await written(6)
    await remove(4)
    expect(await verifyActs(acts)).toMatchObject({ brokenAt: 4, upTo: { seq: 3 } })
    expect(await verifySlice(acts, beginning, 3)).toMatchObject({ more: true, upTo: { seq: 3 } })
  })

  it('an act put in, and an act put in the place of another with a seal that fits', async () => {
    await written(4)
    const [second, third] = [await acts.entry(2), await acts.entry(3)]
    if (!second || !third) throw new Error('no entries')
    const forged = entryAfter(second, act({ detail: 'rejected' }), new Date())
    await client.send(new PutCommand({ TableName: tableName, Item: { ...keyOf(3), ...forged } }))
    expect((await verifyActs(acts)).brokenAt).toBe(3)
    const shifted = entryAfter({ ...third, seq: 4 }, act(), new Date())
    await client.send(new PutCommand({ TableName: tableName, Item: { ...keyOf(5), ...shifted } }))
    expect((await verifyActs(acts)).brokenAt).toBe(3)
  })

  it('a tail cut off is seen by whoever has noted the end, and by nobody else', async () => {
    await written(5)
    const noted = await acts.end()
    await remove(5)
    await remove(4)
    expect(await verifyActs(acts)).toMatchObject({ more: false, upTo: { seq: 3 } })
    expect(await holdsNoted(acts, noted)).toBe(false)
    await written(2)
    expect((await verifyActs(acts)).brokenAt).toBeUndefined()
    expect(await holdsNoted(acts, noted)).toBe(false)
    expect(await holdsNoted(acts, await acts.end())).toBe(true)
  })
})

describe('a slice of the verification', () => {
  it('goes on where the one before ended, until all is read', async () => {
    await written(7)
    const ends: number[] = []
    let verdict = await verifySlice(acts, beginning, 3)
    for (; verdict.more; verdict = await verifySlice(acts, verdict.upTo, 3)) ends.push(verdict.upTo.seq)
    expect([...ends, verdict.upTo.seq]).toEqual([3, 6, 7])
  })

  it('begins at a break when the entry it goes on from is not what it was', async () => {
    await written(4)
    const { upTo } = await verifySlice(acts, beginning, 2)
    expect(await verifySlice(acts, { ...upTo, hash: 'f'.repeat(64) }, 2)).toMatchObject({ brokenAt: 3 })
  })
})

describe('the list', () => {
  it('is newest first, by kind, union, account and days, in pages', async () => {
    const at = (day: number) => new Date(Date.UTC(2026, 10, day, 3)).toISOString()
    await appendAct(deps, act({ at: at(1), kind: 'roleGiven' }))
    await appendAct(deps, act({ at: at(2), accountId: 'acc_manager01' }))
    await appendAct(deps, act({ at: at(3), orgId: 'org_machinery' }))
    await appendAct(deps, act({ at: at(4), kind: 'roleGiven', orgId: 'org_machinery' }))
    const seqs = async (filter: Parameters<ActStore['list']>[0]) => (await acts.list(filter)).entries.map(({ seq }) => seq)
    expect(await seqs({})).toEqual([4, 3, 2, 1])
    expect(await seqs({ kind: 'roleGiven' })).toEqual([4, 1])
    expect(await seqs({ orgId: 'org_machinery' })).toEqual([4, 3])
    expect(await seqs({ orgId: 'org_machinery', kind: 'roleGiven' })).toEqual([4])
    expect(await seqs({ accountId: 'acc_manager01' })).toEqual([2])
    expect(await seqs({ from: at(2), until: at(4) })).toEqual([3, 2])
  })

  it('finds what is rare among many, page after page', { timeout: 30_000 }, async () => {
    await appendAct(deps, act({ kind: 'roleGiven', accountId: 'acc_manager01' }))
    for (let i = 0; i < 60; i += 1) await appendAct(deps, act({ accountId: 'acc_manager01' }))
    const found: number[] = []
    let cursor: string | undefined
    do {
      const { entries, next } = await acts.list({ accountId: 'acc_manager01', kind: 'roleGiven' }, cursor)
      found.push(...entries.map(({ seq }) => seq))
      cursor = next
    } while (cursor)
    expect(found).toEqual([1])
  })
})
