import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { CancellationReason } from '@aws-sdk/client-dynamodb'
import { type DynamoDBDocumentClient, TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { ErrorCode } from 'shared-types/errors'
import { Refusal } from '../refusal.ts'

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

const expression = (write: Write) => ({
  TableName: write.table,
  ...(write.condition === undefined
    ? {}
    : { ConditionExpression: write.condition, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const }),
  ...(write.names === undefined ? {} : { ExpressionAttributeNames: write.names }),
  ...(write.values === undefined ? {} : { ExpressionAttributeValues: write.values }),
})

function toItem(write: Write): TransactItem {
  if ('put' in write) return { Put: { ...expression(write), Item: write.put } }
  if ('remove' in write) return { Delete: { ...expression(write), Key: write.remove } }
  if ('check' in write)
    return { ConditionCheck: { ...expression(write), Key: write.check, ConditionExpression: write.condition } }
  return { Update: { ...expression(write), Key: write.key, UpdateExpression: write.update } }
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

/** The first failed condition in the order the writes were given: a use case puts the most telling one first. */
function meaningOf(error: Cancelled, writes: Write[]): Error | undefined {
  for (const [i, reason] of (error.CancellationReasons ?? []).entries()) {
    const write = writes[i]
    if (reason.Code !== 'ConditionalCheckFailed' || !write) continue
    if (typeof write.onFail === 'function') return write.onFail(reason.Item && unmarshall(reason.Item))
    return new Refusal(write.onFail ?? 'try-again')
  }
  return undefined
}

/** Nothing is wrong with the request: the table was busy. */
export function isTransient(error: unknown): boolean {
  if (isCancelled(error)) return (error.CancellationReasons ?? []).some(reason => transient.has(reason.Code ?? ''))
  return error instanceof Error && transientErrors.has(error.name)
}

const attempts = 8

/**
 * All or nothing, in at most 100 writes over any of our tables. A lost race on the same row is tried again with growing, jittered
 * pauses (about two seconds in all); then the caller is told to try again.
 */
export async function transact(client: DynamoDBDocumentClient, writes: Write[]): Promise<void> {
  // The same token each time: an attempt whose answer was lost has taken effect, and its repetition hears so instead of a refusal.
  const transaction = { TransactItems: writes.map(toItem), ClientRequestToken: randomUUID() }
  for (let attempt = 1; ; attempt += 1) {
    try {
      await client.send(new TransactWriteCommand(transaction))
      return
    } catch (error) {
      if (isCancelled(error)) {
        const meaning = meaningOf(error, writes)
        if (meaning) throw meaning
      }
      if (!isTransient(error)) throw error
      if (attempt === attempts) throw new Refusal('try-again')
      await wait(Math.random() * 15 * 2 ** attempt)
    }
  }
}
