import { randomUUID } from 'node:crypto'
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { beforeEach, describe, expect, it } from 'vitest'
import { createTables } from '../../../../infra/local/create-tables.ts'
import { dynamoClient } from '../../../../infra/local/dynamo.ts'
import { Refusal } from '../refusal.ts'
import { createDocumentClient } from './client.ts'
import { rewriteTable } from './rewrite-table.ts'
import type { Upgrade } from './row-versions.ts'
import { createTable, type Row, type Table } from './table.ts'
import { sendAlone, type Write } from './transact.ts'
import { kindOf, rewriting } from './upgrade-rows.ts'

/** Tools once had a price in yuan, as text; now they have one in fen, and count their loans. */
const inFen: Upgrade = ({ price, ...tool }) => ({ ...tool, priceFen: Math.round(Number(price) * 100), loans: 0 })
const kinds = { 'TOOL#*|TOOL': [inFen] }

const client = createDocumentClient()
let tools: string
let older: Table
let newer: Table

const key = (id: string) => ({ pk: `TOOL#${id}`, sk: 'TOOL' })
const indexed = (id: string) => ({ byOwnerPk: 'OWNER', byOwnerSk: id, byDuePk: 'DUE', byDueSk: id })
const stored = async ({ pk, sk }: { pk: string; sk: string }) =>
  (await client.send(new GetCommand({ TableName: tools, Key: { pk, sk }, ConsistentRead: true }))).Item
const lay = async (id: string, price = '12.50') => {
  await older.write({ table: tools, put: { ...key(id), ...indexed(id), price } })
  return key(id)
}

beforeEach(async () => {
  const prefix = `v${randomUUID().slice(0, 8)}`
  const definition = { name: 'tools', indexes: { byOwner: 'all', byDue: 'keys' } as const, announces: false }
  await createTables(dynamoClient(process.env.DYNAMODB_ENDPOINT ?? ''), prefix, [definition])
  tools = `${prefix}-tools`
  older = createTable(client, tools)
  newer = createTable(client, tools, { [tools]: kinds })
})

describe('a row of an older version', () => {
  it('reads as the present one, whichever way it is read, and stays as it is stored', async () => {
    const { pk, sk } = await lay('saw')
    const asNew = { pk, sk, ...indexed('saw'), priceFen: 1250, loans: 0 }
    expect(await newer.get(pk, sk)).toEqual(asNew)
    expect(await newer.getMany([{ pk, sk }])).toEqual([asNew])
    expect((await newer.query({ pk, limit: 1 })).rows).toEqual([asNew])
    expect(await newer.queryAll({ index: 'byOwner', pk: 'OWNER' })).toEqual([asNew])
    expect(await stored({ pk, sk })).toEqual({ pk, sk, ...indexed('saw'), price: '12.50' })
  })

  it('is left alone by an index that has its keys only', async () => {
    const { pk, sk } = await lay('saw')
    expect(await newer.queryAll({ index: 'byDue', pk: 'DUE' })).toEqual([{ pk, sk, byDuePk: 'DUE', byDueSk: 'saw' }])
  })

  it('is of the present version after the next save, and is read without its mark', async () => {
    const { pk, sk } = await lay('saw')
    const row = await newer.get(pk, sk)
    await newer.write({ table: tools, put: { ...row, loans: 1 }, condition: 'loans = :was', values: { ':was': 0 } })
    expect(await stored({ pk, sk })).toEqual({ pk, sk, ...indexed('saw'), priceFen: 1250, loans: 1, v: 2 })
    expect(await newer.get(pk, sk)).toEqual({ pk, sk, ...indexed('saw'), priceFen: 1250, loans: 1 })
  })

  it('is rewritten before it is changed in place: never half of each', async () => {
    const saw = await lay('saw')
    await newer.write({ table: tools, key: saw, update: 'SET lentAt = :at ADD loans :one', values: { ':at': 'now', ':one': 1 } })
    expect(await stored(saw)).toEqual({ ...saw, ...indexed('saw'), priceFen: 1250, loans: 1, lentAt: 'now', v: 2 })
  })

  it('is asked conditions in the present shape only', async () => {
    const saw = await lay('saw')
    await newer.write({ table: tools, check: saw, condition: 'priceFen > :least', values: { ':least': 1000 } })
    const axe = await lay('axe')
    await newer.write({ table: tools, remove: axe, condition: 'attribute_not_exists(price)' })
    expect(await stored(axe)).toBeUndefined()
  })

  it('is shown in the present shape to whoever explains a refusal', async () => {
    const saw = await lay('saw')
    const seen: (Row | undefined)[] = []
    const refused = newer.write({
      table: tools,
      put: { ...saw, priceFen: 1, loans: 0 },
      condition: 'attribute_not_exists(pk)',
      onFail: standing => {
        seen.push(standing)
        return new Refusal('try-again')
      },
    })
    await expect(refused).rejects.toThrow(Refusal)
    expect(seen).toEqual([{ ...saw, ...indexed('saw'), priceFen: 1250, loans: 0 }])
  })

  it('loses none of twenty changes that meet on it', async () => {
    const saw = await lay('saw')
    const lend = () => newer.write({ table: tools, key: saw, update: 'ADD loans :one', values: { ':one': 1 } })
    await Promise.all(Array.from({ length: 20 }, lend))
    expect(await stored(saw)).toMatchObject({ priceFen: 1250, loans: 20, v: 2 })
  })

  it('is not rewritten from what an older release has changed since', async () => {
    const saw = await lay('saw')
    const write = rewriting({ [tools]: kinds }, tools, (await stored(saw)) ?? {})
    await older.write({ table: tools, key: saw, update: 'SET price = :p', values: { ':p': '20' } })
    await expect(sendAlone(client)(write as Write)).rejects.toThrow('ConditionalCheckFailed')
    await newer.write({ table: tools, key: saw, update: 'ADD loans :one', values: { ':one': 1 } })
    expect(await stored(saw)).toMatchObject({ priceFen: 2000, loans: 1, v: 2 })
  })

  it('keeps what an older release adds while it is rewritten', async () => {
    const saw = await lay('saw')
    const write = rewriting({ [tools]: kinds }, tools, (await stored(saw)) ?? {})
    await older.write({ table: tools, key: saw, update: 'SET lentAt = :at', values: { ':at': 'now' } })
    await sendAlone(client)(write as Write)
    expect(await stored(saw)).toEqual({ ...saw, ...indexed('saw'), priceFen: 1250, loans: 0, lentAt: 'now', v: 2 })
  })

  it("is brought up to date in another table's transaction too", async () => {
    const saw = await lay('saw')
    const other = createTable(client, 'another', { [tools]: kinds })
    await other.write({ table: tools, key: saw, update: 'ADD loans :one', values: { ':one': 1 } })
    expect(await stored(saw)).toMatchObject({ loans: 1, v: 2 })
  })
})

describe('a row that an update makes', () => {
  it('has its version from the start', async () => {
    await newer.write({ table: tools, key: key('new'), update: 'ADD loans :one', values: { ':one': 1 } })
    expect(await stored(key('new'))).toEqual({ ...key('new'), loans: 1, v: 2 })
    expect(await newer.bump(key('new'), 'ADD loans :one', { ':one': 1 })).toEqual({ ...key('new'), loans: 2 })
    await expect(newer.bump(await lay('saw'), 'ADD loans :one', { ':one': 1 })).rejects.toThrow('conditional')
  })
})

describe('a release that does not know the version of a row', () => {
  beforeEach(() => newer.write({ table: tools, put: { ...key('saw'), ...indexed('saw'), priceFen: 1250, loans: 0 } }))

  it('reads nothing from it', async () => {
    await expect(older.get('TOOL#saw', 'TOOL')).rejects.toThrow('has version 2, this release knows 1')
    await expect(older.getMany([key('saw')])).rejects.toThrow('has version 2')
    await expect(older.queryAll({ index: 'byOwner', pk: 'OWNER' })).rejects.toThrow('has version 2')
  })

  it('changes nothing in it and takes no answer from it', async () => {
    const before = await stored(key('saw'))
    const touching = [
      { table: tools, key: key('saw'), update: 'SET price = :p', values: { ':p': '1' } },
      { table: tools, check: key('saw'), condition: 'attribute_exists(pk)' },
      { table: tools, put: { ...key('saw'), price: '1' }, condition: 'attribute_exists(pk)' },
      { table: tools, remove: key('saw'), condition: 'attribute_exists(pk)' },
    ]
    for (const write of touching) await expect(older.write(write)).rejects.toThrow('has version 2')
    await expect(older.bump(key('saw'), 'ADD loans :one', { ':one': 1 })).rejects.toThrow('conditional')
    expect(await stored(key('saw'))).toEqual(before)
  })

  it('works on with the rows it knows', async () => {
    await older.write({ table: tools, put: { ...key('axe'), price: '3' }, condition: 'attribute_not_exists(pk)' })
    await older.write({ table: tools, key: key('axe'), update: 'SET price = :p', values: { ':p': '4' } })
    expect(await older.get('TOOL#axe', 'TOOL')).toEqual({ ...key('axe'), price: '4' })
  })
})

describe('a walk through the table', () => {
  it('rewrites what is older, page by page, and nothing else', async () => {
    const filler = 'x'.repeat(30_000)
    const ids = Array.from({ length: 60 }, (_, i) => `t${i}`) // 1.8 MB: two pages
    for (const id of ids)
      await client.send(new PutCommand({ TableName: tools, Item: { ...key(id), price: '2', filler, goneAfter: 7, tags: ['a'] } }))
    await newer.write({ table: tools, put: { ...key('new'), priceFen: 5, loans: 3 } })
    await newer.write({ table: tools, put: { pk: 'OTHER', sk: 'OTHER', price: 'stays' } })
    expect(await rewriteTable(client, { [tools]: kinds }, tools)).toEqual({ rewritten: 60, current: 2, changed: 0 })
    expect(await stored(key('t7'))).toEqual({ ...key('t7'), priceFen: 200, loans: 0, filler, goneAfter: 7, tags: ['a'], v: 2 })
    expect(await stored({ pk: 'OTHER', sk: 'OTHER' })).toEqual({ pk: 'OTHER', sk: 'OTHER', price: 'stays' })
    expect(await rewriteTable(client, { [tools]: kinds }, tools)).toEqual({ rewritten: 0, current: 62, changed: 0 })
  })
})

describe('the kind of a row', () => {
  it('is the pattern that says most about its key', () => {
    const all = ['SCO#*|*', 'SCO#*|*#absent', 'PRGS|*']
    expect(kindOf(all, { pk: 'SCO#con_1', sk: 'ent_1#J01' })).toBe('SCO#*|*')
    expect(kindOf(all, { pk: 'SCO#con_1', sk: 'ent_1#absent' })).toBe('SCO#*|*#absent')
    expect(kindOf(all, { pk: 'PRGSX', sk: '1' })).toBeUndefined()
  })
})
