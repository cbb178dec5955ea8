import type { ApiAnswer, ApiRoute } from '../src/platform/contract.ts'

/** Plausible answers about paying, families on file and the books. */
type Canned = { [R in ApiRoute]?: ApiAnswer<R> }

const at = '2026-11-20T02:00:00.000Z'
const orgId = 'org_courier1'
const orgName = '云溪县快递行业工会联合会'
const programme = { programmeId: 'prg_canned0001', programmeName: '临时救助', fund: 'county' as const }
const batch = {
  ...programme,
  batchId: 'bat_canned0001',
  state: 'settled' as const,
  count: 2,
  totalFen: 400_000,
  paidCount: 1,
  failedCount: 1,
  createdAt: at,
  byMasked: '陆**',
}
const row = {
  caseId: 'cas_abc1234',
  number: 'BF261120-7K3M9',
  nameMasked: '王**',
  orgName,
  amountFen: 200_000,
  payee: { nameMasked: '王**', bank: '云溪农商银行', cardMasked: '**** 0128' },
}
const household = {
  householdId: 'hou_canned0001',
  nameMasked: '王**',
  orgId,
  orgName,
  persons: 2,
  category: 'deep' as const,
  fileState: 'onFile' as const,
  openedOn: '2026-11-20',
  reviewDueOn: '2027-11-20',
  spotCheck: true,
  version: 1,
}
const book = {
  bookId: 'bok_canned0001',
  orgId,
  title: '临时救助',
  fund: 'county',
  year: 2026,
  measure: 'fen' as const,
  entries: 3,
  planned: 20_000_000,
  approved: 400_000,
  paid: 200_000,
  returned: 0,
}
const entry = { seq: 3, kind: 'paid' as const, amount: 200_000, payeeMasked: '王**', number: row.number, byMasked: '陆**', at }

export const cannedAidDesk: Canned = {
  'GET /staff/aid/payments': { items: [{ ...programme, count: 2, totalFen: 400_000 }] },
  'GET /staff/aid/batches': { items: [batch] },
  'GET /staff/aid/batches/{batchId}': {
    batch,
    rows: [
      { ...row, state: 'paid', paidOn: '2026-11-20' },
      { ...row, caseId: 'cas_abc1235', state: 'failed', failure: 'name-mismatch' },
    ],
  },
  'GET /staff/aid/households': { items: [household] },
  'GET /staff/aid/households/{householdId}': {
    household,
    persons: [
      { personKey: 'p1', relation: 'self', name: '王**', health: 'healthy', work: 'flexible', monthlyIncomeFen: 120_000 },
      { personKey: 'p2', relation: 'child', name: '王*', isMinor: true, work: 'student', monthlyIncomeFen: 0 },
    ],
    assessment: {
      category: 'deep',
      perHeadFen: 60_000,
      lineFen: 74_000,
      lineValidFrom: '2026-01-01',
      yearIncomeFen: 1_440_000,
      yearExpensesFen: 0,
      persons: 2,
    },
    aid: [{ caseId: row.caseId, programmeName: '临时救助', year: 2026, stage: 'paid', amountFen: 200_000, submittedAt: at }],
    reviews: [{ on: '2026-11-20', what: 'opened', note: row.number, byMasked: '程*' }],
  },
  'GET /staff/ledger/books': { items: [book] },
  'GET /staff/ledger/books/{bookId}/entries': {
    book,
    items: [entry, { ...entry, seq: 2, kind: 'approved', amount: -200_000, reverses: 1 }],
  },
}

/** Nothing due, nobody on file, an empty book. */
export const noAidDesk: Canned = {
  'GET /staff/aid/payments': { items: [] },
  'GET /staff/aid/batches': { items: [] },
  'GET /staff/aid/batches/{batchId}': { batch: { ...batch, state: 'collecting', count: 0 }, rows: [] },
  'GET /staff/aid/households': { items: [] },
  'GET /staff/aid/households/{householdId}': { household, persons: [], aid: [], reviews: [] },
  'GET /staff/ledger/books': { items: [] },
  'GET /staff/ledger/books/{bookId}/entries': { book: { ...book, entries: 0 }, items: [] },
}
