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

const federations: readonly OrgKind[] = ['countyFederation', 'streetFederation', 'communityFederation', 'industryFederation']

/**
 * What may hang under what. An industry federation hangs under the county beside the streets, or under a street. Every kind hangs under
 * kinds that never hang under it, so no move can close a circle.
 */
const parents: Record<OrgKind, readonly OrgKind[]> = {
  countyFederation: [],
  streetFederation: ['countyFederation'],
  communityFederation: ['streetFederation'],
  industryFederation: ['countyFederation', 'streetFederation'],
  jointUnion: federations,
  baseUnion: federations,
  unionGroup: ['baseUnion', 'jointUnion', 'communityFederation'],
  holdingPool: ['countyFederation', 'streetFederation', 'industryFederation'],
}

export const mayHangUnder = (kind: OrgKind, parent: OrgKind): boolean => parents[kind].includes(parent)

/** A county or a street reviews and guides; members belong to a union below it. */
export const mayTakeMembers = (kind: OrgKind): boolean => kind !== 'countyFederation' && kind !== 'streetFederation'

/** Names of the fields that differ, for the dated history. */
export function changedFields(before: Editable, after: Editable): string[] {
  const keys: (keyof Editable)[] = ['name', 'address', 'phone', 'unionCreditCode', 'employers', 'occupations', 'joinable']
  return keys.filter(key => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
}
