import { nameHashOf } from '../../identity/index.ts'
import { chainHasRole } from '../../organisations/index.ts'
import type { Actor } from '../../platform/http/caller.ts'
import { Refusal } from '../../platform/refusal.ts'
import { memberInScope } from '../change-member-state.ts'
import { isMember, type MembershipRecord } from '../membership.ts'
import { type DoubleDeps, keeperRoles } from './both-records.ts'

const mostNamesakes = 100
const mostShown = 20

/** Who is called so, and who holds the number of this person or of their account: two reads of an index, nobody is searched through. */
async function perhapsTheSame(deps: DoubleDeps, personId: string): Promise<Map<string, 'name' | 'phone'>> {
  const [person, { indexKeys }] = await Promise.all([
    deps.people.peopleById([personId]).then(found => found.get(personId)),
    deps.secrets(),
  ])
  if (!person) throw new Refusal('not-found')
  const account = person.accountId ? await deps.identity.accountById(person.accountId) : undefined
  const numbers = [person.phoneHash, account?.phoneHash].filter(hash => hash !== undefined)
  const [namesakes, holders] = await Promise.all([
    deps.identity.personsCalled(nameHashOf(indexKeys.idNumber, person.name), mostNamesakes),
    deps.people.holdersOf(numbers),
  ])
  const found = new Map<string, 'name' | 'phone'>(namesakes.map(id => [id, 'name']))
  for (const holder of holders.values()) found.set(holder, 'phone')
  found.delete(personId)
  return found
}

/** In force and of the own unions: perhaps records of the same person. */
export async function listDoubles(deps: DoubleDeps, actor: Actor, personId: string) {
  await memberInScope(deps, actor, personId, keeperRoles)
  const [found, tree] = await Promise.all([perhapsTheSame(deps, personId), deps.organisations.tree()])
  const members = await deps.memberships.byPersons([...found.keys()])
  const isOwn = ({ orgId }: MembershipRecord) => {
    const org = tree.byId.get(orgId)
    return org !== undefined && chainHasRole([org, ...tree.above(org)], actor, keeperRoles)
  }
  return [...members.values()]
    .filter(member => isMember(member.state) && isOwn(member))
    .slice(0, mostShown)
    .map(member => ({ member, same: found.get(member.personId) ?? 'name' }))
}
