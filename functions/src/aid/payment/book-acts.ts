import type { Fund } from 'shared-types/aid-programmes'
import { type EntryKind, withBook } from '../../ledger/index.ts'
import type { Write } from '../../platform/dynamo/transact.ts'
import type { AidRecord } from '../application/application.ts'
import type { AidDeps } from '../deps.ts'
import { bookIdOf } from '../programme/keep-budgets.ts'

/** What an application does in the books of its programme: each an entry of the same transaction as its cause. */
interface Entry {
  fund: Fund
  kind: EntryKind
  amount: number
  byAccountId: string
  byMasked?: string
  note?: string
}

/** Runs `save` with the writes of one entry, again from the start whenever the book has gone on meanwhile. */
export function withEntry(
  deps: AidDeps,
  { caseId, number, nameMasked, programmeId }: AidRecord,
  { fund, ...entry }: Entry,
  save: (writes: Write[]) => Promise<void>,
): Promise<void> {
  return withBook(deps.ledger, bookIdOf(programmeId, fund), book =>
    save(deps.ledger.appending(book, [{ ...entry, about: caseId, number, payeeMasked: nameMasked }], deps.clock.now())),
  )
}

/** Takes back what was approved, where something was. */
export function withReversal(
  deps: AidDeps,
  record: AidRecord,
  by: { byAccountId: string; byMasked?: string; note: string },
  save: (writes: Write[]) => Promise<void>,
): Promise<void> {
  const { fund, amountFen } = record
  if (!fund || !amountFen) return save([])
  return withEntry(deps, record, { fund, kind: 'approved', amount: -amountFen, ...by }, save)
}
