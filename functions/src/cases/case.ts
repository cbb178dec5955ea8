import type { CaseAction, CaseKind, CaseState, Chain, ChainStep, Fix } from 'shared-types/cases'
import type { ErrorCode } from 'shared-types/errors'
import { dayOf } from '../platform/clock.ts'
import { type Absent, type Doer, type Identified, sharesPerson } from '../platform/http/caller.ts'
import { addWorkingDays, type Calendar } from '../platform/working-days.ts'
import { stepAt } from './chain.ts'

/**
 * The life of a case, pure.
 *
 *   open ── approve, more steps ──▶ open at the next step
 *     ├── approve, last step ──▶ approved, or noticed (shown to all) ── notice over ──▶ approved
 *     │                                                         └── objection upheld ──▶ rejected
 *     ├── return ──▶ returned ── resubmit ──▶ open (same number, same step, same place)
 *     ├── reject ──▶ rejected ── the applicant's objection upheld ──▶ open at the last step, for somebody else
 *     ├── time-out or reassign ──▶ open with another owner
 *     └── withdraw (also from returned) ──▶ withdrawn
 */
export interface CaseRecord {
  caseId: string
  number: string
  kind: CaseKind
  state: CaseState
  chainVersion: number
  /** Of a kind without a chain of its own: the steps this case began with. */
  steps?: ChainStep[]
  /** Index into the chain's steps. */
  step: number
  applicantAccountId: string
  /** Whom it is about, by fingerprint of the document; verified or not. Absent where it is about nobody. */
  personId?: string
  targetOrgId: string
  sourceOrgId?: string
  ownerOrgId: string
  titleMasked: string
  /** At most one open case for a key: `membership#<person>`. */
  lock: string
  submittedAt: string
  dueOn?: string
  /** The union it lies with has said that it is seeing to it. */
  takenAt?: string
  fixes: Fix[]
  rejectReason?: string
  endedAt?: string
  /** When its file was removed, its time being over. */
  clearedAt?: string
  /** Who approved the step before, rejected it, or filed it for the person: "no two steps in a row". */
  lastDecider?: Doer
  version: number
}

/** What one act leaves in the timeline, which is also the audit. */
export interface CaseEvent {
  action: CaseAction
  at: string
  stepName: string
  orgId?: string
  orgName?: string
  note?: string
  fixes?: Fix[]
  byAccountId?: string
  /** In whose place. */
  forAccountId?: string
  byMasked?: string
}

interface Related extends Identified {
  /** Fingerprints of declared relatives. */
  relatives: readonly string[]
}

/** Who decides, as far as separation of duties goes. */
export interface Decider extends Related {
  /** Unions of which the decider is a reviewer. */
  reviewerOf: readonly string[]
  /** Colleagues who are away, each for one union of which they are a reviewer. */
  colleagues: readonly (Absent & Related & { orgId: string })[]
}

export type MayNotDecide = Extract<
  ErrorCode,
  'not-your-step' | 'own-case' | 'relatives-case' | 'two-steps-in-a-row' | 'case-not-open'
>

const isSame = (record: CaseRecord, who: Identified) =>
  record.applicantAccountId === who.accountId || (who.personId !== undefined && record.personId === who.personId)

/** By oneself, or in a colleague's place and then as both: what bars either of them bars the act. */
function whyNotAs(record: CaseRecord, decider: Decider, standsInFor?: Related): MayNotDecide | undefined {
  const who = standsInFor ? [decider, standsInFor] : [decider]
  if (who.some(one => isSame(record, one))) return 'own-case'
  const { personId } = record
  if (personId !== undefined && who.some(({ relatives }) => relatives.includes(personId))) return 'relatives-case'
  const doer: Doer = standsInFor ? { ...decider, standsInFor } : decider
  return record.lastDecider && sharesPerson(record.lastDecider, doer) ? 'two-steps-in-a-row' : undefined
}

/** As whom the decider may decide the present step, or the reason against it. */
export function mayDecide(record: CaseRecord, decider: Decider): { standsInFor?: Absent } | { why: MayNotDecide } {
  if (record.state !== 'open') return { why: 'case-not-open' }
  if (decider.reviewerOf.includes(record.ownerOrgId)) {
    const why = whyNotAs(record, decider)
    return why ? { why } : {}
  }
  let why: MayNotDecide = 'not-your-step'
  for (const { orgId, relatives, ...standsInFor } of decider.colleagues) {
    if (orgId !== record.ownerOrgId) continue
    const against = whyNotAs(record, decider, { ...standsInFor, relatives })
    if (!against) return { standsInFor }
    why = against
  }
  return { why }
}

/** The reason against, or `undefined` when the decider may decide the present step. */
export function whyNotDecide(record: CaseRecord, decider: Decider): MayNotDecide | undefined {
  const may = mayDecide(record, decider)
  return 'why' in may ? may.why : undefined
}

/** When something happens, and by which calendar the days from then on are counted. */
export interface Moment {
  now: Date
  calendar: Calendar
}

const dueAfter = (chain: Chain, step: number, { now, calendar }: Moment) =>
  addWorkingDays(calendar, dayOf(now), stepAt(chain, step).workingDays)

const untaken = ({ takenAt: _takenAt, ...record }: CaseRecord): CaseRecord => record

const ended = (record: CaseRecord, state: CaseState, now: Date): CaseRecord => {
  const { dueOn: _dueOn, ...rest } = record
  return { ...rest, state, fixes: [], endedAt: now.toISOString(), version: record.version + 1 }
}

export type OpenInput = Pick<
  CaseRecord,
  | 'caseId'
  | 'number'
  | 'kind'
  | 'applicantAccountId'
  | 'personId'
  | 'targetOrgId'
  | 'sourceOrgId'
  | 'ownerOrgId'
  | 'titleMasked'
  | 'lock'
  | 'steps'
  | 'lastDecider'
>

export const opened = (input: OpenInput, chain: Chain, step: number, moment: Moment): CaseRecord => ({
  ...input,
  state: 'open',
  chainVersion: chain.version,
  step,
  submittedAt: moment.now.toISOString(),
  dueOn: dueAfter(chain, step, moment),
  fixes: [],
  version: 1,
})

export const isLastStep = (record: CaseRecord, chain: Chain) => record.step === chain.steps.length - 1

/** Whose turn it is, at which step. */
export interface Turn {
  step: number
  ownerOrgId: string
}

/** Without a next turn it is decided: for good, or with `notice` for being shown to all first. */
export function approved(
  record: CaseRecord,
  chain: Chain,
  lastDecider: Doer,
  next: Turn | undefined,
  moment: Moment,
  notice = false,
): CaseRecord {
  if (next) {
    const dueOn = dueAfter(chain, next.step, moment)
    return { ...untaken(record), ...next, dueOn, lastDecider, version: record.version + 1 }
  }
  if (!notice) return { ...ended(record, 'approved', moment.now), lastDecider }
  const { dueOn: _dueOn, ...rest } = untaken(record)
  return { ...rest, state: 'noticed', lastDecider, version: record.version + 1 }
}

/** The notice is over and nothing stands against it. */
export const noticeEnded = (record: CaseRecord, now: Date): CaseRecord => ended(record, 'approved', now)

/** A note in the timeline; nothing else changes. */
export const noted = (record: CaseRecord): CaseRecord => ({ ...record, version: record.version + 1 })

/** Rejected, and to be looked at again by somebody else. */
export function reopened(record: CaseRecord, chain: Chain, turn: Turn, moment: Moment): CaseRecord {
  const { endedAt: _endedAt, rejectReason: _reason, ...rest } = record
  return { ...rest, ...turn, state: 'open', dueOn: dueAfter(chain, turn.step, moment), version: record.version + 1 }
}

export function returned(record: CaseRecord, fixes: Fix[]): CaseRecord {
  const { dueOn: _dueOn, ...rest } = record
  return { ...rest, state: 'returned', fixes, version: record.version + 1 }
}

export const rejected = (record: CaseRecord, lastDecider: Doer, reason: string, now: Date): CaseRecord => ({
  ...ended(record, 'rejected', now),
  lastDecider,
  rejectReason: reason,
})

export const withdrawn = (record: CaseRecord, now: Date): CaseRecord => ended(record, 'withdrawn', now)

/** Back at the same step; submittedAt stays, so it keeps its place among those due on the same day. */
export const resubmitted = (record: CaseRecord, chain: Chain, ownerOrgId: string, moment: Moment): CaseRecord => ({
  ...record,
  state: 'open',
  ownerOrgId,
  fixes: [],
  dueOn: dueAfter(chain, record.step, moment),
  version: record.version + 1,
})

/** Somebody else's turn, by time-out or by hand; the days start anew. */
export const handedTo = (record: CaseRecord, chain: Chain, ownerOrgId: string, moment: Moment): CaseRecord => ({
  ...untaken(record),
  ownerOrgId,
  dueOn: dueAfter(chain, record.step, moment),
  version: record.version + 1,
})

export const taken = (record: CaseRecord, now: Date): CaseRecord => ({
  ...record,
  takenAt: now.toISOString(),
  version: record.version + 1,
})

export const isOverdue = (record: CaseRecord, today: string) =>
  record.state === 'open' && record.dueOn !== undefined && record.dueOn < today
