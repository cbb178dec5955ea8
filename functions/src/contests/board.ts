import type { Contest, ContestCard, PlacesLeft } from 'shared-types/contests'
import { Refusal } from '../platform/refusal.ts'
import { freeIn } from '../quota/index.ts'
import { cardOf, type ContestRecord, contestIdOf, leftOf, overallPool, phaseOf, sceneOf, tradePool } from './contest.ts'
import type { ContestDeps } from './deps.ts'

/** Places that are left, trade by trade; counted, never decided by. */
export async function freePlaces({ quota }: Pick<ContestDeps, 'quota'>, contest: ContestRecord): Promise<number[]> {
  const overall = contest.places === undefined ? Infinity : await freeIn(quota, overallPool(contest))
  const trades = await Promise.all(contest.trades.map(({ tradeKey }) => freeIn(quota, tradePool(contest, tradeKey))))
  return trades.map(free => Math.min(free, overall))
}

const leftIn = async (deps: Pick<ContestDeps, 'quota'>, contest: ContestRecord): Promise<PlacesLeft[]> =>
  (await freePlaces(deps, contest)).map((free, i) => leftOf(contest.trades[i]?.places ?? 0, free, contest.hasWaitingList))

const freshMs = 2000
interface Seen {
  contest: ContestRecord
  left: PlacesLeft[]
}
interface Kept<T> {
  until: number
  value: Promise<T>
}

/**
 * What everybody looks at at nine: read once in two seconds by each process, however many ask. A sign-up reads the contest from here too, so
 * an early closing takes up to two seconds to reach all; the times in the contest hold to the millisecond.
 */
export class ContestBoard {
  private readonly kept = new Map<string, Kept<unknown>>()
  private readonly deps: Pick<ContestDeps, 'contests' | 'quota' | 'clock'>
  constructor(deps: Pick<ContestDeps, 'contests' | 'quota' | 'clock'>) {
    this.deps = deps
  }

  /** What was published or called off; a draft is not found. */
  async contest(contestId: string): Promise<ContestRecord> {
    const found = await this.keep(`con#${contestId}`, () => this.deps.contests.byId(contestId))
    if (!found || found.state === 'draft') throw new Refusal('not-found')
    return found
  }

  async show(idOrScene: string): Promise<{ at: string; contest: Contest }> {
    const contest = await this.contest(contestIdOf(idOrScene))
    const { at, left } = await this.keep(`left#${contest.contestId}`, async () => ({
      at: this.deps.clock.now().toISOString(),
      left: await leftIn(this.deps, contest),
    }))
    return { at, contest: describe(contest, left, new Date(at)) }
  }

  async list(): Promise<{ at: string; items: ContestCard[] }> {
    const { at, seen } = await this.keep('list', async () => ({
      at: this.deps.clock.now().toISOString(),
      seen: await Promise.all(
        (await this.deps.contests.shown()).map(async (contest): Promise<Seen> => ({
          contest,
          left: await leftIn(this.deps, contest),
        })),
      ),
    }))
    return { at, items: seen.map(({ contest, left }) => cardOf(contest, left, new Date(at))) }
  }

  private keep<T>(what: string, read: () => Promise<T>): Promise<T> {
    const now = this.deps.clock.now().getTime()
    const before = this.kept.get(what)
    if (before && now < before.until && before.until - now <= freshMs) return before.value as Promise<T>
    const value = read()
    this.kept.set(what, { until: now + freshMs, value })
    value.catch(() => this.kept.delete(what))
    return value
  }
}

function describe(contest: ContestRecord, left: readonly PlacesLeft[], now: Date): Contest {
  const { orgId, intro, rules, contactPhone, cancelsUntilAt, recommendsUntilAt, team, eligibility, areaNames } = contest
  return {
    ...cardOf(contest, left, now),
    phase: phaseOf(contest, left, now),
    orgId,
    intro,
    rules,
    contactPhone,
    cancelsUntilAt,
    ...(recommendsUntilAt ? { recommendsUntilAt } : {}),
    ...(team ? { team } : {}),
    eligibility,
    areaNames,
    trades: contest.trades.map((trade, i) => ({ ...trade, left: left[i] ?? 'none' })),
    stages: contest.stages,
    awards: contest.awards,
    noticeDays: contest.noticeDays,
    ...(contest.calledOffReason ? { calledOffReason: contest.calledOffReason } : {}),
    scene: sceneOf(contest.contestId),
  }
}
