import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { createDocumentClient } from 'functions/platform/dynamo/client'
import { createTable } from 'functions/platform/dynamo/table'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createTables } from '../local/create-tables.ts'
import { denyUngranted, inWords, runningAs } from '../local/deny-ungranted.ts'
import { dynamoClient } from '../local/dynamo.ts'

const prefix = `t${randomUUID().slice(0, 8)}`
const denied: string[] = []
let table: (name: string) => ReturnType<typeof createTable>

beforeAll(async () => {
  await createTables(dynamoClient(process.env.DYNAMODB_ENDPOINT ?? ''), prefix)
  denyUngranted(prefix, (asked, granted) => void (granted || denied.push(inWords(asked))))
  const client = createDocumentClient()
  table = name => createTable(client, `${prefix}-${name}`)
})
afterEach(() => denied.splice(0))

const row = () => ({ pk: randomUUID(), sk: 'X' })
const put = (name: string) => ({ table: `${prefix}-${name}`, put: row() })

describe('on one machine too', () => {
  it('a function reads and writes what it is granted, its own table and an index for two', async () => {
    await runningAs('notifications', async () => {
      await table('notifications').write(put('notifications'))
      await table('identity').get('ACC#x', 'ACC')
    })()
    await runningAs('stations', () => table('organisations').queryAll({ index: 'directory', pk: 'ALL' }))()
    expect(denied).toEqual([])
  })

  it('a function is refused a table, an index or a write that it is not granted', async () => {
    const refusals: [string, () => Promise<unknown>, string][] = [
      ['notifications', () => table('contests').get('a', 'b'), 'dynamodb:GetItem on table contests'],
      ['notifications', () => table('contests').getMany([row()]), 'dynamodb:BatchGetItem on table contests'],
      [
        'media',
        () => table('organisations').queryAll({ index: 'directory', pk: 'ALL' }),
        'dynamodb:Query on table organisations',
      ],
      [
        'notifications',
        () => table('identity').bump(row(), 'ADD calls :one', { ':one': 1 }),
        'dynamodb:UpdateItem on table identity',
      ],
    ]
    for (const [name, ask, what] of refusals) {
      await expect(runningAs(name, ask)()).rejects.toMatchObject({ name: 'AccessDeniedException' })
      expect(denied.splice(0)).toEqual([`${name} is not granted ${what}`])
    }
  })

  it('what staff have done is only ever added to: nothing is removed, changed, or written over', async () => {
    const [acts, first] = [`${prefix}-acts`, row()]
    const isNew = 'attribute_not_exists(pk)'
    const asStreams = (...writes: Parameters<ReturnType<typeof createTable>['write']>) =>
      runningAs('table-changes', () => table('acts').write(...writes))()
    await asStreams({ table: acts, put: first, condition: isNew })
    const refused = { name: 'AccessDeniedException' }
    await expect(asStreams({ table: acts, put: { ...first, changed: true } })).rejects.toMatchObject(refused)
    await expect(asStreams({ table: acts, remove: first })).rejects.toMatchObject(refused)
    await expect(
      asStreams({ table: acts, key: first, update: 'SET changed = :yes', values: { ':yes': true } }),
    ).rejects.toMatchObject(refused)
    const asAuditors = runningAs('audit', () => table('acts').write({ table: acts, put: row(), condition: isNew }))
    await expect(asAuditors()).rejects.toMatchObject(refused)
  })

  it('a transaction is refused as a whole when one of its writes is, and a check is no write', async () => {
    const asStations = runningAs('stations', () => table('stations').write(put('stations'), put('organisations')))
    await expect(asStations()).rejects.toThrow('stations is not granted dynamodb:PutItem on table organisations')
    const check = { table: `${prefix}-identity`, check: row(), condition: 'attribute_not_exists(pk)' }
    await runningAs('stations', () => table('stations').write(put('stations'), check))()
  })

  it('what a call has started goes on in its name, and nobody else is limited', async () => {
    const later = runningAs('notifications', async () => {
      await wait(1)
      return table('contests').get('a', 'b')
    })
    await expect(later()).rejects.toMatchObject({ name: 'AccessDeniedException' })
    await table('contests').write(put('contests'))
  })
})
