import { isDeepStrictEqual } from 'node:util'
import type { IndustryCode } from 'shared-types/national-codes'
import type { Occupation, OrgKind } from 'shared-types/organisations'
import type { Term } from 'shared-types/union-terms'
import type { ContactOfficer } from './pairing.ts'

/** A union as it is kept. Counters change only together with what they count, so closing can trust them. */
export interface OrganisationRecord {
  orgId: string
  name: string
  kind: OrgKind
  parentId?: string
  state: 'active' | 'closed' | 'merged'
  joinable: boolean
  address?: string
  phone?: string
  unionCreditCode?: string
  /** GB/T 2260, with street and community: 6, 9 or 12 digits. */
  regionCode?: string
  /** GB/T 4754. */
  industry?: IndustryCode
  term?: Term
  contactOfficer?: ContactOfficer
  employers: { name: string; creditCode?: string }[]
  occupations: Occupation[]
  scene: string
  version: number
  memberCount: number
  childCount: number
  mergedInto?: string
}

const editableFields = [
  'name',
  'address',
  'phone',
  'unionCreditCode',
  'regionCode',
  'industry',
  'term',
  'employers',
  'occupations',
  'joinable',
] as const

export type Editable = Pick<OrganisationRecord, (typeof editableFields)[number]>

/** What is known of a union now, as it would be sent to leave everything as it is. */
export const editableOf = (org: OrganisationRecord): Editable =>
  Object.fromEntries(editableFields.flatMap(key => (org[key] === undefined ? [] : [[key, org[key]]]))) as unknown as Editable

/** Names of the fields that differ, for the dated history. */
export function changedFields(before: Editable, after: Editable): string[] {
  return editableFields.filter(key => !isDeepStrictEqual(before[key], after[key]))
}
