import type { ContestForm, Stage, Trade } from 'shared-types/contest-form'
import type { ContestCard, ContestPhase, PlacesLeft } from 'shared-types/contests'
import { type Doer, sharesPerson } from '../platform/http/caller.ts'
import { Refusal } from '../platform/refusal.ts'
import { type PoolFacts, shardsFor } from '../quota/index.ts'

/** The rules of a contest: when it is open, what may still be changed, and which pools its places lie in. */

export interface ContestRecord extends ContestForm {
  contestId: string
  orgName: string
  areaNames: string[]
  state: 'draft' | 'published' | 'calledOff'
  /** Rows that the places of each trade are spread over, settled when it was published. */
  shards: Record<string, number>
  /** Index partitions that its entries are spread over, for the same reason. */
  buckets: number
  version: number
  changedAt: string
  /** Who wrote the draft last; a draft stored before that was kept has none. */
  savedBy?: Doer
  savedByMasked?: string
  publishedAt?: string
  calledOffReason?: string
  /** The first result was shown to all. */
  resultsAt?: string
  /** Who entered is not kept any more. */
  entriesClearedAt?: string
}

/** Another than the writer publishes a draft; whoever stands in for somebody counts as both. */
export const isOwnWords = ({ savedBy }: Pick<ContestRecord, 'savedBy'>, reader: Doer): boolean =>
  savedBy !== undefined && sharesPerson(savedBy, reader)

export const sceneOf = (contestId: string): string => contestId.replace(/^con_/, '')
export const contestIdOf = (idOrScene: string): string => (idOrScene.startsWith('con_') ? idOrScene : `con_${idOrScene}`)

export const tradeOf = ({ trades }: Pick<ContestRecord, 'trades'>, tradeKey: string): Trade => {
  const found = trades.find(trade => trade.tradeKey === tradeKey)
  if (!found) throw new Refusal('not-found')
  return found
}

export const stageOf = ({ stages }: Pick<ContestRecord, 'stages'>, stageKey: string): Stage => {
  const found = stages.find(stage => stage.stageKey === stageKey)
  if (!found) throw new Refusal('not-found')
  return found
}

/** Both ends count: the opening millisecond, and the closing minute to its last. */
export const isOpen = ({ opensAt, closesAt }: Pick<ContestRecord, 'opensAt' | 'closesAt'>, now: Date): boolean =>
  opensAt <= now.toISOString() && now.toISOString() <= closesAt

export function requireOpen(contest: ContestRecord, now: Date): void {
  if (contest.state === 'draft') throw new Refusal('not-found')
  if (contest.state === 'calledOff') throw new Refusal('contest-called-off')
  if (now.toISOString() < contest.opensAt) throw new Refusal('contest-not-open-yet')
  if (now.toISOString() > contest.closesAt) throw new Refusal('contest-closed')
}

/** A free place finds no taker once the first stage has begun. */
export const mayOffer = ({ stages }: Pick<ContestRecord, 'stages'>, now: Date): boolean =>
  stages[0] === undefined || now.toISOString() < stages[0].startsAt

export function phaseOf(contest: ContestRecord, left: readonly PlacesLeft[], now: Date): ContestPhase {
  if (contest.state === 'calledOff') return 'calledOff'
  if (contest.resultsAt) return 'results'
  if (now.toISOString() < contest.opensAt) return 'upcoming'
  if (!isOpen(contest, now)) return 'closed'
  return left.length > 0 && left.every(one => one === 'waits' || one === 'none') ? 'full' : 'open'
}

const fewShare = 0.1
const fewAtMost = 5

export function leftOf(places: number, free: number, hasWaitingList: boolean): PlacesLeft {
  if (free <= 0) return hasWaitingList ? 'waits' : 'none'
  return free <= Math.max(fewAtMost, places * fewShare) ? 'few' : 'plenty'
}

/** Of those expected in the first minute most come within ten seconds; each trade gets its share of them. */
const rushSeconds = 10
const perSecond = ({ expectedAtOpening }: Pick<ContestForm, 'expectedAtOpening'>) => expectedAtOpening / rushSeconds

export function shardsOfTrade(form: Pick<ContestForm, 'expectedAtOpening' | 'trades'>, trade: Trade): number {
  const all = form.trades.reduce((sum, { places }) => sum + places, 0)
  return shardsFor((perSecond(form) * trade.places) / all, trade.places)
}

export const shardsOverall = (form: Pick<ContestForm, 'expectedAtOpening' | 'places'>): number =>
  shardsFor(perSecond(form), form.places ?? 1)

/** An index partition takes a thousand writes a second as well. */
const mostBuckets = 64
export const bucketsOf = (form: Pick<ContestForm, 'expectedAtOpening'>): number => shardsFor(perSecond(form), mostBuckets)

/** Stands for all trades together where a trade is named. */
export const overall = '*'

export const tradePool = ({ contestId, shards, hasWaitingList }: ContestRecord, tradeKey: string): PoolFacts => ({
  poolId: `contests#${contestId}#${tradeKey}`,
  shards: shards[tradeKey] ?? 1,
  waits: hasWaitingList,
})

export const overallPool = ({ contestId, shards }: ContestRecord): PoolFacts => ({
  poolId: `contests#${contestId}#${overall}`,
  shards: shards[overall] ?? 1,
  waits: false,
})

export const unitPool = ({ contestId }: Pick<ContestRecord, 'contestId'>, tradeKey: string, orgId: string): PoolFacts => ({
  poolId: `contests#${contestId}#${tradeKey}#${orgId}`,
  shards: 1,
  waits: false,
})

export function cardOf(contest: ContestRecord, left: readonly PlacesLeft[], now: Date): ContestCard {
  const { contestId, kind, class: grade, title, orgName, opensAt, closesAt, stages, entry, team, hasWaitingList } = contest
  const [first] = stages
  return {
    contestId,
    kind,
    class: grade,
    title,
    orgName,
    phase: phaseOf(contest, left, now),
    opensAt,
    closesAt,
    ...(first ? { startsAt: first.startsAt, place: first.place } : {}),
    entry,
    isForTeams: team !== undefined,
    hasWaitingList,
  }
}
