import { isDeepStrictEqual } from 'node:util'
import type { Closure } from 'shared-types/opening-hours'
import type { Keeper, StationForm, StationHistoryRow } from 'shared-types/station-staff'
import type { StationCard } from 'shared-types/stations'
import type * as z from 'zod/mini'

/** A station as it is kept. */
export interface StationRecord extends StationForm {
  stationId: string
  /** The county in whose directory it is. */
  areaId: string
  /** The union below the county in whose part of the tree it lies; the county itself when it keeps it directly. */
  streetId: string
  state: 'active' | 'ended'
  closure?: Closure
  lastCheckOn?: string
  nextCheckOn?: string
  /** Rises with every change of the form: what an editor has seen. */
  version: number
  /** Rises with every change at all: what a conditional write compares. */
  revision: number
}

export type KeeperRecord = z.infer<typeof Keeper> & { stationId: string }

export type HistoryEntry = StationHistoryRow & { byAccountId: string }

export function cardOf(record: StationRecord): StationCard {
  const { stationId, name, kind, lat, lng, address, streetId, phone, facilities, access, hours, closure } = record
  return {
    stationId,
    name,
    kind,
    lat,
    lng,
    address,
    streetId,
    ...(phone ? { phone } : {}),
    facilities,
    access,
    hours,
    ...(closure ? { closure } : {}),
  }
}

/** What lists and the map show: nothing of a station that is no more. */
export const shownCard = (record: StationRecord | undefined): StationCard | undefined =>
  record?.state === 'active' ? cardOf(record) : undefined

const formKeys = [
  'orgId',
  'name',
  'kind',
  'hostUnit',
  'address',
  'lat',
  'lng',
  'hint',
  'phone',
  'keeperName',
  'hours',
  'access',
  'facilities',
  'areaM2',
  'seats',
  'honours',
  'star',
  'photoIds',
] as const satisfies (keyof StationForm)[]

/** Names of the fields that differ, for the history. */
export const changedFields = (before: StationForm, after: StationForm): string[] =>
  formKeys.filter(key => !isDeepStrictEqual(before[key], after[key]))

/** The record with another form: what the form leaves out is no more. */
export function withForm(record: StationRecord, form: StationForm): StationRecord {
  const kept = Object.fromEntries(Object.entries(record).filter(([key]) => !(formKeys as readonly string[]).includes(key)))
  return { ...(kept as unknown as Omit<StationRecord, keyof StationForm>), ...form, version: record.version + 1 }
}

export const formOf = (record: StationRecord): StationForm =>
  Object.fromEntries(formKeys.filter(key => record[key] !== undefined).map(key => [key, record[key]])) as unknown as StationForm

/** Both as the calendar's days: an honour or a star is shown while it holds, not for life. */
export const stillHolds = (validTo: string | undefined, today: string) => validTo === undefined || validTo >= today

/** What a QR code carries: short, and allowed among the 32 characters of a scene. */
export const sceneOf = (stationId: string) => `s=${stationId.slice('sta_'.length)}`
