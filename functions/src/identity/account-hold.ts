import type { Table } from '../platform/dynamo/table.ts'
import type { Write } from '../platform/dynamo/transact.ts'
import { Refusal } from '../platform/refusal.ts'

/**
 * A mark of an account in the table of whatever may stand in the way of closing it: who begins such a thing moves the mark in the same
 * transaction, and the closing asks that it has not moved since it looked.
 *
 * | question               | pk              | sk  |
 * | has anything been begun | ACC#<accountId> | HLD |
 */
export interface AccountHold {
  held: number
  heldAt: string
}

const keyOf = (accountId: string) => ({ pk: `ACC#${accountId}`, sk: 'HLD' })

/** Refused with `try-again` when the account was closed this moment: the next try finds nobody signed in. */
export const holdAccount = (table: string, accountId: string, at: string): Write => ({
  table,
  key: keyOf(accountId),
  update: 'SET heldAt = :heldAt ADD held :one',
  condition: 'attribute_not_exists(closedAt)',
  values: { ':heldAt': at, ':one': 1 },
  onFail: 'try-again',
})

export const accountHold = async (table: Table, accountId: string): Promise<AccountHold | undefined> => {
  const { pk, sk } = keyOf(accountId)
  return (await table.get(pk, sk)) as AccountHold | undefined
}

/** Something has been begun since the closing looked: it has to look again. */
export class Overtaken extends Refusal {
  override name = 'Overtaken'
  constructor() {
    super('try-again')
  }
}

/** Nothing is begun for this account any more. */
export const endHolding = (table: Table, accountId: string, seen: AccountHold | undefined, at: string): Write => ({
  table: table.name,
  key: keyOf(accountId),
  update: 'SET closedAt = :closedAt',
  condition: seen ? 'held = :held AND attribute_not_exists(closedAt)' : 'attribute_not_exists(pk)',
  values: { ':closedAt': at, ...(seen ? { ':held': seen.held } : {}) },
  onFail: () => new Overtaken(),
})
