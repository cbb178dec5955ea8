import { isDeepStrictEqual } from 'node:util'
import type { Occupation, OrgKind } from 'shared-types/organisations'

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
  employers: { name: string; creditCode?: string }[]
  occupations: Occupation[]
  scene: string
  version: number
  memberCount: number
  childCount: number
  mergedInto?: string
}

export type Editable = Pick<
  OrganisationRecord,
  'name' | 'address' | 'phone' | 'unionCreditCode' | 'employers' | 'occupations' | 'joinable'
>

/** Names of the fields that differ, for the dated history. */
export function changedFields(before: Editable, after: Editable): string[] {
  const keys: (keyof Editable)[] = ['name', 'address', 'phone', 'unionCreditCode', 'employers', 'occupations', 'joinable']
  return keys.filter(key => !isDeepStrictEqual(before[key], after[key]))
}
