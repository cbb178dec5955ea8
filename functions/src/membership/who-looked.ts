import type { Look } from 'shared-types/looks'
import { type CaseDeps, looksIntoOwn, newestFirst } from '../cases/index.ts'
import type { Actor } from '../platform/http/caller.ts'
import { isMember } from './membership.ts'
import type { MergeStore } from './doubles/merge-store.ts'
import type { RosterDeps } from './roster/roster-deps.ts'

export type LookDeps = CaseDeps & Pick<RosterDeps, 'memberships' | 'rosters'> & { merges: Pick<MergeStore, 'reveals'> }

/** A register taken out in plain holds everybody of the union and those below it. */
async function takenWith({ memberships, organisations, rosters }: LookDeps, personId: string): Promise<Look[]> {
  const member = await memberships.byPerson(personId)
  if (!member || !isMember(member.state)) return []
  const [chain, history] = await Promise.all([organisations.chainOf(member.orgId), memberships.history(personId)])
  const registeredAt = history.map(({ at }) => at).sort()[0] ?? ''
  const taken = await Promise.all(
    chain.map(async ({ orgId, name }) => (await rosters.takenOf(orgId)).map(one => ({ ...one, orgName: name }))),
  )
  return taken
    .flat()
    .filter(({ inPlain, at }) => inPlain && at >= registeredAt)
    .map(({ at, byMasked, orgName, reason }) => ({ at, what: 'register', byMasked, orgName, reason }))
}

/** Looks while two records were compared: at this one, and at those that went into it since. */
async function whileComparing({ memberships, merges }: LookDeps, personId: string): Promise<Look[]> {
  const takenIn = (await memberships.history(personId)).flatMap(({ takenInId }) => takenInId ?? [])
  const looks = await Promise.all([personId, ...takenIn].map(one => merges.reveals(one)))
  return looks.flat().map(({ at, field, byMasked, orgName, reason }) => ({ at, what: field, byMasked, orgName, reason }))
}

export async function whoLooked(
  deps: LookDeps,
  { accountId, personId }: Pick<Actor, 'accountId' | 'personId'>,
): Promise<{ items: Look[] }> {
  const [looks, taken, compared] = await Promise.all([
    looksIntoOwn(
      deps,
      accountId,
      ({ kind }) => kind.startsWith('membership.'),
      async ({ caseId }) => (await deps.memberships.reveals(caseId)).map(({ field, ...look }) => ({ ...look, what: field })),
    ),
    personId ? takenWith(deps, personId) : [],
    personId ? whileComparing(deps, personId) : [],
  ])
  return { items: newestFirst([...looks, ...taken, ...compared]) }
}
