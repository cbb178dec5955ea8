import type { MergeObstacle, MergeSide } from 'shared-types/membership-doubles'
import { maskPhone } from 'shared-types/masks'
import type { PersonInPlain } from '../../identity/index.ts'
import { requireScope } from '../../organisations/index.ts'
import type { Actor } from '../../platform/http/caller.ts'
import { Refusal } from '../../platform/refusal.ts'
import { requireApart } from '../change-member-state.ts'
import { lockOf } from '../submit-application.ts'
import type { RosterDeps } from '../roster/roster-deps.ts'
import { filedThemselves, type MergeRecord, obstaclesBetween, type Seen } from './merge.ts'
import type { MergeStore } from './merge-store.ts'

/** What other registers keep under a person: none of it is moved. */
export type HangingOn = (personId: string) => Promise<MergeObstacle[]>

export interface DoubleDeps extends RosterDeps {
  merges: MergeStore
  hangingOn: HangingOn
}

export const keeperRoles = ['manager', 'reviewer'] as const

export interface BothRecords {
  going: Seen & { person: PersonInPlain }
  staying: Seen & { person: PersonInPlain }
}

async function seenOf(deps: DoubleDeps, personIds: readonly string[]): Promise<BothRecords['going'][]> {
  const [members, people, locked] = await Promise.all([
    deps.memberships.byPersons(personIds),
    deps.people.peopleById(personIds),
    deps.cases.lockedAmong(personIds.map(lockOf)),
  ])
  return Promise.all(
    personIds.map(async personId => {
      const [member, person] = [members.get(personId), people.get(personId)]
      if (!member || !person) throw new Refusal('not-found')
      const { accountId, idType } = person
      const history = await deps.memberships.history(personId)
      return { member, person, ...(accountId ? { accountId } : {}), idType, history, hasOpenCase: locked.has(lockOf(personId)) }
    }),
  )
}

type Pair = Pick<MergeRecord, 'goingId' | 'stayingId'>

async function readBoth(deps: DoubleDeps, { goingId, stayingId }: Pair): Promise<BothRecords> {
  if (goingId === stayingId) throw new Refusal('not-found')
  const [going, staying] = (await seenOf(deps, [goingId, stayingId])) as [BothRecords['going'], BothRecords['going']]
  return { going, staying }
}

export async function requireBothScopes(deps: DoubleDeps, actor: Actor, orgIds: readonly string[]): Promise<void> {
  for (const orgId of orgIds) await requireScope(deps, actor, keeperRoles, orgId)
}

/** Both records, of the own unions, neither the caller's nor a relative's. */
export async function bothFor(deps: DoubleDeps, actor: Actor, pair: Pair): Promise<BothRecords> {
  const both = await readBoth(deps, pair)
  await requireBothScopes(deps, actor, [both.going.member.orgId, both.staying.member.orgId])
  await requireApart(deps, actor, [pair.goingId, pair.stayingId])
  return both
}

export async function obstaclesOf(deps: DoubleDeps, { going, staying }: BothRecords): Promise<MergeObstacle[]> {
  return [...obstaclesBetween(going, staying), ...(await deps.hangingOn(going.member.personId))]
}

async function sideOf(deps: DoubleDeps, seen: BothRecords['going']): Promise<MergeSide> {
  const { member, person } = seen
  const { personId, memberNumber, nameMasked, state, joinedOn, orgId } = member
  const { idType, idNumberMasked, sex, bornOn, phone } = person
  const orgName = (await deps.organisations.byId(orgId))?.name ?? ''
  return {
    ...{ personId, memberNumber, nameMasked, state, joinedOn, orgName, idType, idNumberMasked, sex, bornOn },
    ...(phone ? { phoneMasked: maskPhone(phone) } : {}),
    hasAccount: seen.accountId !== undefined,
    from: filedThemselves(seen) ? 'application' : 'roster',
  }
}

export async function describeBoth(deps: DoubleDeps, both: BothRecords) {
  const [going, staying] = await Promise.all([sideOf(deps, both.going), sideOf(deps, both.staying)])
  return { going, staying }
}

export async function compareDoubles(deps: DoubleDeps, actor: Actor, pair: Pair) {
  const both = await bothFor(deps, actor, pair)
  return { ...(await describeBoth(deps, both)), obstacles: await obstaclesOf(deps, both) }
}

/** As they are now, for whoever could see the proposal when it was made. */
export const describePair = async (deps: DoubleDeps, pair: Pair) => {
  const both = await readBoth(deps, pair)
  return { both, ...(await describeBoth(deps, both)) }
}
