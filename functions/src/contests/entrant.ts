import type { EntrantInput, Obstacle } from 'shared-types/contest-entries'
import { standingOf } from '../identity/index.ts'
import type { Actor } from '../platform/http/caller.ts'
import { Refusal } from '../platform/refusal.ts'
import type { ContestRecord } from './contest.ts'
import type { ContestDeps } from './deps.ts'
import type { Entrant } from './entry.ts'
import { type Known, obstaclesOf } from './obstacles.ts'

export interface KnownEntrant extends Known {
  entrant?: Omit<Entrant, 'traits' | 'skillLevel'>
}

/** What we know of the caller: their person, and the union they are a member of. */
export async function knownEntrant(deps: ContestDeps, { accountId, personId }: Actor): Promise<KnownEntrant> {
  const [account, person, membership] = await Promise.all([
    deps.identity.accountById(accountId),
    personId ? deps.identity.personById(personId) : undefined,
    personId ? deps.memberships.byPerson(personId) : undefined,
  ])
  const standing = account ? standingOf(account) : 'signed-in'
  const unions = standing === 'member' && membership ? await deps.organisations.chainOf(membership.orgId) : []
  const [unit] = unions
  if (!personId || !person) return { standing, unions }
  return {
    standing,
    unions,
    bornOn: person.bornOn,
    entrant: {
      accountId,
      personId,
      nameMasked: person.nameMasked,
      ...(account?.phoneMasked ? { phoneMasked: account.phoneMasked } : {}),
      ...(unit ? { orgId: unit.orgId, orgName: unit.name } : {}),
    },
  }
}

const refuseFor = (obstacles: readonly Obstacle[]) =>
  new Refusal('not-eligible', { fields: obstacles.map(obstacle => ({ path: obstacle, message: '不符合参赛条件' })) })

/** The caller as an entrant of this contest, or `not-eligible` with the obstacles as fields. */
export async function requireEntrant(
  deps: ContestDeps,
  actor: Actor,
  contest: ContestRecord,
  { traits, skillLevel }: EntrantInput,
): Promise<Entrant> {
  const known = await knownEntrant(deps, actor)
  const obstacles = obstaclesOf(contest.eligibility, known, { skillLevel })
  if (obstacles.length > 0 || !known.entrant) throw refuseFor(obstacles.length > 0 ? obstacles : ['notVerified'])
  return { ...known.entrant, traits: [...new Set(traits)], ...(skillLevel ? { skillLevel } : {}) }
}

export const refuseOtherUnit = () => refuseFor(['otherUnit'])
