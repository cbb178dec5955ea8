import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { CancellationReason } from '@aws-sdk/client-dynamodb'
import { type DynamoDBDocumentClient, TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { ErrorCode } from 'shared-types/errors'
import { Refusal } from '../refusal.ts'
import { inOwnVersion, readRows, type StoredVersions, upgrading } from './row-versions.ts'

type Item = Record<string, unknown>
type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number]

/** A condition in DynamoDB's own words; names and values are given once for condition and update together. */
export interface Expression {
  condition?: string
  update?: string
  names?: Record<string, string>
  values?: Item
}

/**
 * One write of a transaction. `onFail` says what a failed condition means: a code for the caller, or an error made of the row that
 * stood in the way.
 */
export type Write = { table: string; onFail?: ErrorCode | ((standing: Item | undefined) => Error) } & (
  | ({ put: Item } & Omit<Expression, 'update'>)
  | ({ update: string; key: { pk: string; sk: string } } & Omit<Expression, 'update'>)
  | ({ remove: { pk: string; sk: string } } & Omit<Expression, 'update'>)
  | ({ check: { pk: string; sk: string }; condition: string } & Omit<Expression, 'update' | 'condition'>)
)

/** A change of a row where it stands. */
export type InPlace = Extract<Write, { update: string }>

const expression = (write: Write) => ({
  TableName: write.table,
  ...(write.condition === undefined
    ? {}
    : { ConditionExpression: write.condition, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const }),
  ...(write.names === undefined ? {} : { ExpressionAttributeNames: write.names }),
  ...(write.values === undefined ? {} : { ExpressionAttributeValues: write.values }),
})

export const toUpdate = (write: InPlace) => ({ ...expression(write), Key: write.key, UpdateExpression: write.update })

function toItem(write: Write): TransactItem {
  if ('put' in write) return { Put: { ...expression(write), Item: write.put } }
  if ('remove' in write) return { Delete: { ...expression(write), Key: write.remove } }
  if ('check' in write)
    return { ConditionCheck: { ...expression(write), Key: write.check, ConditionExpression: write.condition } }
  return { Update: toUpdate(write) }
}

const transient = new Set([
  'TransactionConflict',
  'ThrottlingError',
  'ProvisionedThroughputExceeded',
  'RequestLimitExceeded',
  'ThrottlingException',
])
const transientErrors = new Set([
  'TransactionConflictException',
  'TransactionInProgressException',
  'ProvisionedThroughputExceededException',
  'ThrottlingException',
  'RequestLimitExceeded',
  'InternalServerError',
  'TimeoutError',
])

interface Cancelled {
  name: string
  CancellationReasons?: CancellationReason[]
}

const isCancelled = (error: unknown): error is Cancelled =>
  error instanceof Error && error.name === 'TransactionCanceledException' && 'CancellationReasons' in error

export interface Failed {
  write: Write
  /** As it is stored; none where the condition failed on a row that is not there. */
  standing: Item | undefined
}

/** The failed conditions in the order the writes were given: a use case puts the most telling one first. */
const failedIn = (error: Cancelled, writes: Write[]): Failed[] =>
  (error.CancellationReasons ?? []).flatMap((reason, i) => {
    const write = writes[i]
    if (reason.Code !== 'ConditionalCheckFailed' || !write) return []
    return [{ write, standing: reason.Item && unmarshall(reason.Item) }]
  })

async function meaningOf({ write, standing }: Failed, versions: StoredVersions): Promise<Error> {
  const [row] = await readRows(versions, write.table, standing && [standing])
  return typeof write.onFail === 'function' ? write.onFail(row) : new Refusal(write.onFail ?? 'try-again')
}

/** Nothing is wrong with the request: the table was busy. */
export function isTransient(error: unknown): boolean {
  if (isCancelled(error)) return (error.CancellationReasons ?? []).some(reason => transient.has(reason.Code ?? ''))
  return error instanceof Error && transientErrors.has(error.name)
}

const attempts = 8

/**
 * All or nothing, in at most 100 writes over any of our tables. A lost race on the same row is tried again with growing, jittered
 * pauses (about two seconds in all); then the caller is told to try again. Rows of an older version that it changes or asks about are
 * brought to the present one first; a newer one throws NewerRow.
 */
export async function transact(client: DynamoDBDocumentClient, writes: Write[], versions: StoredVersions = {}): Promise<void> {
  const items = (await inOwnVersion(versions, writes)).map(toItem)
  // The same token each time: an attempt whose answer was lost has taken effect, and its repetition hears so instead of a refusal.
  const transaction = { TransactItems: items, ClientRequestToken: randomUUID() }
  for (let attempt = 1; ; attempt += 1) {
    try {
      await client.send(new TransactWriteCommand(transaction))
      return
    } catch (error) {
      const failed = isCancelled(error) ? failedIn(error, writes) : []
      const renewed = failed[0] && (await (await upgrading()).rewriteStanding(sendAlone(client), versions, failed))
      if (failed[0] && !renewed) throw await meaningOf(failed[0], versions)
      if (!renewed && !isTransient(error)) throw error
      if (attempt === attempts) throw new Refusal('try-again')
      await wait(Math.random() * 15 * 2 ** attempt)
    }
  }
}

/** A rewriting by itself, tried once. */
export const sendAlone = (client: DynamoDBDocumentClient) => (write: Write) =>
  client.send(new TransactWriteCommand({ TransactItems: [toItem(write)] }))
