import type { AccessMode, Facility, StationKind } from 'shared-types/station-codes'
import type { StationFile, StationForm } from 'shared-types/station-staff'
import { type HoursDraft, hoursDraft, hoursOf, hoursProblem, newHours } from './hours-draft.ts'

/** A station's file while it is edited. */

export interface HonourDraft {
  name: string
  givenOn: string
  validTo: string
}

export interface StationDraft {
  orgId: string
  name: string
  kind: StationKind
  hostUnit: string
  address: string
  /** Degrees, GCJ-02, as typed. */
  lat: string
  lng: string
  hint: string
  phone: string
  keeperName: string
  hours: HoursDraft
  access: AccessMode
  facilities: readonly Facility[]
  areaM2: string
  seats: string
  honours: readonly HonourDraft[]
  /** `''`: none. */
  stars: string
  starGivenOn: string
  starValidTo: string
}

export const emptyDraft: StationDraft = {
  orgId: '',
  name: '',
  kind: 'restStation',
  hostUnit: '',
  address: '',
  lat: '',
  lng: '',
  hint: '',
  phone: '',
  keeperName: '',
  hours: newHours,
  access: 'open',
  facilities: ['water', 'seat', 'charging'],
  areaM2: '',
  seats: '',
  honours: [],
  stars: '',
  starGivenOn: '',
  starValidTo: '',
}

const text = (value: string | number | undefined) => (value === undefined ? '' : String(value))

export const draftOf = (file: StationFile): StationDraft => ({
  orgId: file.orgId,
  name: file.name,
  kind: file.kind,
  hostUnit: text(file.hostUnit),
  address: file.address,
  lat: text(file.lat),
  lng: text(file.lng),
  hint: text(file.hint),
  phone: text(file.phone),
  keeperName: text(file.keeperName),
  hours: hoursDraft(file.hours),
  access: file.access,
  facilities: file.facilities,
  areaM2: text(file.areaM2),
  seats: text(file.seats),
  honours: file.honours.map(({ name, givenOn, validTo }) => ({ name, givenOn, validTo: text(validTo) })),
  stars: text(file.star?.stars),
  starGivenOn: text(file.star?.givenOn),
  starValidTo: text(file.star?.validTo),
})

export type Problems = Partial<Record<keyof StationDraft, string>>

const number = (typed: string) => (/^-?\d+(\.\d+)?$/.test(typed.trim()) ? Number(typed) : undefined)
const within = (typed: string, from: number, to: number) => {
  const value = number(typed)
  return value !== undefined && from <= value && value <= to
}

function placeProblem({ lat, lng }: StationDraft): string | undefined {
  if (!lat.trim() || !lng.trim()) return '请选择或填写位置'
  if (within(lat, 3, 54) && within(lng, 73, 136)) return undefined
  return within(lng, 3, 54) && within(lat, 73, 136)
    ? '经度和纬度好像写反了：经度是 73 到 136，纬度是 3 到 54'
    : '位置不在国内，请再看一遍：经度是 73 到 136，纬度是 3 到 54'
}

function starProblem({ stars, starGivenOn, starValidTo }: StationDraft): string | undefined {
  if (!stars) return undefined
  if (!starGivenOn || !starValidTo) return '请填写评定日期和有效期'
  return starValidTo < starGivenOn ? '有效期在评定日期之前，请再看一遍' : undefined
}

/** What stands in the way of saving, by field. */
export function draftProblems(draft: StationDraft): Problems {
  const found: Problems = {
    orgId: draft.orgId ? undefined : '请选择由哪家工会管理',
    name: draft.name.trim() ? undefined : '请填写驿站名称',
    address: draft.address.trim() ? undefined : '请填写地址',
    lat: placeProblem(draft),
    phone: !draft.phone.trim() || /^[0-9-]{7,15}$/.test(draft.phone.trim()) ? undefined : '电话只写数字和短横线，7 到 15 位',
    hours: hoursProblem(draft.hours),
    areaM2: !draft.areaM2.trim() || within(draft.areaM2, 1, 5000) ? undefined : '面积填 1 到 5000 之间的数',
    seats:
      !draft.seats.trim() || (within(draft.seats, 0, 500) && Number.isInteger(Number(draft.seats)))
        ? undefined
        : '座位填 0 到 500 的整数',
    honours: draft.honours.every(({ name, givenOn }) => name.trim() && givenOn) ? undefined : '每项荣誉要有名称和授予日期',
    stars: starProblem(draft),
  }
  return Object.fromEntries(Object.entries(found).filter(([, problem]) => problem)) as Problems
}

const line = <K extends string>(key: K, typed: string) =>
  (typed.trim() ? { [key]: typed.trim() } : {}) as Partial<Record<K, string>>
const figure = <K extends string>(key: K, typed: string) =>
  (typed.trim() ? { [key]: Number(typed) } : {}) as Partial<Record<K, number>>

/** Of a draft without problems. */
export const formOf = (draft: StationDraft, photoIds: string[]): StationForm => ({
  orgId: draft.orgId,
  name: draft.name.trim(),
  kind: draft.kind,
  address: draft.address.trim(),
  lat: Number(draft.lat),
  lng: Number(draft.lng),
  hours: hoursOf(draft.hours),
  access: draft.access,
  facilities: [...draft.facilities],
  ...line('hostUnit', draft.hostUnit),
  ...line('hint', draft.hint),
  ...line('phone', draft.phone),
  ...line('keeperName', draft.keeperName),
  ...figure('areaM2', draft.areaM2),
  ...figure('seats', draft.seats),
  honours: draft.honours.map(({ name, givenOn, validTo }) => ({ name: name.trim(), givenOn, ...(validTo ? { validTo } : {}) })),
  ...(draft.stars ? { star: { stars: Number(draft.stars), givenOn: draft.starGivenOn, validTo: draft.starValidTo } } : {}),
  photoIds,
})

const equal = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** Somebody else saved meanwhile: what was not touched here becomes theirs, what was touched stays. */
export function rebased(mine: StationDraft, base: StationDraft, newest: StationDraft): StationDraft {
  const touched = Object.entries(mine).filter(([key, value]) => !equal(value, base[key as keyof StationDraft]))
  return { ...newest, ...Object.fromEntries(touched) }
}

/** `27.7012,112.0123` or the other way round, as copied from a map. */
export function pastedPlace(typed: string): { lat: string; lng: string } | undefined {
  const match = /^\s*(-?\d{1,3}\.\d+)\s*[,，\s]\s*(-?\d{1,3}\.\d+)\s*$/.exec(typed)
  const [first, second] = [match?.[1], match?.[2]]
  if (!first || !second) return undefined
  return Number(first) > 60 ? { lat: second, lng: first } : { lat: first, lng: second }
}
