import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  type DynamoDBClient,
  ResourceInUseException,
  type TableDescription,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb'
import { capabilities } from 'functions/capabilities'
import { expiryAttribute, indexKeys, type TableDefinition } from 'functions/platform/table-definition'
import { PlainError } from './plain-error.ts'

export interface LocalTable {
  definition: TableDefinition
  tableName: string
  /** Of a table that announces. */
  streamArn: string | undefined
}

export const allTableDefinitions: TableDefinition[] = Object.values(capabilities).map(capability => capability.table)

/** Creates what is missing, leaves what is there. `definitions`: all capabilities' tables unless told. */
export async function createTables(
  client: DynamoDBClient,
  prefix: string,
  definitions: TableDefinition[] = allTableDefinitions,
): Promise<LocalTable[]> {
  return Promise.all(definitions.map(definition => createTable(client, prefix, definition)))
}

async function createTable(client: DynamoDBClient, prefix: string, definition: TableDefinition): Promise<LocalTable> {
  const tableName = `${prefix}-${definition.name}`
  const description = await createOrDescribe(client, tableName, definition)
  assertSameIndexes(description, definition)
  const streamArn = description.LatestStreamArn
  if (definition.announces && !streamArn)
    throw new PlainError(`Table ${tableName} has no stream; \`npm start -- --fresh\` makes it anew.`)
  return { definition, tableName, streamArn }
}

async function createOrDescribe(
  client: DynamoDBClient,
  tableName: string,
  definition: TableDefinition,
): Promise<TableDescription> {
  try {
    const { TableDescription } = await client.send(new CreateTableCommand(tableInput(tableName, definition)))
    if (!definition.appendOnly)
      await client.send(
        new UpdateTimeToLiveCommand({
          TableName: tableName,
          TimeToLiveSpecification: { AttributeName: expiryAttribute, Enabled: true },
        }),
      )
    return TableDescription ?? {}
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error
    const { Table } = await client.send(new DescribeTableCommand({ TableName: tableName }))
    return Table ?? {}
  }
}

function tableInput(tableName: string, definition: TableDefinition): CreateTableCommandInput {
  const indexes = Object.entries(definition.indexes).map(([name, projects]) => ({ name, projects, keys: indexKeys(name) }))
  const strings = ['pk', 'sk', ...indexes.flatMap(({ keys }) => [keys.pk, keys.sk])]
  return {
    TableName: tableName,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: strings.map(name => ({ AttributeName: name, AttributeType: 'S' as const })),
    KeySchema: keySchema('pk', 'sk'),
    ...(indexes.length > 0 && {
      GlobalSecondaryIndexes: indexes.map(({ name, projects, keys }) => ({
        IndexName: name,
        KeySchema: keySchema(keys.pk, keys.sk),
        Projection: { ProjectionType: projects === 'all' ? ('ALL' as const) : ('KEYS_ONLY' as const) },
      })),
    }),
    ...(definition.announces && { StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' } }),
  }
}

const keySchema = (pk: string, sk: string) => [
  { AttributeName: pk, KeyType: 'HASH' as const },
  { AttributeName: sk, KeyType: 'RANGE' as const },
]

/** Kept data may be older than the code: say so instead of failing at the first query. */
function assertSameIndexes(description: TableDescription, definition: TableDefinition): void {
  const present = (description.GlobalSecondaryIndexes ?? []).map(index => index.IndexName).sort()
  const wanted = Object.keys(definition.indexes).sort()
  if (present.join() === wanted.join()) return
  throw new PlainError(
    `The kept table "${definition.name}" has the indexes [${present.join(', ')}], the code wants [${wanted.join(', ')}]; \`npm start -- --fresh\` makes it anew.`,
  )
}
