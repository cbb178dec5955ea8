import { idTypes, Phone } from 'shared-types/fields'
import { normaliseIdNumber } from 'shared-types/resident-id'
import { personIdFor } from '../identity/index.ts'
import { chainHasRole } from '../organisations/index.ts'
import { blindIndex } from '../platform/crypto/blind-index.ts'
import { putDown } from '../platform/events/act.ts'
import type { Actor } from '../platform/http/caller.ts'
import type { MembershipDeps } from './deps.ts'
import type { MembershipRecord } from './membership.ts'

const anyRole = ['reviewer', 'manager', 'auditor'] as const

async function personsWith(deps: MembershipDeps, number: string): Promise<string[]> {
  const { indexKeys } = await deps.secrets()
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
  const by = { kind: 'memberSought' as const, at: clock.now().toISOString(), accountId }
  if (found.length === 0) return membership.write(putDown(membership, { ...by, detail: 'none' }))
  return membership.write(
    ...found.map(({ personId, memberNumber, orgId }) =>
      putDown(membership, { ...by, orgId, about: { id: personId, number: memberNumber }, detail: 'found' }),
    ),
  )
}

/**
 * Members with this number: a member number, a phone number or that of a document of any type, whole. Nobody outside the caller's
 * unions, so that asking tells nothing about others. Each search is an act.
 */
export async function findMembers(deps: MembershipDeps, actor: Actor, asked: string): Promise<MembershipRecord[]> {
  const number = asked.replace(/\s/g, '')
  const [byNumber, byPersons] = await Promise.all([
    deps.memberships.byNumber(number),
    personsWith(deps, number).then(personIds => deps.memberships.byPersons(personIds)),
  ])
  const found = new Map([...byPersons, ...(byNumber ? [[byNumber.personId, byNumber] as const] : [])])
  const chains = await Promise.all([...found.values()].map(({ orgId }) => deps.organisations.chainOf(orgId)))
  const members = [...found.values()].filter((_, i) => chainHasRole(chains[i] ?? [], actor, anyRole))
  await putDownSearch(deps, actor, members)
  return members
}
