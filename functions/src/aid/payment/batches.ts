import type { Batch, PaymentRow } from 'shared-types/aid-desk'
import { type Fund, funds } from 'shared-types/aid-programmes'
import { type Actor, doerOf, sharesPerson } from '../../platform/http/caller.ts'
import type { Once } from '../../platform/http/once.ts'
import { newId } from '../../platform/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { AidRecord } from '../application/application.ts'
import type { AidDeps } from '../deps.ts'
import { findProgramme } from '../programme/find-programme.ts'
import { requireCounty } from '../../organisations/index.ts'
import { staffName } from '../../staff/index.ts'
import type { BatchRecord, BatchRow } from './batch-store.ts'

export const describeBatch = ({ byAccountId: _by, ...batch }: BatchRecord): Batch => ({
  ...batch,
  state: batch.state === 'sent' && batch.paidCount + batch.failedCount === batch.count ? 'settled' : batch.state,
})

export async function findBatch(deps: AidDeps, actor: Actor, batchId: string): Promise<BatchRecord> {
  await requireCounty(deps.organisations, actor, ['manager', 'auditor'])
  const batch = await deps.batches.byId(batchId)
  if (!batch) throw new Refusal('not-found')
  return batch
}

export async function describeRow(deps: AidDeps, row: BatchRow): Promise<PaymentRow> {
  const { caseId, number, nameMasked, amountFen, bank, payeeMasked, cardMasked, state, failure, paidOn } = row
  const tree = await deps.organisations.tree()
  return {
    caseId,
    number,
    nameMasked,
    orgName: tree.byId.get(row.orgId)?.name ?? '',
    amountFen,
    payee: { nameMasked: payeeMasked, bank, cardMasked },
    state,
    ...(failure ? { failure } : {}),
    ...(paidOn ? { paidOn } : {}),
  }
}

export async function listPaymentsDue(deps: AidDeps, actor: Actor) {
  await requireCounty(deps.organisations, actor, ['manager', 'auditor'])
  const programmes = await deps.programmes.list()
  const pairs = programmes.flatMap(({ programmeId, name }) => funds.map(fund => ({ programmeId, programmeName: name, fund })))
  const groups = await Promise.all(
    pairs.map(async pair => {
      const due = await deps.aid.paymentsDue(pair.programmeId, pair.fund)
      return { ...pair, count: due.length, totalFen: due.reduce((total, { amountFen = 0 }) => total + amountFen, 0) }
    }),
  )
  return { items: groups.filter(group => group.count > 0) }
}

/** Payer ≠ approver, by account and by person; whoever stands in for a colleague is both. */
export const approvedBy = ({ decidedBy }: AidRecord, actor: Actor): boolean =>
  decidedBy !== undefined && sharesPerson(decidedBy, doerOf(actor))

async function begin(deps: AidDeps, actor: Actor, programmeId: string, fund: Fund): Promise<BatchRecord> {
  const now = deps.clock.now()
  const batch: BatchRecord = {
    batchId: newId('bat', now),
    programmeId,
    programmeName: (await findProgramme(deps, programmeId)).name,
    fund,
    state: 'collecting',
    count: 0,
    totalFen: 0,
    paidCount: 0,
    failedCount: 0,
    createdAt: now.toISOString(),
    byAccountId: actor.accountId,
    byMasked: await staffName(deps.staff, actor),
  }
  await deps.batches.save(...deps.batches.opening(batch))
  return batch
}

/** One application into the batch; left as it is when it has changed, or the batch was closed by another, in this moment. */
async function take(deps: AidDeps, { batchId }: BatchRecord, record: AidRecord): Promise<void> {
  const { payee, amountFen, caseId, number, nameMasked, orgId, decidedBy } = record
  if (!payee || !amountFen) return
  const row: BatchRow = {
    batchId,
    caseId,
    number,
    nameMasked,
    orgId,
    amountFen,
    bank: payee.bank,
    payeeMasked: payee.nameMasked,
    cardMasked: payee.cardMasked,
    approvedBy: decidedBy?.accountId ?? '',
    ...(decidedBy?.standsInFor ? { approvedFor: decidedBy.standsInFor.accountId } : {}),
    state: 'inBatch',
  }
  const after: AidRecord = { ...record, payment: { state: 'inBatch', batchId } }
  await deps.aid.save(deps.aid.changing(record, after), ...deps.batches.adding(row)).catch((error: unknown) => {
    const passedOver = error instanceof Refusal && (error.code === 'case-changed' || error.code === 'batch-not-ready')
    if (!passedOver) throw error
  })
}

/** A call gathers so many; a batch left half gathered is gone on with by the next call, whoever makes it. */
const mostACall = 200

export async function collectBatch(
  deps: AidDeps,
  actor: Actor,
  { programmeId, fund }: { programmeId: string; fund: Fund },
  once: Once,
) {
  await requireCounty(deps.organisations, actor, ['manager'])
  const due = await deps.aid.paymentsDue(programmeId, fund)
  const payable = due.filter(record => !approvedBy(record, actor))
  const leftOut = due.length - payable.length
  const standing = await deps.batches.collecting(programmeId, fund)
  if (!standing && payable.length === 0) {
    if (leftOut === 0) throw new Refusal('nothing-due')
    await deps.batches.save(once.row({ leftOut }))
    return { leftOut }
  }
  const batch = standing ?? (await begin(deps, actor, programmeId, fund))
  // The index may be a moment behind: each is read again where it stands.
  for (const { caseId } of payable.slice(0, mostACall)) {
    const record = await deps.aid.byCase(caseId)
    if (record?.payment?.state === 'due') await take(deps, batch, record)
  }
  const isWhole = payable.length <= mostACall
  const gathered = (await deps.batches.byId(batch.batchId)) ?? batch
  const answer = { batch: describeBatch({ ...gathered, state: isWhole ? 'ready' : 'collecting' }), leftOut }
  const by = { accountId: actor.accountId, at: deps.clock.now().toISOString() }
  await deps.batches.save(
    ...(isWhole ? deps.batches.closing(batch) : []),
    deps.batches.noting(batch.batchId, 'gathered', by),
    once.row(answer),
  )
  return answer
}

export async function listBatches(deps: AidDeps, actor: Actor, cursor: string | undefined) {
  await requireCounty(deps.organisations, actor, ['manager', 'auditor'])
  const { batches, next } = await deps.batches.list(cursor)
  return { items: batches.map(describeBatch), ...(next ? { next } : {}) }
}

export async function getBatch(deps: AidDeps, actor: Actor, batchId: string) {
  const batch = await findBatch(deps, actor, batchId)
  const rows = await deps.batches.rows(batchId)
  return { batch: describeBatch(batch), rows: await Promise.all(rows.map(row => describeRow(deps, row))) }
}
