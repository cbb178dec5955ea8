import { entryEnded, type EntrantTrait, type EntryRow, type EntryState, type TeamRole } from 'shared-types/contest-entries'
import type { TeamShape } from 'shared-types/contest-form'
import { days, later } from '../platform/clock.ts'
import { randomCode } from '../platform/ids.ts'
import type { ContestRecord } from './contest.ts'

/**
 * The life of an entry, pure.
 *
 *   open entry:         ┌─▶ confirmed ── cancelled by the entrant, or lapsed (a team that was not whole in time)
 *     sign up ──────────┤      ▲ accepts
 *                       └─▶ waiting ── a place comes free ──▶ offered ── not accepted in time ──▶ lapsed
 *   by recommendation:  (forming ── the team is whole ──▶) recommending ── the unit recommends ──▶ confirmed or waiting
 *                                                                       └── the unit does not ──▶ refused
 */
export interface Entrant {
  accountId: string
  personId: string
  nameMasked: string
  phoneMasked?: string
  orgId?: string
  orgName?: string
  traits: EntrantTrait[]
  skillLevel?: number
}

export interface Member extends Entrant {
  memberKey: string
  role: TeamRole
  joinedAt: string
}

export interface EntryRecord {
  entryId: string
  contestId: string
  tradeKey: string
  state: EntryState
  /** Who entered, alone or as the captain: always the first. */
  members: Member[]
  teamName?: string
  invitationCode?: string
  /** Whose places it counts against. */
  orgId?: string
  orgName?: string
  /** Pools in which it holds or waits for a place. */
  pools: string[]
  enteredAt: string
  caseId?: string
  refusedReason?: string
  acceptBy?: string
  wholeBy?: string
  /** When a unit that has said nothing is too late. */
  decideBy?: string
  /** The stage that it takes part in next. */
  stageKey?: string
  /** By stage. */
  checkedIn: Record<string, { at: string; accountId: string; scanId: string }>
  version: number
  /** Who it was is not kept any more. */
  clearedAt?: string
}

export const numberOf = ({ entryId }: Pick<EntryRecord, 'entryId'>): string => entryId.replace(/^ent_/, '')
export const entryIdOf = (number: string): string => `ent_${number}`
export const newEntryId = (): string => entryIdOf(randomCode(8))

export const captainOf = ({ members }: Pick<EntryRecord, 'members'>): Member => {
  const [first] = members
  if (!first) throw new Error('an entry without anybody')
  return first
}

export const hasEnded = ({ state }: Pick<EntryRecord, 'state'>): boolean => entryEnded.includes(state)
/** Has claimed, or waits, in its pools. */
export const holdsPlace = ({ state }: Pick<EntryRecord, 'state'>): boolean =>
  state === 'confirmed' || state === 'offered' || state === 'waiting'

const inRole = ({ members }: Pick<EntryRecord, 'members'>, substitute: boolean) =>
  members.filter(({ role }) => (role === 'substitute') === substitute).length

export const isWhole = (entry: Pick<EntryRecord, 'members'>, team: TeamShape | undefined): boolean =>
  team === undefined || inRole(entry, false) === team.size

export const freeRoles = (entry: Pick<EntryRecord, 'members'>, team: TeamShape): ('member' | 'substitute')[] => [
  ...(inRole(entry, false) < team.size ? (['member'] as const) : []),
  ...(inRole(entry, true) < team.substitutes ? (['substitute'] as const) : []),
]

/** A place is not held for a team that never comes together. */
const teamDays = 3

/** By when a team that lacks somebody has to be whole: three days, and never past the moment that ends it anyway. */
export const wholeBy = ({ closesAt, stages }: ContestRecord, now: Date): string => {
  const threeDays = later(now, teamDays * days).toISOString()
  const limit = now.toISOString() < closesAt ? closesAt : (stages[0]?.startsAt ?? closesAt)
  return threeDays < limit ? threeDays : limit
}

export const acceptBy = ({ offerHours, stages }: ContestRecord, now: Date): string => {
  const offered = later(now, offerHours * 3_600_000).toISOString()
  const begins = stages[0]?.startsAt
  return begins !== undefined && begins < offered ? begins : offered
}

/** When something happens to it by itself; undefined: nothing does. */
export function dueAt({ state, acceptBy: accept, wholeBy: whole, decideBy: decide }: EntryRecord): string | undefined {
  if (state === 'offered') return accept
  if (state === 'recommending') return decide
  return state === 'confirmed' || state === 'waiting' || state === 'forming' ? whole : undefined
}

/** With its wholeBy set anew after somebody came, went or changed places. */
export function withMembers(entry: EntryRecord, members: Member[], contest: ContestRecord, now: Date): EntryRecord {
  const { wholeBy: _before, ...rest } = entry
  const after = { ...rest, members, version: entry.version + 1 }
  if (isWhole(after, contest.team)) return after
  return { ...after, wholeBy: entry.wholeBy ?? wholeBy(contest, now) }
}

export function ended(
  entry: EntryRecord,
  state: 'cancelled' | 'lapsed' | 'refused',
  more: Partial<EntryRecord> = {},
): EntryRecord {
  const { acceptBy: _a, wholeBy: _w, decideBy: _d, stageKey: _s, ...rest } = entry
  return { ...rest, ...more, state, version: entry.version + 1 }
}

/** Stands where a name stood. */
export const goneName = '已到期清除'

const nobody = { accountId: 'cleared', personId: 'cleared', nameMasked: goneName, traits: [] }

/** That there was an entry, in which trade and for which union; not whose. */
export function cleared(entry: EntryRecord, now: Date): EntryRecord {
  const { teamName: _t, invitationCode: _i, caseId: _c, refusedReason: _r, ...rest } = entry
  return {
    ...rest,
    members: entry.members.map(({ memberKey, role, joinedAt }) => ({ memberKey, role, joinedAt, ...nobody })),
    checkedIn: {},
    clearedAt: now.toISOString(),
    version: entry.version + 1,
  }
}

/** With a place, or waiting for one. */
export function placed(entry: EntryRecord, state: 'confirmed' | 'waiting', contest: ContestRecord): EntryRecord {
  const { acceptBy: _a, decideBy: _d, ...rest } = entry
  const [first] = contest.stages
  return {
    ...rest,
    state,
    ...(state === 'confirmed' && first ? { stageKey: first.stageKey } : {}),
    version: entry.version + 1,
  }
}

export function describeRow(entry: EntryRecord, contest: ContestRecord, stageKey?: string): EntryRow {
  const { entryId, tradeKey, state, teamName, members, orgId, orgName, enteredAt } = entry
  const { nameMasked, phoneMasked } = captainOf(entry)
  const checkedInAt = entry.checkedIn[stageKey ?? entry.stageKey ?? '']?.at
  return {
    entryId,
    number: numberOf(entry),
    tradeKey,
    tradeName: contest.trades.find(trade => trade.tradeKey === tradeKey)?.name ?? '',
    state,
    nameMasked,
    ...(phoneMasked ? { phoneMasked } : {}),
    ...(teamName ? { teamName } : {}),
    people: members.length,
    isWhole: isWhole(entry, contest.team),
    ...(orgId ? { orgId } : {}),
    ...(orgName ? { orgName } : {}),
    enteredAt,
    ...(entry.acceptBy ? { acceptBy: entry.acceptBy } : {}),
    ...(entry.stageKey ? { stageKey: entry.stageKey } : {}),
    ...(checkedInAt ? { checkedInAt } : {}),
  }
}
