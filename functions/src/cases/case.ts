import type { CaseAction, CaseKind, CaseState, Chain, Fix } from 'shared-types/cases'
import type { ErrorCode } from 'shared-types/errors'
import { dayOf } from '../platform/clock.ts'
import { addWorkingDays } from '../platform/working-days.ts'
import { stepAt } from './chain.ts'

/**
 * The life of a case, pure.
 *
 *   open ── approve, more steps ──▶ open at the next step
 *     ├── approve, last step ──▶ approved
 *     ├── return ──▶ returned ── resubmit ──▶ open (same number, same step, same place)
 *     ├── reject ──▶ rejected
 *     ├── time-out or reassign ──▶ open with another owner
 *     └── withdraw (also from returned) ──▶ withdrawn
 */
export interface CaseRecord {
  caseId: string
  number: string
  kind: CaseKind
  state: CaseState
  chainVersion: number
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
  /** Who approved the step before, for "no two steps in a row". */
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
>

export const opened = (input: OpenInput, chain: Chain, now: Date): CaseRecord => ({
  ...input,
  state: 'open',
  chainVersion: chain.version,
  step: 0,
  submittedAt: now.toISOString(),
  dueOn: dueAfter(chain, 0, now),
  fixes: [],
  version: 1,
})

export const isLastStep = (record: CaseRecord, chain: Chain) => record.step === chain.steps.length - 1

/** `nextOwner` is asked for only when there is a next step. */
export function approved(
  record: CaseRecord,
  chain: Chain,
  decider: Decider,
  nextOwner: string | undefined,
  now: Date,
): CaseRecord {
  if (isLastStep(record, chain)) return ended(record, 'approved', now)
  const step = record.step + 1
  return {
    ...untaken(record),
    step,
    ownerOrgId: nextOwner ?? record.ownerOrgId,
    dueOn: dueAfter(chain, step, now),
    lastDecider: { accountId: decider.accountId, ...(decider.personId ? { personId: decider.personId } : {}) },
    version: record.version + 1,
  }
}

export function returned(record: CaseRecord, fixes: Fix[]): CaseRecord {
  const { dueOn: _dueOn, ...rest } = record
  return { ...rest, state: 'returned', fixes, version: record.version + 1 }
}

export const rejected = (record: CaseRecord, reason: string, now: Date): CaseRecord => ({
  ...ended(record, 'rejected', now),
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
