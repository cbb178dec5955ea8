import type { FeedbackState } from 'shared-types/station-codes'
import type { MyFeedback } from 'shared-types/stations'
import type { CaseRecord } from '../cases/index.ts'
import type { Caller } from '../platform/http/caller.ts'
import type { StationDeps } from './deps.ts'
import type { FeedbackRecord } from './feedback-store.ts'

const ended: Partial<Record<CaseRecord['state'], FeedbackState>> = {
  approved: 'done',
  rejected: 'unfounded',
  withdrawn: 'unfounded',
}

const stateOf = ({ state, takenAt }: CaseRecord): FeedbackState => ended[state] ?? (takenAt ? 'working' : 'waiting')

export function describeFeedback(record: CaseRecord, said: FeedbackRecord, orgName: string): MyFeedback {
  const { caseId, number, submittedAt, dueOn } = record
  const { what, kind, stationId, title, note, reply, repliedAt } = said
  return {
    caseId,
    number,
    what,
    ...(kind ? { kind } : {}),
    ...(stationId ? { stationId } : {}),
    title,
    ...(note ? { note } : {}),
    state: stateOf(record),
    filedAt: submittedAt,
    orgName,
    ...(dueOn ? { dueOn } : {}),
    ...(reply ? { reply } : {}),
    ...(repliedAt ? { repliedAt } : {}),
  }
}

async function describe(deps: StationDeps, record: CaseRecord): Promise<MyFeedback[]> {
  const [said, owner] = await Promise.all([deps.feedback.byId(record.caseId), deps.organisations.byId(record.ownerOrgId)])
  return said ? [describeFeedback(record, said, owner?.name ?? '')] : []
}

const isOurs = (record: CaseRecord | undefined): record is CaseRecord => record?.kind.startsWith('stations.') ?? false

async function ofReceipts(deps: StationDeps, receipts: string[]): Promise<CaseRecord[]> {
  const caseIds = await Promise.all(receipts.map(receipt => deps.feedback.caseOfReceipt(receipt)))
  const found = await Promise.all(caseIds.filter(caseId => caseId !== undefined).map(caseId => deps.cases.byId(caseId)))
  return found.filter(isOurs)
}

/** The first page also holds what the receipts stand for: a guest has no other. */
export async function listMyFeedback(
  deps: StationDeps,
  caller: Caller,
  { receipts, cursor }: { receipts?: string | undefined; cursor?: string | undefined },
) {
  const accountId = caller.account?.accountId
  const [page, kept] = await Promise.all([
    accountId ? deps.cases.byApplicant(accountId, cursor) : Promise.resolve({ cases: [] }),
    cursor ? Promise.resolve([]) : ofReceipts(deps, [...new Set(receipts?.split(',') ?? [])]),
  ])
  const own = page.cases.filter(isOurs)
  const others = kept.filter(one => !own.some(({ caseId }) => caseId === one.caseId))
  const items = (await Promise.all([...own, ...others].map(record => describe(deps, record)))).flat()
  const next = 'next' in page ? page.next : undefined
  return { items: items.sort((a, b) => (a.filedAt < b.filedAt ? 1 : -1)), ...(next ? { next } : {}) }
}
