import type { OrgKind } from 'shared-types/organisations'
import type { Book } from '../ledger/index.ts'
import type { OrganisationRecord } from '../organisations/index.ts'

/** What there is at this moment, read where it is kept. */

export interface StationFacts {
  orgId: string
  isActive: boolean
  isAllDay: boolean
}

const federationKinds: readonly OrgKind[] = ['countyFederation', 'streetFederation', 'communityFederation', 'industryFederation']
const unionKinds: readonly OrgKind[] = [...federationKinds, 'jointUnion', 'baseUnion']
const grassroots: readonly OrgKind[] = ['jointUnion', 'baseUnion']

/** Of a union and all below it, stations among them. */
export function stocksOf(unions: readonly OrganisationRecord[], stations: readonly StationFacts[]): Record<string, number> {
  const ofKinds = (kinds: readonly OrgKind[]) => unions.filter(({ kind }) => kinds.includes(kind)).length
  const orgIds = new Set(unions.map(({ orgId }) => orgId))
  const open = stations.filter(({ orgId, isActive }) => isActive && orgIds.has(orgId))
  return {
    unions: ofKinds(unionKinds),
    members: unions.reduce((sum, { memberCount }) => sum + memberCount, 0),
    streetUnions: ofKinds(['streetFederation']),
    communityUnions: ofKinds(['communityFederation']),
    grassrootsUnions: ofKinds(grassroots),
    industryUnions: ofKinds(['industryFederation']),
    coveredUnits: new Set(unions.flatMap(({ employers }) => employers.map(({ name }) => name))).size,
    pairedOfficers: new Set(unions.flatMap(({ contactOfficer }) => contactOfficer?.accountId ?? [])).size,
    stations: open.length,
    allDayStations: open.filter(({ isAllDay }) => isAllDay).length,
  }
}

/** Planned aid and handed out goods, as the books say; nothing where a union keeps no such book. */
export function stocksOfBooks(books: readonly Book[]): Record<string, number> {
  const [money, goods] = (['fen', 'pieces'] as const).map(measure => books.filter(book => book.measure === measure))
  return {
    ...(money?.length ? { aidPlannedMoney: money.reduce((sum, { planned }) => sum + planned, 0) } : {}),
    ...(goods?.length ? { coolingPieces: goods.reduce((sum, { paid, returned }) => sum + paid - returned, 0) } : {}),
  }
}
