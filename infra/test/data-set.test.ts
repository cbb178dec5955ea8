import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { capabilityNames } from 'functions/capabilities'
import { createDocumentClient } from 'functions/platform/dynamo/client'
import { createTable } from 'functions/platform/dynamo/table'
import { ownPlatform } from 'functions/own-platform'
import { cipherOf } from 'functions/shared-rooms'
import { dynamoMembershipStore } from 'functions/membership/index'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTables } from '../local/create-tables.ts'
import { dynamoClient } from '../local/dynamo.ts'
import { type LocalSystem, startLocalSystem } from '../local/system.ts'
import { audit } from '../operate/audit.ts'
import { redrive } from '../operate/redrive-announcements.ts'
import { type Counted, countTable, exportTable, importTable } from '../operate/data-set.ts'

/** The restore drill, as far as it goes without the cloud: out of one set of tables, into fresh ones, compared, and read by our code. */
describe('a county that is restored', () => {
  let system: LocalSystem
  let folder: string
  const restored = 'restored'
  const exported: Record<string, Counted> = {}
  const client = () => dynamoClient(system.dynamoEndpoint)
  const fileOf = (name: string) => join(folder, 'tables', name)

  beforeAll(async () => {
    system = await startLocalSystem({ memory: true, seed: 'lived-in' })
    await system.drain()
    folder = mkdtempSync(join(tmpdir(), 'drill-'))
    for (const name of capabilityNames)
      exported[name] = await exportTable(client(), `${system.tablePrefix}-${name}`, `${fileOf(name)}.jsonl`)
    await createTables(client(), restored)
    for (const name of capabilityNames) await importTable(client(), fileOf(name), `${restored}-${name}`)
  })
  afterAll(async () => {
    await system.stop()
    rmSync(folder, { recursive: true })
  })

  it('has every row that was exported, and none other', async () => {
    for (const name of capabilityNames) expect(await countTable(client(), `${restored}-${name}`), name).toEqual(exported[name])
    expect(exported.membership?.rows).toBeGreaterThan(100)
  })

  it('has whole books, whole timelines and a whole log of what staff did', async () => {
    const { books, cases, acts, broken } = await audit(client(), restored)
    expect(broken).toEqual([])
    expect(Math.min(books, cases, acts)).toBeGreaterThan(0)
  })

  it('opens a sealed field with the keys that came with it', async () => {
    const rows = readFileSync(`${fileOf('membership')}.jsonl`, 'utf8')
      .trim()
      .split('\n')
    const caseId = rows.map(line => /"caseId":\{"S":"(cas_\w+)"\}/.exec(line)?.[1]).find(found => found !== undefined) ?? ''
    const table = createTable(createDocumentClient(), `${restored}-membership`)
    const memberships = dynamoMembershipStore(table, cipherOf(ownPlatform('drill')))
    const application = await memberships.application(caseId)
    if (!application?.form) throw new Error('the demo county has nobody who waits to join')
    expect(await memberships.open(caseId, application.form, 'idNumber')).toMatch(/^\d{17}[\dX]$/)
  })

  it('tells nobody twice what is brought to the reactions again', async () => {
    const { handler } = await import('functions/entrypoints/table-changes')
    const inbox = `${system.tablePrefix}-notifications`
    const before = await countTable(client(), inbox)
    const options = { client: client(), prefix: system.tablePrefix, deliver: handler }
    expect(await redrive({ ...options, since: new Date(0) })).toBeGreaterThan(0)
    expect(await countTable(client(), inbox)).toEqual(before)
    expect(await redrive({ ...options, since: new Date(Date.now() + 60_000) })).toBe(0)
  })

  it('is read out of the service’s own export files too', async () => {
    const parts = join(folder, 'from-s3', 'organisations')
    mkdirSync(parts, { recursive: true })
    const lines = readFileSync(`${fileOf('organisations')}.jsonl`)
    writeFileSync(join(parts, 'part.json'), lines)
    execFileSync('gzip', [join(parts, 'part.json')])
    const name = 'from-s3-organisations'
    await createTables(client(), 'from-s3')
    expect(await importTable(client(), parts, name)).toEqual(exported.organisations)
  })

  it('is never mixed with what stands in a table already', async () => {
    await expect(importTable(client(), fileOf('staff'), `${restored}-staff`)).rejects.toThrow('is not empty')
  })

  it('is found out when one row differs, or one is missing', async () => {
    const table = `${restored}-organisations`
    const line = readFileSync(`${fileOf('organisations')}.jsonl`, 'utf8').split('\n')[0] ?? ''
    const { Item } = JSON.parse(line) as { Item: { pk: { S: string }; sk: { S: string } } }
    const changed = { ...Item, forged: { S: 'x' } }
    await client().send(new PutItemCommand({ TableName: table, Item: changed }))
    const counted = await countTable(client(), table)
    expect(counted.rows).toBe(exported.organisations?.rows)
    expect(counted.fingerprint).not.toBe(exported.organisations?.fingerprint)
  })

  it('is found out when an entry of a book was changed afterwards', async () => {
    const lines = readFileSync(`${fileOf('ledger')}.jsonl`, 'utf8')
      .trim()
      .split('\n')
    const entry = lines
      .map(line => (JSON.parse(line) as { Item: Record<string, { S: string }> }).Item)
      .find(({ sk }) => sk?.S.startsWith('ENT#'))
    await client().send(
      new UpdateItemCommand({
        TableName: `${restored}-ledger`,
        Key: { pk: entry?.pk ?? { S: '' }, sk: entry?.sk ?? { S: '' } },
        UpdateExpression: 'SET amount = amount + :one',
        ExpressionAttributeValues: { ':one': { N: '1' } },
      }),
    )
    const { broken } = await audit(client(), restored)
    expect(broken).toEqual([expect.stringContaining(entry?.pk?.S.slice(4) ?? 'no entry')])
  })
})
