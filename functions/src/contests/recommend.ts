import { approveStep, describeTodo, rejectCase, visibleCase } from '../cases/index.ts'
import { announce } from '../platform/events/announcement.ts'
import type { Actor } from '../platform/http/caller.ts'
import type { Once } from '../platform/http/once.ts'
import { Refusal } from '../platform/refusal.ts'
import type { ContestDeps } from './deps.ts'
import { ended, placed } from './entry.ts'
import type { ContestEvents } from './events.ts'
import { aboutOf, claimPlace } from './places.ts'

/** A recommendation in the caller's view with its entry. */
export async function visibleRecommendation(deps: ContestDeps, actor: Actor, caseId: string) {
  const record = await visibleCase(deps, actor, caseId)
  const entry = record.kind === 'contests.recommendation' ? await deps.entries.byCase(caseId) : undefined
  const contest = entry && (await deps.contests.byId(entry.contestId))
  if (!entry || !contest) throw new Refusal('not-found')
  return { record, entry, contest }
}

/** The unit's word and the place it claims are one transaction: what was recommended beyond the unit's share was not recommended. */
export async function recommendEntry(deps: ContestDeps, actor: Actor, caseId: string, version: number, once: Once) {
  const { record, entry, contest } = await visibleRecommendation(deps, actor, caseId)
  if (contest.state === 'calledOff') throw new Refusal('contest-called-off')
  const now = deps.clock.now()
  if (now.toISOString() > (contest.recommendsUntilAt ?? contest.closesAt)) throw new Refusal('contest-closed')
  const acted = await approveStep(deps, actor, record, version)
  const todo = await describeTodo(deps, acted.after)
  if (acted.after.state === 'open') {
    const answer = { case: todo, entryState: entry.state }
    await deps.entries.save(...acted.writes, once.row(answer))
    return answer
  }
  const state = await claimPlace(deps, contest, entry, (held, pools) => {
    const after = { ...placed(entry, held, contest), pools }
    return [
      ...acted.writes,
      ...deps.entries.changing(entry, after, contest),
      announce<ContestEvents, 'contests.recommended'>(deps.contestTable, now, 'contests.recommended', {
        ...aboutOf(contest, entry),
        state: held,
      }),
      once.row({ case: todo, entryState: held }),
    ]
  })
  return { case: todo, entryState: state }
}

export async function refuseEntry(
  deps: ContestDeps,
  actor: Actor,
  caseId: string,
  { version, reason }: { version: number; reason: string },
  once: Once,
) {
  const { record, entry, contest } = await visibleRecommendation(deps, actor, caseId)
  const acted = await rejectCase(deps, actor, record, version, reason)
  const after = ended(entry, 'refused', { refusedReason: reason })
  const answer = { case: await describeTodo(deps, acted.after), entryState: after.state }
  const owner = await deps.organisations.byId(record.ownerOrgId)
  await deps.entries.save(
    ...acted.writes,
    ...deps.entries.changing(entry, after, contest),
    announce<ContestEvents, 'contests.notRecommended'>(deps.contestTable, deps.clock.now(), 'contests.notRecommended', {
      ...aboutOf(contest, entry),
      orgName: owner?.name ?? '',
    }),
    once.row(answer),
  )
  return answer
}
