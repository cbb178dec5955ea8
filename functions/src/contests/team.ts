import { announce } from '../platform/events/announcement.ts'
import type { Actor } from '../platform/http/caller.ts'
import type { Once } from '../platform/http/once.ts'
import { Refusal } from '../platform/refusal.ts'
import { mayOffer, tradeOf } from './contest.ts'
import type { ContestDeps } from './deps.ts'
import { describeMyEntry, mayCancel } from './describe-my-entry.ts'
import { captainOf, type EntryRecord, freeRoles, hasEnded, isWhole, type Member, numberOf, withMembers } from './entry.ts'
import type { ContestEvents } from './events.ts'
import { ledEntry, ownEntry, untilUnchanged } from './own-entry.ts'
import { aboutOf } from './places.ts'
import { decideBy, openRecommendation } from './sign-up.ts'
import { teamChanged } from './team-invitation.ts'

const memberNamed = ({ members }: EntryRecord, memberKey: string): Member => {
  const found = members.find(member => member.memberKey === memberKey)
  if (!found) throw new Refusal('not-found')
  return found
}

/** A team that lies with its unit is what the unit looks at: it stays as it is until there is an answer. */
function requireStanding(entry: EntryRecord): void {
  if (hasEnded(entry)) throw new Refusal('entry-ended')
  if (entry.state === 'recommending') throw new Refusal('entry-changed')
}

/** Oneself, or by the captain. Who leads the team cancels it instead. */
export const leaveTeam = (deps: ContestDeps, actor: Actor, entryId: string, memberKey: string, once: Once) =>
  untilUnchanged(async () => {
    const { entry, contest } = await ownEntry(deps, actor, entryId)
    const member = memberNamed(entry, memberKey)
    const isMe = member.personId === actor.personId
    if (!isMe && captainOf(entry).personId !== actor.personId) throw new Refusal('not-allowed')
    if (member.role === 'captain') throw new Refusal('not-allowed')
    requireStanding(entry)
    const now = deps.clock.now()
    if (!mayCancel(contest, entry, now)) throw new Refusal('cancelling-over')
    const rest = entry.members.filter(other => other.memberKey !== memberKey)
    const after = withMembers(entry, rest, contest, now)
    const answer = isMe ? {} : { entry: describeMyEntry(deps, contest, after, actor.personId) }
    await deps.entries.save(
      ...deps.entries.changing(entry, after, contest),
      ...(isMe ? [teamChanged(deps, contest, after, member, 'left')] : []),
      once.row(answer),
    )
    return answer
  })

export const changeTeamRole = (
  deps: ContestDeps,
  actor: Actor,
  entryId: string,
  memberKey: string,
  role: 'member' | 'substitute',
  once: Once,
) =>
  untilUnchanged(async () => {
    const { entry, contest } = await ledEntry(deps, actor, entryId)
    const member = memberNamed(entry, memberKey)
    if (member.role === 'captain' || !contest.team) throw new Refusal('not-allowed')
    requireStanding(entry)
    const now = deps.clock.now()
    if (!mayOffer(contest, now)) throw new Refusal('contest-closed')
    const others = entry.members.filter(other => other.memberKey !== memberKey)
    if (member.role !== role && !freeRoles({ members: others }, contest.team).includes(role)) throw new Refusal('team-full')
    const members = entry.members.map(other => (other.memberKey === memberKey ? { ...other, role } : other))
    const after = withMembers(entry, members, contest, now)
    const answer = { entry: describeMyEntry(deps, contest, after, actor.personId) }
    await deps.entries.save(...deps.entries.changing(entry, after, contest), once.row(answer))
    return answer
  })

/** A whole team goes to its unit. */
export const submitTeam = (deps: ContestDeps, actor: Actor, entryId: string, once: Once) =>
  untilUnchanged(async () => {
    const { entry, contest } = await ledEntry(deps, actor, entryId)
    if (hasEnded(entry)) throw new Refusal('entry-ended')
    if (entry.state !== 'forming') throw new Refusal('entry-changed')
    if (contest.state === 'calledOff') throw new Refusal('contest-called-off')
    const now = deps.clock.now()
    if (now.toISOString() > contest.closesAt) throw new Refusal('contest-closed')
    if (!isWhole(entry, contest.team)) throw new Refusal('team-not-whole')
    const opened = await openRecommendation(deps, contest, entry)
    const { caseId, dueOn = '' } = opened.record
    const after: EntryRecord = { ...entry, state: 'recommending', caseId, ...decideBy(contest), version: entry.version + 1 }
    const answer = { entry: describeMyEntry(deps, contest, after, actor.personId) }
    await deps.entries.save(
      ...deps.entries.changing(entry, after, contest),
      ...opened.writes,
      announce<ContestEvents, 'contests.entered'>(deps.contestTable, now, 'contests.entered', {
        ...aboutOf(contest, after),
        number: numberOf(after),
        tradeName: tradeOf(contest, after.tradeKey).name,
        state: after.state,
        orgName: opened.owner.name,
        dueOn,
      }),
      once.row(answer),
    )
    return answer
  })
