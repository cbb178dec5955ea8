import type { Actor } from '../platform/http/caller.ts'
import type { Once } from '../platform/http/once.ts'
import { Refusal } from '../platform/refusal.ts'
import type { ContestDeps } from './deps.ts'
import { describeMyEntry } from './describe-my-entry.ts'
import { isWhole, placed, wholeBy } from './entry.ts'
import { ledEntry, untilUnchanged } from './own-entry.ts'

/** Whoever comes after `acceptBy` is too late even if nobody has taken the place away yet. */
export const acceptPlace = (deps: ContestDeps, actor: Actor, entryId: string, once: Once) =>
  untilUnchanged(async () => {
    const { entry, contest } = await ledEntry(deps, actor, entryId)
    const now = deps.clock.now()
    const isInTime = entry.state === 'offered' && now.toISOString() <= (entry.acceptBy ?? '') && contest.state === 'published'
    if (!isInTime) throw new Refusal('offer-over')
    const { wholeBy: _before, ...accepted } = placed(entry, 'confirmed', contest)
    const after = isWhole(accepted, contest.team) ? accepted : { ...accepted, wholeBy: wholeBy(contest, now) }
    const answer = { entry: describeMyEntry(deps, contest, after, actor.personId) }
    await deps.entries.save(...deps.entries.changing(entry, after, contest), once.row(answer))
    return answer
  })
