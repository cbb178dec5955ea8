import { idTypes, PersonName, Phone } from 'shared-types/fields'
import { normaliseIdNumber } from 'shared-types/resident-id'
import { nameHashOf, personIdFor } from '../identity/index.ts'
import { chainHasRole } from '../organisations/index.ts'
import { blindIndex } from '../platform/crypto/blind-index.ts'
import { putDown } from '../platform/events/act.ts'
import type { Actor } from '../platform/http/caller.ts'
import type { MembershipDeps } from './deps.ts'
import type { MembershipRecord } from './membership.ts'

const anyRole = ['reviewer', 'manager', 'auditor'] as const
/** The commonest name of a county has some dozens of bearers. */
const mostNamesakes = 200
const mostFound = 50

async function personsWith(deps: MembershipDeps, asked: string): Promise<string[]> {
  const { indexKeys } = await deps.secrets()
  if (PersonName.safeParse(asked).success)
    return deps.identity.personsCalled(nameHashOf(indexKeys.idNumber, asked), mostNamesakes)
  const number = asked.replace(/\s/g, '')
  const document = normaliseIdNumber(number)
  const byDocument = idTypes.map(idType => personIdFor(indexKeys.idNumber, idType, document))
  const phone = Phone.safeParse(number)
  const holder = phone.success && (await deps.identity.personWithPhone(blindIndex(indexKeys.phone, phone.data)))
  return holder ? [...byDocument, holder] : byDocument
}

/** Who was looked for, never by what: an auditor sees whoever tries one number after the other. */
function putDownSearch(
  { tables, clock }: MembershipDeps,
  { accountId }: Actor,
  found: readonly MembershipRecord[],
): Promise<void> {
  const { membership } = tables
  const [one, ...others] = found
  const by = { kind: 'memberSought' as const, at: clock.now().toISOString(), accountId }
  if (!one) return membership.write(putDown(membership, { ...by, detail: 'none' }))
  if (others.length > 0) return membership.write(putDown(membership, { ...by, detail: 'several' }))
  const { personId, memberNumber, orgId } = one
  return membership.write(putDown(membership, { ...by, orgId, about: { id: personId, number: memberNumber }, detail: 'found' }))
}

/**
 * Members with this name, or with this number: a member number, a phone number or that of a document of any type; whole, and at most
 * fifty. Nobody outside the caller's unions, so that asking tells nothing about others. Each search is an act.
 */
export async function findMembers(deps: MembershipDeps, actor: Actor, asked: string): Promise<MembershipRecord[]> {
  const [byNumber, byPersons, tree] = await Promise.all([
    deps.memberships.byNumber(asked.replace(/\s/g, '')),
    personsWith(deps, asked).then(personIds => deps.memberships.byPersons(personIds)),
    deps.organisations.tree(),
  ])
  const found = new Map([...byPersons, ...(byNumber ? [[byNumber.personId, byNumber] as const] : [])])
  const members = [...found.values()]
    .filter(({ orgId }) => {
      const org = tree.byId.get(orgId)
      return org !== undefined && chainHasRole([org, ...tree.above(org)], actor, anyRole)
    })
    .slice(0, mostFound)
  await putDownSearch(deps, actor, members)
  return members
}
