import type { CaseAction, ChainedKind, Chain } from 'shared-types/cases'
import { dayOf } from '../platform/clock.ts'
import type { Row, Table } from '../platform/dynamo/table.ts'
import type { Write } from '../platform/dynamo/transact.ts'
import { type ActFacts, actIn, actOfStaffIn } from '../platform/events/act.ts'
import { Refusal } from '../platform/refusal.ts'
import { holdAccount } from '../identity/index.ts'
import type { CaseEvent, CaseRecord } from './case.ts'
import type { CaseStore, StoredEvent } from './case-store.ts'
import { firstChains } from './chain.ts'
import { keepUntil } from './keep-until.ts'
import { holdsAccount } from './open-matters.ts'

/**
 * Access patterns of table `cases`
 * | question                          | pk               | sk                             | index       |
 * | one case                          | CAS#<caseId>     | CAS                            |             |
 * | its timeline (the audit)          | CAS#<caseId>     | EVT#<seq>                      |             |
 * | what waits for a union, by due day| ORG#<orgId>      | <dueOn>#<submittedAt>#<caseId> | byOwner     |
 * | cases of an applicant, newest     | ACC#<accountId>  | <submittedAt>#<caseId>         | byApplicant |
 * | cases due on a day                | DUE#<day>        | <caseId>                       | byDue       |
 * | all open cases, by union and day | OPEN          | <orgId>#<dueOn>#<kind>#<caseId>| byWork      |
 * | who has decided what in a month| DONE#<month>#<orgId> | <accountId>#<late>#<caseId>#<seq> | byWork |
 * | the open case under a lock        | LCK#<lock>       | LCK                            |             |
 * | chain versions, newest            | CHN#<kind>       | V#<version>                    |             |
 * | files kept long enough on a day   | KEEP#<day>       | <caseId>                       | byDue       |
 * Only open cases are in byOwner; in byDue an open one by its term, an ended one by the day until which its file is kept.
 * What byWork says stands in its keys, and nothing else is copied there: the work of a whole county is read in one query.
 */
const caseKey = (caseId: string) => ({ pk: `CAS#${caseId}`, sk: 'CAS' })
const pad = (n: number) => String(n).padStart(6, '0')

export const todoKey = (record: CaseRecord) => `${record.dueOn}#${record.submittedAt}#${record.caseId}`

export const keepKey = (day: string) => `KEEP#${day}`

function kept(record: CaseRecord): Row {
  const until = keepUntil(record)
  return until ? { byDuePk: keepKey(until), byDueSk: record.caseId } : {}
}

function toRow(record: CaseRecord): Row {
  const waiting =
    record.state === 'open'
      ? {
          byOwnerPk: `ORG#${record.ownerOrgId}`,
          byOwnerSk: todoKey(record),
          byDuePk: `DUE#${record.dueOn}`,
          byDueSk: record.caseId,
          byWorkPk: 'OPEN',
          byWorkSk: `${record.ownerOrgId}#${record.dueOn}#${record.kind}#${record.caseId}`,
        }
      : kept(record)
  return {
    ...caseKey(record.caseId),
    ...record,
    ...waiting,
    byApplicantPk: `ACC#${record.applicantAccountId}`,
    byApplicantSk: `${record.submittedAt}#${record.caseId}`,
  }
}

function toRecord(row: Row): CaseRecord {
  const {
    pk: _p,
    sk: _s,
    byOwnerPk: _a,
    byOwnerSk: _b,
    byDuePk: _c,
    byDueSk: _d,
    byWorkPk: _g,
    byWorkSk: _h,
    byApplicantPk: _e,
    byApplicantSk: _f,
    ...record
  } = row
  return record as unknown as CaseRecord
}

const isEnded = (record: CaseRecord) => record.endedAt !== undefined

const decisions: readonly CaseAction[] = ['approvedStep', 'approved', 'noticed', 'returned', 'rejected', 'taken', 'reassigned']

/** Of whoever decided or handed it over; what the person or the clock did is no act of staff. */
function actOf({ caseId, number, ownerOrgId }: CaseRecord, { action, at, orgId = ownerOrgId, byAccountId, byMasked }: CaseEvent) {
  if (!byAccountId || !decisions.includes(action)) return {}
  const kind = action === 'reassigned' ? 'caseHandedOver' : 'caseDecided'
  const about = { id: caseId, number }
  return actOfStaffIn({ kind, at, accountId: byAccountId, ...(byMasked ? { byMasked } : {}), orgId, about, detail: action })
}

/** Decisions for good or for the step, by somebody: not asking for more, not what the clock does. */
const finished: readonly CaseAction[] = ['approvedStep', 'approved', 'noticed', 'rejected']

function asWork({ orgId, byAccountId, action, at }: CaseEvent, { caseId, version, dueOn }: CaseRecord): Row {
  if (!orgId || !byAccountId || !finished.includes(action)) return {}
  const on = dayOf(new Date(at))
  const late = dueOn !== undefined && dueOn < on ? 'late' : 'inTime'
  return { byWorkPk: `DONE#${on.slice(0, 7)}#${orgId}`, byWorkSk: `${byAccountId}#${late}#${caseId}#${pad(version)}` }
}

function writes({ name }: Table) {
  const eventRow = (record: CaseRecord, event: CaseEvent, before?: CaseRecord): Write => ({
    table: name,
    put: {
      pk: `CAS#${record.caseId}`,
      sk: `EVT#${pad(record.version)}`,
      ...event,
      seq: record.version,
      ...actOf(record, event),
      ...(before && asWork(event, before)),
    },
    condition: 'attribute_not_exists(pk)',
    onFail: 'case-changed',
  })
  const lockKey = (record: CaseRecord) => ({ pk: `LCK#${record.lock}`, sk: 'LCK' })
  const locking = (record: CaseRecord): Write => ({
    table: name,
    put: { ...lockKey(record), caseId: record.caseId, accountId: record.applicantAccountId },
    condition: 'attribute_not_exists(pk)',
    // Only the owner of the standing case is told which one it is.
    onFail: standing => {
      const mine = standing?.accountId === record.applicantAccountId
      return new Refusal('application-open', mine ? { about: String(standing.caseId) } : {})
    },
  })
  const holding = (record: CaseRecord, at: string): Write[] =>
    holdsAccount(record) ? [holdAccount(name, record.applicantAccountId, at)] : []
  return {
    unlocked: (lock: string): Write => ({
      table: name,
      check: { pk: `LCK#${lock}`, sk: 'LCK' },
      condition: 'attribute_not_exists(pk)',
      onFail: 'application-open',
    }),
    opening: (record: CaseRecord, event: CaseEvent): Write[] => [
      locking(record),
      {
        table: name,
        put: { pk: `NUM#${record.number}`, sk: 'NUM', caseId: record.caseId },
        condition: 'attribute_not_exists(pk)',
        onFail: 'try-again',
      },
      { table: name, put: toRow(record), condition: 'attribute_not_exists(pk)' },
      eventRow(record, event),
      ...holding(record, event.at),
    ],
    changing: (before: CaseRecord, after: CaseRecord, event: CaseEvent): Write[] => [
      { table: name, put: toRow(after), condition: 'version = :was', values: { ':was': before.version }, onFail: 'case-changed' },
      eventRow(after, event, before),
      ...(isEnded(after) && !isEnded(before) ? [{ table: name, remove: lockKey(after) }] : []),
      ...(isEnded(before) && !isEnded(after) ? [locking(after), ...holding(after, event.at)] : []),
    ],
  }
}

function chains(table: Table) {
  const stored = (row: Row): Chain => {
    const { pk: _pk, sk: _sk, act: _act, ...chain } = row
    return chain as unknown as Chain
  }
  const chain = async (kind: ChainedKind, version?: number): Promise<Chain> => {
    if (version === 1) return firstChains[kind]
    if (version !== undefined) {
      const row = await table.get(`CHN#${kind}`, `V#${pad(version)}`)
      if (!row) throw new Error(`chain ${kind} has no version ${version}`)
      return stored(row)
    }
    const { rows } = await table.query({ pk: `CHN#${kind}`, newestFirst: true, limit: 1, consistent: true })
    return rows[0] ? stored(rows[0]) : firstChains[kind]
  }
  return {
    chain,
    async chainOf(record: CaseRecord): Promise<Chain> {
      const { kind, chainVersion: version, steps, submittedAt: changedAt } = record
      if (steps) return { kind, version, steps, changedAt }
      return chain(kind as ChainedKind, version)
    },
    addingChain: (chain: Chain, act: Omit<ActFacts, 'kind'>): Write => ({
      table: table.name,
      put: {
        pk: `CHN#${chain.kind}`,
        sk: `V#${pad(chain.version)}`,
        ...chain,
        ...actIn({ kind: 'chainChanged', ...act }),
      },
      condition: 'attribute_not_exists(pk)',
      onFail: 'chain-changed',
    }),
  }
}

function mark(table: Table) {
  return {
    escalatedUpTo: async () => (await table.get('ESCALATED', 'MARK'))?.day as string | undefined,
    noteEscalatedUpTo: (day: string) => table.write({ table: table.name, put: { pk: 'ESCALATED', sk: 'MARK', day } }),
  }
}

export function dynamoCaseStore(table: Table): CaseStore {
  const range = (after: string, before: string): [string, string] => [`${after}\u0001`, before]
  return {
    ...writes(table),
    ...chains(table),
    ...mark(table),
    byId: async caseId => {
      const row = await table.get(`CAS#${caseId}`, 'CAS')
      return row && toRecord(row)
    },
    timeline: async caseId =>
      (await table.queryAll({ pk: `CAS#${caseId}`, beginsWith: 'EVT#', consistent: true })) as unknown as StoredEvent[],
    async openWork() {
      const rows = await table.queryAll({ index: 'byWork', pk: 'OPEN' })
      return rows.map(({ byWorkSk }) => {
        const [orgId = '', dueOn = '', kind = ''] = (byWorkSk as string).split('#')
        return { orgId, dueOn, kind: kind as CaseRecord['kind'] }
      })
    },
    async decidedIn(month, orgId) {
      const rows = await table.queryAll({ index: 'byWork', pk: `DONE#${month}#${orgId}` })
      return rows.map(({ byWorkSk }) => {
        const [accountId = '', late] = (byWorkSk as string).split('#')
        return { accountId, late: late === 'late' }
      })
    },
    async byApplicant(accountId, cursor) {
      const { rows, next } = await table.query({
        index: 'byApplicant',
        pk: `ACC#${accountId}`,
        newestFirst: true,
        limit: 20,
        cursor,
      })
      return { cases: rows.map(toRecord), ...(next ? { next } : {}) }
    },
    async todo({ orgId, after, before, limit }) {
      const { rows } = await table.query({ index: 'byOwner', pk: `ORG#${orgId}`, between: range(after, before), limit })
      return rows.map(row => ({ record: toRecord(row), key: row.byOwnerSk as string }))
    },
    countTodo: (orgId, after, before) => table.count({ index: 'byOwner', pk: `ORG#${orgId}`, between: range(after, before) }),
    dueOn: async day => (await table.queryAll({ index: 'byDue', pk: `DUE#${day}` })).map(row => row.byDueSk as string),
    async lockedAmong(locks) {
      const rows = await table.getMany(locks.map(lock => ({ pk: `LCK#${lock}`, sk: 'LCK' })))
      return new Set(rows.map(({ pk }) => (pk as string).slice('LCK#'.length)))
    },
    lockedBy: async lock => (await table.get(`LCK#${lock}`, 'LCK')) as { caseId: string; accountId: string } | undefined,
    save: (...all) => table.write(...all),
  }
}
