import type { DeskContest, DeskContestRow } from 'shared-types/contest-desk-endpoints'
import { ContestForm } from 'shared-types/contest-form'
import { chainHasRole, requireScope } from '../organisations/index.ts'
import { type Actor, doerOf } from '../platform/http/caller.ts'
import { Refusal } from '../platform/refusal.ts'
import { staffName } from '../staff/index.ts'
import { freePlaces } from './board.ts'
import { type ContestRecord, isOwnWords, leftOf, phaseOf, sceneOf, tradePool } from './contest.ts'
import type { ContestChange } from './contest-store.ts'
import type { ContestDeps } from './deps.ts'

export const keeping = ['manager', 'reviewer'] as const
export const looking = ['manager', 'reviewer', 'auditor'] as const

/** A contest of the caller's subtree; another one does not exist for them. */
export async function deskContest(
  deps: ContestDeps,
  actor: Actor,
  contestId: string,
  roles: readonly ('manager' | 'reviewer' | 'auditor')[] = keeping,
): Promise<ContestRecord> {
  const contest = await deps.contests.byId(contestId)
  if (!contest) throw new Refusal('not-found')
  await requireScope(deps, actor, roles, contest.orgId)
  return contest
}

export async function logEntry(
  deps: ContestDeps,
  actor: Actor,
  change: ContestChange['change'],
  note?: string,
): Promise<ContestChange> {
  const byMasked = await staffName(deps.staff, actor)
  return { at: deps.clock.now().toISOString(), change, ...(note ? { note } : {}), byAccountId: actor.accountId, byMasked }
}

const phaseShown = (contest: ContestRecord, left: Parameters<typeof phaseOf>[1], now: Date) =>
  contest.state === 'draft' ? {} : { phase: phaseOf(contest, left, now) }

/** Who wrote it, and whether the reader is one who may let it out. */
async function draftShown(deps: ContestDeps, actor: Actor, contest: ContestRecord) {
  const { orgId, state, savedByMasked } = contest
  if (state !== 'draft') return { mayPublish: false }
  const keeps = chainHasRole(await deps.organisations.chainOf(orgId), actor, keeping)
  return { ...(savedByMasked && { savedByMasked }), mayPublish: keeps && !isOwnWords(contest, doerOf(actor)) }
}

/** A draft has no pools yet: all of its places are free, as they will be when it is published. */
const allPlaces = ({ trades, places: overall = Infinity }: ContestRecord) => trades.map(({ places }) => Math.min(places, overall))

export async function describeDesk(deps: ContestDeps, actor: Actor, contest: ContestRecord): Promise<{ contest: DeskContest }> {
  const { contestId, orgName, areaNames, state, version, changedAt } = contest
  const free = state === 'draft' ? allPlaces(contest) : await freePlaces(deps, contest)
  const waiting = await Promise.all(
    contest.trades.map(async ({ tradeKey }) =>
      contest.hasWaitingList ? (await deps.quota.waiting(tradePool(contest, tradeKey).poolId)).length : 0,
    ),
  )
  const trades = contest.trades.map((trade, i) => ({
    ...trade,
    left: leftOf(trade.places, free[i] ?? 0, contest.hasWaitingList),
    free: free[i] ?? 0,
    waiting: waiting[i] ?? 0,
  }))
  const now = deps.clock.now()
  return {
    contest: {
      contestId,
      orgName,
      state,
      ...phaseShown(
        contest,
        trades.map(({ left }) => left),
        now,
      ),
      form: ContestForm.parse(contest),
      areaNames,
      trades,
      scene: sceneOf(contestId),
      version,
      changedAt,
      ...(await draftShown(deps, actor, contest)),
    },
  }
}

export async function listDeskContests(deps: ContestDeps, actor: Actor, orgId: string): Promise<DeskContestRow[]> {
  await requireScope(deps, actor, looking, orgId)
  const now = deps.clock.now()
  return (await deps.contests.ofOrganisation(orgId)).map(contest => {
    const { contestId, kind, title, orgName, state, opensAt, closesAt, stages } = contest
    const startsAt = stages[0]?.startsAt
    return {
      contestId,
      kind,
      title,
      orgName,
      state,
      ...phaseShown(contest, [], now),
      opensAt,
      closesAt,
      ...(startsAt ? { startsAt } : {}),
    }
  })
}
