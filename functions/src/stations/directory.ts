import type { Directory } from 'shared-types/stations'
import type { CalendarStore } from '../cases/index.ts'
import type { OrganisationStore } from '../organisations/index.ts'
import { type Clock, dayOf } from '../platform/clock.ts'
import { Refusal } from '../platform/refusal.ts'
import { centreOf } from './area.ts'
import type { StationStore } from './station-store.ts'

interface Deps {
  stations: StationStore
  organisations: OrganisationStore
  calendars: CalendarStore
  clock: Clock
}

/** From this year on: phones look forward, and the year's beginning is near enough for a cached answer. */
export async function calendarFor({ calendars, clock }: Pick<Deps, 'calendars' | 'clock'>) {
  const { holidays, workdays } = await calendars.current()
  const year = dayOf(clock.now()).slice(0, 4)
  const ahead = (days: ReadonlySet<string>) => [...days].filter(day => day >= year)
  return { holidays: ahead(holidays), workdays: ahead(workdays) }
}

async function counties({ organisations }: Pick<Deps, 'organisations'>) {
  const tree = await organisations.tree()
  return [...tree.byId.values()].filter(org => org.kind === 'countyFederation' && org.state === 'active')
}

/** Everything, or what changed since a version; a version that we never gave gets everything. */
export async function getDirectory(
  deps: Deps,
  query: { area?: string | undefined; since?: string | undefined },
): Promise<Directory> {
  const all = await counties(deps)
  const area = query.area === undefined ? all[0] : all.find(org => org.orgId === query.area)
  if (!area) throw new Refusal('not-found')
  const [list, tree] = await Promise.all([deps.stations.list(area.orgId), deps.organisations.tree()])
  const since = query.since === undefined ? undefined : Number(query.since)
  const delta = since !== undefined && since <= list.version
  const changed = [...list.rows.values()].filter(row => !delta || row.seq > since)
  const active = changed.filter(row => row.state === 'active')
  return {
    areaId: area.orgId,
    areaName: area.name,
    centre: centreOf(list),
    version: list.version,
    delta,
    items: active.map(row => row.card),
    gone: delta ? changed.filter(row => row.state === 'ended').map(row => row.card.stationId) : [],
    streets: streetsOf(tree.childrenOf(area.orgId), new Set([...list.rows.values()].map(row => row.card.streetId))),
    calendar: await calendarFor(deps),
  }
}

/** The streets, and what else under the county keeps stations. */
const streetsOf = (children: { orgId: string; name: string; kind: string }[], keeping: ReadonlySet<string>) =>
  children.filter(org => org.kind === 'streetFederation' || keeping.has(org.orgId)).map(({ orgId, name }) => ({ orgId, name }))

export async function listAreas(deps: Deps) {
  const all = await counties(deps)
  return Promise.all(
    all.map(async ({ orgId, name }) => ({ areaId: orgId, name, centre: centreOf(await deps.stations.list(orgId)) })),
  )
}
