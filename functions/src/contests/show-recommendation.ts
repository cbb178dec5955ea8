import type { Actor } from '../platform/http/caller.ts'
import { freePlaces } from './board.ts'
import { leftOf, tradeOf } from './contest.ts'
import type { ContestDeps } from './deps.ts'
import { captainOf, describeRow } from './entry.ts'
import { unitPoolOf } from './places.ts'
import { visibleRecommendation } from './recommend.ts'

export async function showRecommendation(deps: ContestDeps, actor: Actor, caseId: string) {
  const { entry, contest } = await visibleRecommendation(deps, actor, caseId)
  const { tradeKey } = entry
  const { places } = tradeOf(contest, tradeKey)
  const free = (await freePlaces(deps, contest))[contest.trades.findIndex(trade => trade.tradeKey === tradeKey)] ?? 0
  const pool = await unitPoolOf(deps, contest, tradeKey, entry.orgId)
  const [unitFree = 0] = pool ? await deps.quota.freeByShard(pool) : []
  const unit = pool && { places: (await deps.quota.pool(pool.poolId))?.capacity ?? 0, free: unitFree }
  const { skillLevel } = captainOf(entry)
  return {
    contestId: contest.contestId,
    contestTitle: contest.title,
    recommendsUntilAt: contest.recommendsUntilAt ?? contest.closesAt,
    entry: describeRow(entry, contest),
    ...(skillLevel ? { skillLevel } : {}),
    ...(contest.team ? { team: entry.members.map(({ nameMasked, role, memberKey }) => ({ nameMasked, role, memberKey })) } : {}),
    ...(unit ? { unitPlaces: unit } : {}),
    left: leftOf(places, free, contest.hasWaitingList),
  }
}
