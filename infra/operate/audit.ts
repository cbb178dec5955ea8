import { type DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb'
import { createDocumentClient } from 'functions/platform/dynamo/client'
import { createTable } from 'functions/platform/dynamo/table'
import { dynamoLedgerStore, verifyBook } from 'functions/ledger/index'
import { actsOf, howTheChainStands } from './how-the-chain-stands.ts'

export interface Audited {
  books: number
  cases: number
  acts: number
  /** Sentences; none when all is as it was written. */
  broken: string[]
}

async function booksOf(client: DynamoDBClient, TableName: string): Promise<string[]> {
  const found: string[] = []
  const heads = { FilterExpression: 'sk = :head', ExpressionAttributeValues: { ':head': { S: 'BOK' } } }
  for await (const { Items = [] } of paginateScan({ client }, { TableName, ...heads }))
    found.push(...Items.flatMap(({ bookId }) => bookId?.S ?? []))
  return found
}

/** How often each number of a case's timeline stands there, and the version that the case itself says. */
async function timelines(client: DynamoDBClient, TableName: string): Promise<Map<string, { events: number; version: number }>> {
  const found = new Map<string, { events: number; version: number }>()
  const ofCases = { FilterExpression: 'begins_with(pk, :case)', ExpressionAttributeValues: { ':case': { S: 'CAS#' } } }
  for await (const { Items = [] } of paginateScan({ client }, { TableName, ...ofCases })) {
    for (const { pk, sk, version } of Items) {
      const line = found.get(pk?.S ?? '') ?? { events: 0, version: 0 }
      if (sk?.S === 'CAS') line.version = Number(version?.N)
      else if (sk?.S?.startsWith('EVT#')) line.events += 1
      found.set(pk?.S ?? '', line)
    }
  }
  return found
}

/** Every book's seals follow from one another, so do those of what staff did, and no case lacks a step of its timeline. */
export async function audit(client: DynamoDBClient, prefix: string): Promise<Audited> {
  const ledger = dynamoLedgerStore(createTable(createDocumentClient(), `${prefix}-ledger`))
  const broken: string[] = []
  const books = await booksOf(client, `${prefix}-ledger`)
  for (const bookId of books) {
    const { ok, brokenAt } = await verifyBook(ledger, bookId)
    if (!ok) broken.push(`Book ${bookId} is not as it was written from entry ${brokenAt} on.`)
  }
  const cases = await timelines(client, `${prefix}-cases`)
  for (const [pk, { events, version }] of cases)
    if (events !== version) broken.push(`Case ${pk.slice(4)} stands at step ${version} and has ${events} in its timeline.`)
  const acts = actsOf(prefix)
  const { isWhole, sentence } = await howTheChainStands(acts)
  if (!isWhole) broken.push(sentence)
  return { books: books.length, cases: cases.size, acts: (await acts.end()).seq, broken }
}
