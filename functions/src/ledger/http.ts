import type { ledgerEndpoints } from 'shared-types/ledger'
import type { Handlers } from '../platform/http/serve.ts'
import { exportBook } from './export-book.ts'
import { bookInScope, type LedgerDeps, listBooks, listEntries } from './read-books.ts'
import { verifyBook } from './verify-book.ts'

export const ledgerHandlers = (deps: LedgerDeps): Handlers<typeof ledgerEndpoints> => ({
  listBooks: async ({ query }, { actor }) => ({
    items: await listBooks(deps, actor, query.orgId, query.year === undefined ? undefined : Number(query.year)),
  }),
  listLedgerEntries: ({ params, query }, { actor }) => listEntries(deps, actor, params.bookId, query.cursor),
  verifyLedger: async ({ params }, { actor }) => {
    await bookInScope(deps, actor, params.bookId)
    return verifyBook(deps.ledger, params.bookId)
  },
  exportLedger: ({ params, body }, { actor }) => exportBook(deps, actor, params.bookId, body.reason),
})
