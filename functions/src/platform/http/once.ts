import { createHash } from 'node:crypto'
import { days, epochSeconds, later } from '../clock.ts'
import type { Table } from '../dynamo/table.ts'
import type { Write } from '../dynamo/transact.ts'
import { Refusal } from '../refusal.ts'

/**
 * Effect once: the row of an idempotency key is written in the same transaction as the effect, with the answer in it. A retry finds the
 * row and gets that answer; another request under the same key is refused.
 */
export interface Once {
  /** The write that a use case adds to its transaction, after its own conditions. */
  row(answer: object): Write
  /** Whether `row` was asked for: the edge refuses to call a request done that left no trace. */
  used(): boolean
}

export class AnsweredBefore extends Error {
  override name = 'AnsweredBefore'
}

interface Stored {
  requestHash: string
  answer: unknown
}

const keptDays = 2

export const requestHash = (request: unknown): string => createHash('sha256').update(JSON.stringify(request)).digest('base64url')

const pkOf = (caller: string, key: string) => `ONCE#${caller}#${key}`

export function createOnce(table: Table, caller: string, key: string, hash: string, now: Date): Once {
  let used = false
  return {
    used: () => used,
    row(answer) {
      used = true
      const stored: Stored = { requestHash: hash, answer }
      return {
        table: table.name,
        put: { pk: pkOf(caller, key), sk: 'ONCE', ...stored, goneAfter: epochSeconds(later(now, keptDays * days)) },
        condition: 'attribute_not_exists(pk)',
        onFail: () => new AnsweredBefore(),
      }
    },
  }
}

/** The first answer, when there is one; refuses a key that came with another request. */
export async function findAnswer(
  table: Table,
  caller: string,
  key: string,
  hash: string,
): Promise<{ answer: unknown } | undefined> {
  const row = (await table.get(pkOf(caller, key), 'ONCE')) as Stored | undefined
  if (!row) return undefined
  if (row.requestHash !== hash) throw new Refusal('idempotency-key-reused')
  return { answer: row.answer }
}
