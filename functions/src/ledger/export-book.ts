import type { Actor } from '../platform/http/caller.ts'
import { staffName } from '../staff/index.ts'
import type { Entry } from './ledger.ts'
import { bookInScope, type LedgerDeps } from './read-books.ts'
import { entriesUpTo } from './verify-book.ts'

/** What leaves the system is noted before it leaves. */
export async function exportBook(deps: LedgerDeps, actor: Actor, bookId: string, reason: string) {
  const book = await bookInScope(deps, actor, bookId)
  const entries: Entry[] = []
  for await (const entry of entriesUpTo(deps.ledger, book)) entries.push(entry)
  const byMasked = await staffName(deps.staff, actor)
  const exporting = { at: deps.clock.now().toISOString(), byMasked, reason }
  // 130 KB that only an export needs.
  const { writeLedgerSheet } = await import('./ledger-sheet.ts')
  const file = await writeLedgerSheet(book, entries, exporting)
  await deps.ledger.noteExport({ ...exporting, bookId, byAccountId: actor.accountId, entries: entries.length }, book.orgId)
  return { fileName: `台账-${book.title}-${book.year}.xlsx`, fileBase64: Buffer.from(file).toString('base64') }
}
