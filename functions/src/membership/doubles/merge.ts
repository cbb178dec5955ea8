import type { IdType } from 'shared-types/fields'
import type { MergeObstacle } from 'shared-types/membership-doubles'
import { type Doer, sharesPerson } from '../../platform/http/caller.ts'
import { type HistoryChange, isMember, type MembershipRecord } from '../membership.ts'

/** Two records of one person (重复档案), and the proposal that one goes into the other. Pure. */

export interface MergeRecord {
  mergeId: string
  version: number
  state: 'open' | 'approved' | 'rejected' | 'withdrawn'
  goingId: string
  stayingId: string
  goingMasked: string
  stayingMasked: string
  goingNumber: string
  stayingNumber: string
  /** The unions of both when it was proposed. */
  orgIds: string[]
  reason: string
  proposedAt: string
  proposedBy: Doer
  proposedByMasked: string
  endedAt?: string
  endedByMasked?: string
  endReason?: string
}

/** What is known of one of the two, as far as it bears on merging. */
export interface Seen {
  member: MembershipRecord
  /** Of the person, whose account need not be the membership's. */
  accountId?: string
  idType: IdType
  history: readonly { change: HistoryChange }[]
  hasOpenCase: boolean
}

const ownActs: readonly HistoryChange[] = ['joined', 'rejoined', 'claimed']

/** Whether the person ever came with the document themselves; otherwise only the union's paper says it. */
export const filedThemselves = ({ history }: Pick<Seen, 'history'>): boolean =>
  history.some(({ change }) => ownActs.includes(change))

const hasAccount = ({ accountId, member }: Seen) => accountId !== undefined || member.accountId !== undefined

/** What speaks against it by the register of members alone; what other registers hold comes after it. */
export function obstaclesBetween(going: Seen, staying: Seen): MergeObstacle[] {
  const both = [going, staying]
  const found: Record<Exclude<MergeObstacle['what'], 'family' | 'aid' | 'entry'>, boolean> = {
    notInForce: !both.every(({ member }) => isMember(member.state)),
    bothAccounts: both.every(hasAccount),
    accountGoes: hasAccount(going) && !hasAccount(staying),
    bothVerified: both.every(one => one.idType === 'residentId' && filedThemselves(one)),
    openCase: both.some(({ hasOpenCase }) => hasOpenCase),
  }
  return (Object.keys(found) as (keyof typeof found)[]).flatMap(what => (found[what] ? [{ what }] : []))
}

/** The record that stays was begun when the earlier of the two was. */
export const joinedFirst = (going: MembershipRecord, staying: MembershipRecord): string =>
  going.joinedOn < staying.joinedOn ? going.joinedOn : staying.joinedOn

/** As whom somebody may act on a proposal. */
export function mayOn({ state, proposedBy }: MergeRecord, doer: Doer): ('decide' | 'withdraw' | 'reveal')[] {
  if (state !== 'open') return []
  return [sharesPerson(proposedBy, doer) ? 'withdraw' : 'decide', 'reveal']
}

export const ended = (
  before: MergeRecord,
  end: Pick<MergeRecord, 'endedAt' | 'endedByMasked' | 'endReason'> & { state: Exclude<MergeRecord['state'], 'open'> },
): MergeRecord => ({ ...before, ...end, version: before.version + 1 })
