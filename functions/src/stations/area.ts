import { distanceM, type Place } from 'shared-types/geo'
import type { OrganisationRecord, OrganisationStore } from '../organisations/index.ts'
import { Refusal } from '../platform/refusal.ts'
import type { AreaList } from './station-store.ts'

/** A county is an area: its stations are one directory. */
export interface Area {
  areaId: string
  streetId: string
}

/** From a union upwards. Refuses a union that belongs to no county. */
export function areaOf(chain: readonly OrganisationRecord[]): Area {
  const at = chain.findIndex(org => org.kind === 'countyFederation')
  const county = chain[at]
  if (!county) throw new Refusal('not-found')
  return { areaId: county.orgId, streetId: (chain[at - 1] ?? county).orgId }
}

/** Between Beijing, Shanghai and Chengdu: only for a county that has neither stations nor a seat on the map yet. */
const middleOfChina: Place = { lat: 34.5, lng: 111.5 }

/** The seat where the county has put it, else the station that lies nearest to the middle of all. */
export function centreOf({ centre, rows }: AreaList): Place {
  if (centre) return centre
  const places = [...rows.values()].filter(row => row.state === 'active').map(({ card: { lat, lng } }) => ({ lat, lng }))
  if (places.length === 0) return middleOfChina
  const mean = (key: 'lat' | 'lng') => places.reduce((sum, place) => sum + place[key], 0) / places.length
  const middle = { lat: mean('lat'), lng: mean('lng') }
  return places.reduce((best, place) => (distanceM(place, middle) < distanceM(best, middle) ? place : best))
}

/** Whether a union is the given one or lies below it. */
export async function isBelow(organisations: OrganisationStore, orgId: string, topId: string): Promise<boolean> {
  const tree = await organisations.tree()
  const org = tree.byId.get(orgId)
  return orgId === topId || (org !== undefined && tree.above(org).some(above => above.orgId === topId))
}
