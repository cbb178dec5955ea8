import type { StationRecord } from './station.ts'
import type { Visits } from './station-store.ts'

export interface DayOfVisits {
  stationId: string
  on: string
  scans: Visits
  tally: Visits
}

type Where = Pick<StationRecord, 'stationId' | 'areaId' | 'orgId'>

export interface VisitStore {
  /** `false`: this visitor has been counted here within the hour. */
  countScan(where: Where, on: string, visitor: string, occupation: string, now: Date): Promise<boolean>
  /** In place of what was tallied for that day before. */
  setTally(where: Where, on: string, counts: Visits, now: Date): Promise<void>
  ofDay(where: Where, on: string): Promise<DayOfVisits>
  /** A county's, by month and day; both days included. */
  between(areaId: string, from: string, to: string): Promise<DayOfVisits[]>
}
