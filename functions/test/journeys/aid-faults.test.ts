import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { type Fault, injectFault } from '../faults.ts'
import { readRows, writeSheets } from '../../src/platform/sheet/spreadsheet.ts'
import { cardNumber, programmeCalled } from '../aid.ts'
import { verifiedCourier } from '../joining.ts'
import { type Person, signIn } from '../person.ts'
import { withSystem } from '../with-system.ts'

const the = withSystem({ breaksReactions: true })

/** Every request dies once, around the write of this number, or not at all where it makes fewer. */
let dying: { fault: Fault; at: number } = { fault: 'crash-before', at: 1 }
let died = 0

/** A phone that sends the same again, under the same key, until it has an answer. */
async function persist(someone: Person, route: string, sending: Parameters<Person['send']>[1] = {}): Promise<unknown> {
  const key = randomUUID()
  // What follows the request before it by itself is not what dies here.
  await the().drain()
  injectFault({ command: 'TransactWriteItemsCommand', ...dying, times: 1 })
  try {
    for (let attempt = 0; attempt < 4; attempt += 1) {
      const { status, body } = await someone.send(route, { ...sending, key })
      if (status === 200) return body
      died += 1
      if (status < 500) throw new Error(`${route} answered ${status} ${JSON.stringify(body)}`)
    }
    throw new Error(`${route} never succeeded`)
  } finally {
    injectFault(undefined)
  }
}

const courier = () => verifiedCourier(the())

async function approve(reviewer: Person, caseId: string, more: object = {}): Promise<void> {
  const { case: row } = await reviewer.ask('GET /staff/cases/{caseId}', { params: { caseId } })
  await persist(reviewer, 'POST /staff/aid/applications/{caseId}/decision', {
    params: { caseId },
    body: { decision: 'approve', version: row.version, ...more },
  })
}

async function paidByBank(manager: Person, batchId: string): Promise<void> {
  const params = { batchId }
  const out = (await persist(manager, 'POST /staff/aid/batches/{batchId}/bank-file', { params, body: { reason: '交银行' } })) as {
    fileBase64: string
  }
  const [head = [], ...rows] = await readRows(Buffer.from(out.fileBase64, 'base64'))
  const answered = [head, ...rows.map(row => [...row.slice(0, 5), '成功', ''])]
  const sheet = await writeSheets([
    { name: '发放', rows: answered.map(row => row.map(value => ({ value }))), widths: head.map(() => 20) },
  ])
  const body = { fileBase64: Buffer.from(sheet).toString('base64') }
  await persist(manager, 'POST /staff/aid/batches/{batchId}/results', { params, body })
}

interface Cast {
  people: Person[]
  reviewer: Person
  county: Person
  manager: Person
}

/** Two people from filing to paid, whatever breaks on the way. */
async function fromFilingToPaid({ people, reviewer, county, manager }: Cast): Promise<{ caseIds: string[]; batchId: string }> {
  const { programmeId, version: programmeVersion } = await programmeCalled(manager, '临时救助')
  const caseIds: string[] = []
  for (const someone of people) {
    const filed = (await persist(someone, 'POST /me/aid/applications', {
      body: {
        programmeId,
        programmeVersion,
        noneExcludes: true,
        answers: { what: '家里失火', on: '2026-11-01' },
        documents: {},
        payee: { personKey: 'p1', bank: '临江农商银行', cardNumber },
      },
    })) as { application: { case: { caseId: string } } }
    const { caseId } = filed.application.case
    caseIds.push(caseId)
    await approve(reviewer, caseId)
    await approve(county, caseId, { amountFen: 100_00, fund: 'county' })
  }
  const { batch } = (await persist(manager, 'POST /staff/aid/batches', { body: { programmeId, fund: 'county' } })) as {
    batch: { batchId: string }
  }
  await paidByBank(manager, batch.batchId)
  return { caseIds, batchId: batch.batchId }
}

async function budget(manager: Person) {
  const { programmeId } = await programmeCalled(manager, '临时救助')
  const { items } = await manager.ask('GET /staff/aid/programmes/{programmeId}/budgets', { params: { programmeId } })
  return { approvedFen: items[0]?.approvedFen ?? 0, paidFen: items[0]?.paidFen ?? 0, bookId: items[0]?.bookId ?? '' }
}

async function everybodyIsPaidOnce(): Promise<void> {
  const [reviewer, county, manager] = await Promise.all(
    ['reviewer-courier', 'reviewer-county', 'manager-county'].map(name => signIn(the(), name)),
  )
  if (!reviewer || !county || !manager) throw new Error('the cast is incomplete')
  const people = [await courier(), await courier()]
  const before = await budget(manager)
  const { caseIds, batchId } = await fromFilingToPaid({ people, reviewer, county, manager })
  for (const [i, caseId] of caseIds.entries())
    expect(await people[i]?.ask('GET /me/aid/applications/{caseId}', { params: { caseId } })).toMatchObject({ stage: 'paid' })
  const { batch, rows } = await manager.ask('GET /staff/aid/batches/{batchId}', { params: { batchId } })
  expect(batch).toMatchObject({ state: 'settled', count: 2, totalFen: 200_00, paidCount: 2, failedCount: 0 })
  expect(rows.map(row => row.caseId).sort()).toEqual([...caseIds].sort())
  const after = await budget(manager)
  expect([after.approvedFen - before.approvedFen, after.paidFen - before.paidFen]).toEqual([200_00, 200_00])
  const params = { bookId: after.bookId }
  expect(await manager.ask('POST /staff/ledger/books/{bookId}/verification', { params })).toMatchObject({ ok: true })
}

describe('when the process dies around any write between an application and its money', () => {
  it.each(['crash-before', 'crash-after'] as const)(
    '%s: sent again, everybody is paid once, and the batch and the book say so',
    async fault => {
      const deaths: number[] = []
      do {
        died = 0
        dying = { fault, at: deaths.length + 1 }
        await everybodyIsPaidOnce()
        deaths.push(died)
      } while (died > 0)
      const [first = 0, second = 0] = deaths
      expect(first, 'requests: filed, approved twice, for two; gathered, sent to the bank, its answer').toBe(9)
      expect(second, 'requests of more than one write').toBeGreaterThan(0)
    },
  )
})
