import type { StaffStationRow, StationFile } from 'shared-types/station-staff'
import type { Station } from 'shared-types/stations'
import { dayOf } from '../platform/clock.ts'
import { Refusal } from '../platform/refusal.ts'
import { calendarFor } from './directory.ts'
import type { StationDeps } from './deps.ts'
import { cardOf, formOf, type StationRecord, stillHolds } from './station.ts'
import type { ListRow } from './station-store.ts'

/** One report may be a mistake; two are something to warn of. */
const reportsThatWarn = 2

export async function findStation({ stations }: Pick<StationDeps, 'stations'>, stationId: string): Promise<StationRecord> {
  const record = await stations.byId(stationId)
  if (!record) throw new Refusal('not-found')
  return record
}

export async function describeStation(deps: StationDeps, stationId: string): Promise<Station> {
  const record = await findStation(deps, stationId)
  const [union, closed, photos] = await Promise.all([
    deps.organisations.byId(record.orgId),
    deps.feedback.closedReports(stationId),
    Promise.all(record.photoIds.map(async mediaId => ({ url: await deps.photoLink(mediaId) }))),
  ])
  const now = deps.clock.now()
  const today = dayOf(now)
  const { hostUnit, hint, keeperName, areaM2, seats, star, honours, lastCheckOn } = record
  return {
    ...cardOf(record),
    state: record.state,
    ...(hostUnit ? { hostUnit } : {}),
    ...(hint ? { hint } : {}),
    ...(keeperName ? { keeperName } : {}),
    ...(areaM2 ? { areaM2 } : {}),
    ...(seats ? { seats } : {}),
    honours: honours.filter(honour => stillHolds(honour.validTo, today)),
    ...(star && stillHolds(star.validTo, today) ? { star } : {}),
    ...(lastCheckOn ? { checkedOn: lastCheckOn } : {}),
    photos,
    unionName: union?.name ?? '',
    ...(union?.phone ? { unionPhone: union.phone } : {}),
    ...(closed && closed.count >= reportsThatWarn ? { closedReports: closed } : {}),
    calendar: await calendarFor(deps),
  }
}

export async function describeFile(deps: StationDeps, record: StationRecord): Promise<StationFile> {
  const [keepers, openFeedback, photos] = await Promise.all([
    deps.keepers.of(record.stationId),
    deps.feedback.countOpen(record.stationId),
    Promise.all(record.photoIds.map(async mediaId => ({ mediaId, url: await deps.photoLink(mediaId) }))),
  ])
  const { stationId, state, version, closure, lastCheckOn, nextCheckOn } = record
  return {
    ...formOf(record),
    stationId,
    state,
    version,
    ...(closure ? { closure } : {}),
    keepers: keepers.map(({ accountId, nameMasked, sinceOn }) => ({ accountId, nameMasked, sinceOn })),
    photos,
    ...(lastCheckOn ? { lastCheckOn } : {}),
    ...(nextCheckOn ? { nextCheckOn } : {}),
    openFeedback,
  }
}

export function describeRow({ card, orgId, state, nextCheckOn, star, version }: ListRow, orgName: string): StaffStationRow {
  const { stationId, name, kind, address, hours, closure } = card
  return {
    stationId,
    name,
    kind,
    orgId,
    orgName,
    address,
    state,
    hours,
    ...(closure ? { closure } : {}),
    ...(nextCheckOn ? { nextCheckOn } : {}),
    ...(star ? { star } : {}),
    version,
  }
}
