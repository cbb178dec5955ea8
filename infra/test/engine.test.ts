import { randomUUID } from 'node:crypto'
import { DescribeTimeToLiveCommand } from '@aws-sdk/client-dynamodb'
import { capabilities } from 'functions/capabilities'
import { describe, expect, inject, it } from 'vitest'
import { createTables } from '../local/create-tables.ts'
import { dynamoClient } from '../local/dynamo.ts'

const prefix = () => `t${randomUUID().slice(0, 8)}`

describe('the embedded DynamoDB', () => {
  const client = dynamoClient(inject('dynamoEndpoint'))

  it('has one table with expiry for every capability, and a stream where there are announcements', async () => {
    const tables = await createTables(client, prefix())
    expect(tables.map(table => table.definition.name)).toEqual(Object.keys(capabilities))
    for (const { definition, streamArn } of tables) expect(streamArn?.includes('/stream/') ?? false).toBe(definition.announces)
    const ttl = await client.send(new DescribeTimeToLiveCommand({ TableName: tables[0]!.tableName }))
    expect(ttl.TimeToLiveDescription?.AttributeName).toBe('goneAfter')
  })

  it('leaves tables that are already there as they are', async () => {
    const mine = prefix()
    const first = await createTables(client, mine)
    expect((await createTables(client, mine)).map(table => table.streamArn)).toEqual(first.map(table => table.streamArn))
  })

  it('says in a sentence that kept data is older than the code', async () => {
    const mine = prefix()
    await createTables(client, mine, [{ name: 'cases', indexes: {}, announces: true }])
    await expect(createTables(client, mine, [capabilities.cases.table])).rejects.toThrow('--fresh')
  })
})
