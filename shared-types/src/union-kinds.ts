import type { OrgKind } from './organisations.ts'

/** What the kinds of unions are called and how they stand to each other: the server decides by it, a form offers by it. */

export const unionKindWords: Record<OrgKind, string> = {
  countyFederation: '县总工会',
  streetFederation: '街道（乡镇）总工会',
  communityFederation: '社区（村）工会联合会',
  industryFederation: '行业工会联合会',
  jointUnion: '联合工会',
  baseUnion: '单位工会',
  unionGroup: '工会小组',
  holdingPool: '新就业形态劳动者会员之家',
}

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

/** The kinds of unions that may be founded right below one. */
export const kindsBelow = (parent: OrgKind): OrgKind[] =>
  (Object.keys(parents) as OrgKind[]).filter(kind => mayHangUnder(kind, parent))

/** A county or a street reviews and guides; members belong to a union below it. */
export const mayTakeMembers = (kind: OrgKind): boolean => kind !== 'countyFederation' && kind !== 'streetFederation'
