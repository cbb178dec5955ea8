import { dayOf } from '../../platform/clock.ts'
import { announce } from '../../platform/events/announcement.ts'
import type { Actor } from '../../platform/http/caller.ts'
import type { Once } from '../../platform/http/once.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { AidRecord } from '../application/application.ts'
import { openPayee } from '../application/compose-application.ts'
import type { AidDeps } from '../deps.ts'
import { aboutAid } from '../desk/decide-aid.ts'
import type { AidEvents } from '../events.ts'
import { requireCounty } from '../../organisations/index.ts'
import { staffName } from '../../staff/index.ts'
import type { BankResult } from './bank-sheet.ts'
import type { BatchRow } from './batch-store.ts'
import { approvedBy, describeBatch, describeRow, findBatch } from './batches.ts'
import { withEntry } from './book-acts.ts'

/** The spreadsheet libraries are read by the few who need them. */
const sheets = () => import('./bank-sheet.ts')

async function payableBatch(deps: AidDeps, actor: Actor, batchId: string) {
  await requireCounty(deps.organisations, actor, ['manager'])
  const batch = await findBatch(deps, actor, batchId)
  const rows = await deps.batches.rows(batchId)
  const payers = [actor.accountId, actor.standsInFor?.accountId]
  if (rows.some(row => payers.includes(row.approvedBy) || (row.approvedFor && payers.includes(row.approvedFor))))
    throw new Refusal('payer-approved-it')
  return { batch, rows }
}

/** Plain names and cards leave the system here and nowhere else; who took them out and why is written first. */
export async function exportBatch(deps: AidDeps, actor: Actor, batchId: string, reason: string) {
  const { batch, rows } = await payableBatch(deps, actor, batchId)
  if (batch.state === 'collecting') throw new Refusal('batch-not-ready')
  const at = deps.clock.now().toISOString()
  await deps.batches.noteExport(batchId, { at, accountId: actor.accountId, reason })
  await deps.batches.save(deps.batches.sending(batchId))
  const open = rows.filter(row => row.state === 'inBatch')
  const lines = await Promise.all(
    open.map(async ({ caseId, number, bank, amountFen }) => {
      const record = await deps.aid.byCase(caseId)
      const [name, cardNumber] = record
        ? await Promise.all([openPayee(deps, record, 'name'), openPayee(deps, record, 'cardNumber')])
        : []
      return { number, bank, amountFen, name: name ?? '', cardNumber: cardNumber ?? '' }
    }),
  )
  const { writeBankSheet } = await sheets()
  const file = await writeBankSheet(
    lines,
    `由 ${await staffName(deps.staff, actor)} 于 ${dayOf(new Date(at))} 导出，用途：${reason}`,
  )
  return {
    fileName: `发放-${batch.programmeName}-${dayOf(new Date(batch.createdAt))}.xlsx`,
    fileBase64: Buffer.from(file).toString('base64'),
  }
}

/** One row settled: application, batch and book in one transaction. `false` when it had been before. */
async function settle(deps: AidDeps, actor: Actor, row: BatchRow, outcome: BankResult['outcome']): Promise<boolean> {
  const record = await deps.aid.byCase(row.caseId)
  if (record?.payment?.state !== 'inBatch' || record.payment.batchId !== row.batchId || !record.fund) return false
  const now = deps.clock.now()
  const paidOn = dayOf(now)
  const told = await aboutAid(deps, record, record.orgId)
  if (outcome !== 'paid') {
    const after: AidRecord = { ...record, payment: { state: 'failed', batchId: row.batchId, failure: outcome } }
    await deps.aid.save(
      deps.aid.changing(record, after),
      ...deps.batches.settling({ ...row, state: 'failed', failure: outcome }),
      announce<AidEvents, 'aid.payFailed'>(deps.tables.aid, now, 'aid.payFailed', told),
    )
    return true
  }
  const after: AidRecord = { ...record, payment: { state: 'paid', batchId: row.batchId, paidOn } }
  const by = { byAccountId: actor.accountId, byMasked: await staffName(deps.staff, actor) }
  await withEntry(deps, record, { fund: record.fund, kind: 'paid', amount: row.amountFen, ...by }, booked =>
    deps.aid.save(
      deps.aid.changing(record, after),
      ...deps.batches.settling({ ...row, state: 'paid', paidOn }),
      announce<AidEvents, 'aid.paid'>(deps.tables.aid, now, 'aid.paid', told),
      ...booked,
    ),
  )
  return true
}

/** However often the file is sent: a row settled before is passed over, a crash in the middle is gone on from. */
export async function importResults(deps: AidDeps, actor: Actor, batchId: string, fileBase64: string) {
  const { batch, rows } = await payableBatch(deps, actor, batchId)
  if (batch.state !== 'sent') throw new Refusal('batch-not-ready')
  const { readBankSheet, Unreadable } = await sheets()
  const read = await readBankSheet(Buffer.from(fileBase64, 'base64')).catch((error: unknown) => {
    throw error instanceof Unreadable ? new Refusal('sheet-unreadable') : error
  })
  await deps.batches.save(
    deps.batches.noting(batchId, 'answerRead', { accountId: actor.accountId, at: deps.clock.now().toISOString() }),
  )
  const problems = [...read.problems]
  let settled = 0
  for (const { row: sheetRow, number, amountFen, outcome } of read.results) {
    const row = rows.find(one => one.number === number)
    if (!row) problems.push({ row: sheetRow, message: '这个编号不在本批里' })
    else if (row.amountFen !== amountFen) problems.push({ row: sheetRow, message: '金额和本批的不一样' })
    else if (await settle(deps, actor, row, outcome)) settled += 1
  }
  const after = await findBatch(deps, actor, batchId)
  return { batch: describeBatch(after), settled, problems }
}

/** Money that came back after it was paid: a new row, never an edit; the person mends the card and it is due again. */
export async function reversePayment(deps: AidDeps, actor: Actor, caseId: string, reason: string, once: Once) {
  await requireCounty(deps.organisations, actor, ['manager'])
  const record = await deps.aid.byCase(caseId)
  if (!record) throw new Refusal('not-found')
  const { payment, fund, amountFen } = record
  if (payment?.state !== 'paid' || !payment.batchId || !fund || !amountFen) throw new Refusal('case-not-open')
  if (approvedBy(record, actor)) throw new Refusal('payer-approved-it')
  const row = await deps.batches.row(payment.batchId, caseId)
  if (!row) throw new Refusal('not-found')
  const after: AidRecord = { ...record, payment: { state: 'failed', batchId: payment.batchId, failure: 'other' } }
  const returned: BatchRow = { ...row, state: 'returned' }
  const answer = { payment: await describeRow(deps, returned) }
  const by = { byAccountId: actor.accountId, byMasked: await staffName(deps.staff, actor), note: reason }
  const told = await aboutAid(deps, record, record.orgId)
  await withEntry(deps, record, { fund, kind: 'returned', amount: amountFen, ...by }, booked =>
    deps.aid.save(
      deps.aid.changing(record, after),
      deps.batches.returning(returned),
      announce<AidEvents, 'aid.payFailed'>(deps.tables.aid, deps.clock.now(), 'aid.payFailed', told),
      ...booked,
      once.row(answer),
    ),
  )
  return answer
}
