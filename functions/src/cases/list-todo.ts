import type { CaseKind } from 'shared-types/cases'
import { dayOf } from '../platform/clock.ts'
import { requireScope } from '../organisations/index.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Actor } from '../platform/http/caller.ts'
import type { CaseDeps } from './case-deps.ts'
import type { CaseRecord } from './case.ts'

const pageSize = 30
/** Sorts after any key of a day. */
const end = '\uffff'

interface Query {
  filter?: 'all' | 'due' | 'overdue' | undefined
  kind?: CaseKind | undefined
  cursor?: string | undefined
}

/** `due` means today or before. */
const upTo = (filter: Query['filter'], today: string) =>
  filter === 'overdue' ? today : filter === 'due' ? `${today}${end}` : end

function readCursor(cursor: string | undefined): string {
  if (!cursor) return '0'
  const key = Buffer.from(cursor, 'base64url').toString('utf8')
  if (!/^\d{4}-\d{2}-\d{2}#[\w:.-]+#cas_\w+$/.test(key))
    throw new Refusal('invalid-request', { fields: [{ path: 'cursor', message: '翻页标记不对，请回到第一页' }] })
  return key
}

interface Waiting {
  record: CaseRecord
  key: string
}

/** The next rows over all unions, by due day. Keys are unique over all of them, so one key marks the place in every list. */
async function nextRows(
  cases: CaseDeps['cases'],
  orgIds: string[],
  after: string,
  before: string,
): Promise<{ rows: Waiting[]; more: boolean }> {
  const pages = await Promise.all(orgIds.map(orgId => cases.todo({ orgId, after, before, limit: pageSize + 1 })))
  const merged = pages.flat().sort((a, b) => (a.key < b.key ? -1 : 1))
  return { rows: merged.slice(0, pageSize), more: merged.length > pageSize }
}

/** Pages looked through for a rare kind before the reader is asked to look on. */
const mostRounds = 10

/** Those of which the caller is a reviewer; or the one that is asked for, in the reach of the caller, who then looks and may not decide. */
export async function unionsFor(deps: Pick<CaseDeps, 'organisations'>, actor: Actor, orgId: string | undefined) {
  if (orgId === undefined) return [...new Set(actor.grants.filter(({ role }) => role === 'reviewer').map(grant => grant.orgId))]
  return [(await requireScope(deps, actor, ['reviewer', 'manager'], orgId)).orgId]
}

export async function listTodo({ cases, clock }: Pick<CaseDeps, 'cases' | 'clock'>, orgIds: string[], query: Query) {
  const today = dayOf(clock.now())
  const before = upTo(query.filter, today)
  const records: CaseRecord[] = []
  let after = readCursor(query.cursor)
  let more = true
  for (let round = 0; more && records.length < pageSize && round < mostRounds; round += 1) {
    const next = await nextRows(cases, orgIds, after, before)
    const room = pageSize - records.length
    const wanted = next.rows.filter(row => !query.kind || row.record.kind === query.kind)
    records.push(...wanted.slice(0, room).map(row => row.record))
    after = (wanted[room - 1] ?? next.rows.at(-1))?.key ?? after
    more = next.more || wanted.length > room
  }
  return {
    records,
    counts: await countTodo(cases, orgIds, today),
    ...(more ? { next: Buffer.from(after).toString('base64url') } : {}),
  }
}

async function countTodo(cases: CaseDeps['cases'], orgIds: string[], today: string) {
  const sum = async (after: string, before: string) => {
    const counts = await Promise.all(orgIds.map(orgId => cases.countTodo(orgId, after, before)))
    return counts.reduce((total, count) => total + count, 0)
  }
  const [waiting, overdue, dueToday] = await Promise.all([sum('0', end), sum('0', today), sum(today, `${today}${end}`)])
  return { waiting, overdue, dueToday }
}
