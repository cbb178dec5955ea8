import type { EntrantInput } from 'shared-types/contest-entries'
import { requireConsents } from '../identity/index.ts'
import { announce } from '../platform/events/announcement.ts'
import type { Actor } from '../platform/http/caller.ts'
import type { Once } from '../platform/http/once.ts'
import { randomCode } from '../platform/ids.ts'
import { Refusal } from '../platform/refusal.ts'
import { cardOf, type ContestRecord, tradeOf } from './contest.ts'
import type { ContestDeps } from './deps.ts'
import { describeMyEntry } from './describe-my-entry.ts'
import { knownEntrant, refuseOtherUnit, requireEntrant } from './entrant.ts'
import { captainOf, type EntryRecord, freeRoles, hasEnded, isWhole, type Member, withMembers } from './entry.ts'
import type { ContestEvents } from './events.ts'
import { obstaclesOf } from './obstacles.ts'
import { untilUnchanged } from './own-entry.ts'
import { aboutOf } from './places.ts'

async function invited(deps: ContestDeps, code: string) {
  const entry = await deps.entries.byInvitation(code)
  const contest = entry && (await deps.contests.byId(entry.contestId))
  if (!entry || !contest?.team) throw new Refusal('not-found')
  if (hasEnded(entry)) throw new Refusal('invitation-used-or-expired')
  return { entry, contest, team: contest.team }
}

/** A unit recommends its own people. */
const isOfOtherUnit = ({ entry: how }: ContestRecord, { orgId }: EntryRecord, mine: string | undefined) =>
  how === 'recommended' && mine !== orgId

export async function showInvitation(deps: ContestDeps, actor: Actor, code: string) {
  const { entry, contest, team } = await invited(deps, code)
  const known = await knownEntrant(deps, actor)
  const obstacles = obstaclesOf(contest.eligibility, known)
  const isMine = entry.members.some(({ personId }) => personId === actor.personId)
  if (obstacles.length === 0 && isOfOtherUnit(contest, entry, known.entrant?.orgId)) obstacles.push('otherUnit')
  const now = deps.clock.now()
  return {
    at: now.toISOString(),
    contest: cardOf(contest, [], now),
    tradeName: tradeOf(contest, entry.tradeKey).name,
    teamName: entry.teamName ?? '',
    captainMasked: captainOf(entry).nameMasked,
    free: freeRoles(entry, team),
    obstacles,
    needsSkillLevel: contest.eligibility.skillLevel !== undefined,
    ...(isMine ? { entryId: entry.entryId } : {}),
  }
}

/** Until the sign-up closes, and for a team that lost somebody until entries can no longer be cancelled. */
function requireJoinable(contest: ContestRecord, entry: EntryRecord, now: Date): void {
  if (contest.state === 'calledOff') throw new Refusal('contest-called-off')
  const until = entry.state === 'forming' ? contest.closesAt : contest.cancelsUntilAt
  if (now.toISOString() > until) throw new Refusal('contest-closed')
  if (entry.state === 'recommending') throw new Refusal('team-full')
}

export type JoinInput = EntrantInput & { role: 'member' | 'substitute' }

export const joinTeam = (deps: ContestDeps, actor: Actor, code: string, input: JoinInput, once: Once) =>
  untilUnchanged(async () => {
    const { entry, contest, team } = await invited(deps, code)
    const now = deps.clock.now()
    requireJoinable(contest, entry, now)
    if (!freeRoles(entry, team).includes(input.role)) throw new Refusal('team-full')
    const entrant = await requireEntrant(deps, actor, contest, input)
    if (isOfOtherUnit(contest, entry, entrant.orgId)) throw refuseOtherUnit()
    await requireConsents(deps, actor.accountId, ['contest'])
    const member: Member = { ...entrant, memberKey: randomCode(8), role: input.role, joinedAt: now.toISOString() }
    const after = withMembers(entry, [...entry.members, member], contest, now)
    const answer = { entry: describeMyEntry(deps, contest, after, actor.personId) }
    await deps.entries.save(
      ...deps.entries.changing(entry, after, contest),
      teamChanged(deps, contest, after, member, 'joined'),
      once.row(answer),
    )
    return answer
  })

export const teamChanged = (
  deps: ContestDeps,
  contest: ContestRecord,
  after: EntryRecord,
  { nameMasked }: Member,
  what: 'joined' | 'left',
) =>
  announce<ContestEvents, 'contests.teamChanged'>(deps.contestTable, deps.clock.now(), 'contests.teamChanged', {
    ...aboutOf(contest, after),
    teamName: after.teamName ?? '',
    nameMasked,
    what,
    isWhole: isWhole(after, contest.team),
  })
