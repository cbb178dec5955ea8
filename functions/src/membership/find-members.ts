import { idTypes, Phone } from 'shared-types/fields'
import { normaliseIdNumber } from 'shared-types/resident-id'
import { personIdFor } from '../identity/index.ts'
import { chainHasRole } from '../organisations/index.ts'
import { blindIndex } from '../platform/crypto/blind-index.ts'
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

/**
 * Members with this number: a member number, a phone number or that of a document of any type, whole. Nobody outside the caller's
 * unions, so that asking tells nothing about others.
 */
export async function findMembers(deps: MembershipDeps, actor: Actor, asked: string): Promise<MembershipRecord[]> {
  const number = asked.replace(/\s/g, '')
  const [byNumber, byPersons] = await Promise.all([
    deps.memberships.byNumber(number),
    personsWith(deps, number).then(personIds => deps.memberships.byPersons(personIds)),
  ])
  const found = new Map([...byPersons, ...(byNumber ? [[byNumber.personId, byNumber] as const] : [])])
  const chains = await Promise.all([...found.values()].map(({ orgId }) => deps.organisations.chainOf(orgId)))
  return [...found.values()].filter((_, i) => chainHasRole(chains[i] ?? [], actor, anyRole))
}
