import type { CaseAction, CaseKind, CaseState, Chain, ChainStep, Fix } from 'shared-types/cases'
import type { ErrorCode } from 'shared-types/errors'
import { dayOf } from '../platform/clock.ts'
import { addWorkingDays } from '../platform/working-days.ts'
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
  lastDecider?: { accountId: string; personId?: string }
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
  byMasked?: string
}

/** Who decides, as far as separation of duties goes. */
export interface Decider {
  accountId: string
  personId: string | undefined
  /** Unions of which the decider is a reviewer. */
  reviewerOf: readonly string[]
  /** Fingerprints of declared relatives. */
  relatives: readonly string[]
}

export type MayNotDecide = Extract<
  ErrorCode,
  'not-your-step' | 'own-case' | 'relatives-case' | 'two-steps-in-a-row' | 'case-not-open'
>

const isSame = (record: CaseRecord, who: { accountId: string; personId?: string | undefined }) =>
  record.applicantAccountId === who.accountId || (who.personId !== undefined && record.personId === who.personId)

/** The reason against, or `undefined` when the decider may decide the present step. */
export function whyNotDecide(record: CaseRecord, decider: Decider): MayNotDecide | undefined {
  if (record.state !== 'open') return 'case-not-open'
  if (!decider.reviewerOf.includes(record.ownerOrgId)) return 'not-your-step'
  if (isSame(record, decider)) return 'own-case'
  if (record.personId !== undefined && decider.relatives.includes(record.personId)) return 'relatives-case'
  const last = record.lastDecider
  const again =
    last && (last.accountId === decider.accountId || (last.personId !== undefined && last.personId === decider.personId))
  return again ? 'two-steps-in-a-row' : undefined
}

const dueAfter = (chain: Chain, step: number, now: Date) => addWorkingDays(dayOf(now), stepAt(chain, step).workingDays)

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

export const opened = (input: OpenInput, chain: Chain, step: number, now: Date): CaseRecord => ({
  ...input,
  state: 'open',
  chainVersion: chain.version,
  step,
  submittedAt: now.toISOString(),
  dueOn: dueAfter(chain, step, now),
  fixes: [],
  version: 1,
})

export const isLastStep = (record: CaseRecord, chain: Chain) => record.step === chain.steps.length - 1

/** Whose turn it is, at which step. */
export interface Turn {
  step: number
  ownerOrgId: string
}

const byWhom = ({ accountId, personId }: Decider) => ({ accountId, ...(personId ? { personId } : {}) })

/** Without a next turn it is decided: for good, or with `notice` for being shown to all first. */
export function approved(
  record: CaseRecord,
  chain: Chain,
  decider: Decider,
  next: Turn | undefined,
  now: Date,
  notice = false,
): CaseRecord {
  const lastDecider = byWhom(decider)
  if (next) {
    const dueOn = dueAfter(chain, next.step, now)
    return { ...untaken(record), ...next, dueOn, lastDecider, version: record.version + 1 }
  }
  if (!notice) return { ...ended(record, 'approved', now), lastDecider }
  const { dueOn: _dueOn, ...rest } = untaken(record)
  return { ...rest, state: 'noticed', lastDecider, version: record.version + 1 }
}

/** The notice is over and nothing stands against it. */
export const noticeEnded = (record: CaseRecord, now: Date): CaseRecord => ended(record, 'approved', now)

/** A note in the timeline; nothing else changes. */
export const noted = (record: CaseRecord): CaseRecord => ({ ...record, version: record.version + 1 })

/** Rejected, and to be looked at again by somebody else. */
export function reopened(record: CaseRecord, chain: Chain, turn: Turn, now: Date): CaseRecord {
  const { endedAt: _endedAt, rejectReason: _reason, ...rest } = record
  return { ...rest, ...turn, state: 'open', dueOn: dueAfter(chain, turn.step, now), version: record.version + 1 }
}

export function returned(record: CaseRecord, fixes: Fix[]): CaseRecord {
  const { dueOn: _dueOn, ...rest } = record
  return { ...rest, state: 'returned', fixes, version: record.version + 1 }
}

export const rejected = (record: CaseRecord, decider: Decider, reason: string, now: Date): CaseRecord => ({
  ...ended(record, 'rejected', now),
  lastDecider: byWhom(decider),
  rejectReason: reason,
})

export const withdrawn = (record: CaseRecord, now: Date): CaseRecord => ended(record, 'withdrawn', now)

/** Back at the same step; submittedAt stays, so it keeps its place among those due on the same day. */
export const resubmitted = (record: CaseRecord, chain: Chain, ownerOrgId: string, now: Date): CaseRecord => ({
  ...record,
  state: 'open',
  ownerOrgId,
  fixes: [],
  dueOn: dueAfter(chain, record.step, now),
  version: record.version + 1,
})

/** Somebody else's turn, by time-out or by hand; the days start anew. */
export const handedTo = (record: CaseRecord, chain: Chain, ownerOrgId: string, now: Date): CaseRecord => ({
  ...untaken(record),
  ownerOrgId,
  dueOn: dueAfter(chain, record.step, now),
  version: record.version + 1,
})

export const taken = (record: CaseRecord, now: Date): CaseRecord => ({
  ...record,
  takenAt: now.toISOString(),
  version: record.version + 1,
})

export const isOverdue = (record: CaseRecord, today: string) =>
  record.state === 'open' && record.dueOn !== undefined && record.dueOn < today
