import type { Occupation } from 'shared-types/organisations'
import type { StaffStationRow } from 'shared-types/station-staff'
import type { StationCard } from 'shared-types/stations'
import type { Place } from 'shared-types/geo'
import type { Write } from '../platform/dynamo/transact.ts'
import type { HistoryEntry, StationRecord } from './station.ts'

/** A station's place in its county's list: what guests are shown of it, and what its union's list needs. */
export interface ListRow extends Pick<StaffStationRow, 'orgId' | 'state' | 'nextCheckOn' | 'star' | 'version'> {
  card: StationCard
  /** The directory's version at its last change. */
  seq: number
}

export interface AreaList {
  /** 0: nothing was ever filed. */
  version: number
  /** Where the county put its seat. */
  centre: Place | undefined
  rows: ReadonlyMap<string, ListRow>
}

/** One station to be put down, as it was read and as it is to be. */
export interface Saving {
  before: StationRecord | undefined
  after: StationRecord
  entry: HistoryEntry
}

export interface StationStore {
  byId(stationId: string): Promise<StationRecord | undefined>
  byIds(stationIds: readonly string[]): Promise<StationRecord[]>
  history(stationId: string): Promise<HistoryEntry[]>
  /** The county's list; read anew only when its version has risen. */
  list(areaId: string): Promise<AreaList>
  /** The directory of a union and those below it left the system as a sheet. */
  noteTaken(orgId: string, by: { accountId: string; at: string }): Promise<void>
  setCentre(areaId: string, centre: Place, by: { accountId: string; at: string }): Promise<void>
  /**
   * At most 25 stations of one county with their list, map and history, in one transaction; `also` goes with it. Refuses with
   * `station-changed` when one of them is not any more what was read.
   */
  save(areaId: string, all: readonly Saving[], ...also: Write[]): Promise<void>
}

export type Visits = Partial<Record<Occupation, number>>
