import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { createTables } from '../../../../infra/local/create-tables.ts'
import { dynamoClient } from '../../../../infra/local/dynamo.ts'
import { capabilities } from '../../capabilities.ts'
import { createDocumentClient } from '../dynamo/client.ts'
import { createTable, type Table } from '../dynamo/table.ts'
import { dynamoFirstRing } from './first-ring.dynamo.ts'
import { dynamoRingStore } from './ring-store.dynamo.ts'

let table: Table
beforeAll(async () => {
  const prefix = `k${randomUUID().slice(0, 8)}`
  await createTables(dynamoClient(process.env.DYNAMODB_ENDPOINT ?? ''), prefix, [capabilities.identity.table])
  table = createTable(createDocumentClient(), `${prefix}-identity`)
})

describe('the ring of field keys', () => {
  it('is made by the first who may make keys, once for all; who may only open them waits for it', async () => {
    const opener = dynamoRingStore(table)
    await expect(opener.load('master')).rejects.toThrow('there is no key ring')

    const newKey = (masterKeyId: string) => Promise.resolve(`${masterKeyId} wrapped ${randomUUID()}`)
    const starters = Array.from({ length: 5 }, () => dynamoFirstRing(table, newKey))
    const [first, ...others] = await Promise.all(starters.map(starter => starter.load('master')))
    expect(first?.keys[first.current]).toMatch(/^master wrapped /)
    for (const ring of others) expect(ring).toEqual(first)

    expect(await opener.load('master')).toEqual(first)
    expect(await dynamoFirstRing(table, () => Promise.reject(new Error('made again'))).load('master')).toEqual(first)
  })
})
