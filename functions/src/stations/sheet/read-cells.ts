import gcoord from 'gcoord'
import type { CoordSystem, Facility } from 'shared-types/station-codes'
import type { StationForm } from 'shared-types/station-staff'
import { readHolidays, readHours } from 'shared-types/hours-text'
import type { CellValue } from '../../platform/sheet/spreadsheet.ts'
import { type Cells as FilledCells, type Problems as CellProblems, textOf } from '../../platform/sheet/template.ts'
import { allNames, codeOf } from '../../platform/sheet/words.ts'
import type { ColumnKey } from './columns.ts'
import { accessNames, facilityNames, kindNames } from './sheet-words.ts'

/** One row's cells into a station's form, or what is wrong with which cell, in words that say how to mend it. */

export type Cells = FilledCells<ColumnKey>
export type Problems = CellProblems<ColumnKey>

export interface RowContext {
  unionsByName: ReadonlyMap<string, readonly string[]>
  coordSystem: CoordSystem
}

const shanghaiDay = (date: Date) => date.toISOString().slice(0, 10)

const numberOf = (value: CellValue | undefined): number | undefined => {
  const text = textOf(value).replace(/[°′″\s]/g, '')
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : undefined
}

const systems = { 'WGS-84': gcoord.WGS84, 'BD-09': gcoord.BD09, 'GCJ-02': gcoord.GCJ02 } as const
/** Mainland China with its seas, roughly: outside it something was mixed up. */
const bounds = { lng: [73, 136], lat: [3, 54] } as const
const within = (value: number, [low, high]: readonly [number, number]) => value >= low && value <= high
const fiveDecimals = (degrees: number) => Math.round(degrees * 1e5) / 1e5

function readPlace(cells: Cells, system: CoordSystem, problems: Problems): { lng: number; lat: number } | undefined {
  const [lng, lat] = [numberOf(cells.lng), numberOf(cells.lat)]
  if (lng === undefined) problems.lng = '请填写经度，只写数字，例如 111.99380'
  if (lat === undefined) problems.lat = '请填写纬度，只写数字，例如 27.70060'
  if (lng === undefined || lat === undefined) return undefined
  if (within(lng, bounds.lat) && within(lat, bounds.lng)) {
    problems.lng = '经度和纬度填反了，请对调'
    return undefined
  }
  if (!within(lng, bounds.lng)) problems.lng = '这个经度不在中国境内（73 到 136），请核对'
  if (!within(lat, bounds.lat)) problems.lat = '这个纬度不在中国境内（3 到 54），请核对'
  if (problems.lng || problems.lat) return undefined
  const [east, north] = system === 'GCJ-02' ? [lng, lat] : gcoord.transform([lng, lat], systems[system], gcoord.GCJ02)
  return { lng: fiveDecimals(east), lat: fiveDecimals(north) }
}

function readUnion(text: string, { unionsByName }: RowContext, problems: Problems): string {
  const found = unionsByName.get(text) ?? []
  if (found.length > 1) problems.orgId = '您管理的范围内有同名的工会，请在网页上单个添加'
  else if (found.length === 0) problems.orgId = text ? `没有找到“${text}”，请写工会全称，要在您管理的范围内` : '请填写管理工会'
  return found[0] ?? ''
}

function readFacilities(text: string, problems: Problems): Facility[] {
  const words = text.split(/[、,，;；/\s]+/).filter(Boolean)
  const found = words.map(word => ({ word, code: codeOf(facilityNames, word) }))
  const unknown = found.filter(({ code }) => !code).map(({ word }) => word)
  if (unknown.length > 0) problems.facilities = `不认识“${unknown.join('、')}”，可以写：${allNames(facilityNames)}`
  return [...new Set(found.flatMap(({ code }) => code ?? []))]
}

function readHoursOf(cells: Cells, before: StationForm | undefined, problems: Problems): StationForm['hours'] {
  const read = readHours(textOf(cells.hours))
  if (!read) problems.hours = '看不懂这个时间，请写成“每天 08:00-21:00”或“周一至周五 08:30-17:30；周六、周日 不开放”或“24小时”'
  const holidays = readHolidays(textOf(cells.holidays))
  if (holidays === undefined) problems.holidays = '请写“照常”“不开放”或“09:00-17:00”'
  return {
    allDay: read?.allDay ?? false,
    week: read?.week ?? [],
    seasons: before?.hours.seasons ?? [],
    holidays: holidays ?? 'as-usual',
    exceptions: before?.hours.exceptions ?? [],
  }
}

function readStar(cells: Cells, before: StationForm | undefined, problems: Problems): StationForm['star'] {
  const stars = numberOf(cells.stars)
  const validTo = textOf(cells.starValidTo)
    .replace(/[./年月]/g, '-')
    .replace(/日$/, '')
  if (textOf(cells.stars) === '' && validTo === '') return undefined
  if (stars === undefined || !Number.isInteger(stars) || stars < 1 || stars > 5)
    problems.stars = '星级写 1 到 5 的数字，没有就留空'
  if (!/^\d{4}-\d{2}-\d{2}$/.test(validTo)) problems.starValidTo = '有星级的要写有效期，例如 2027-02-28'
  if (problems.stars || problems.starValidTo || stars === undefined) return undefined
  const same = before?.star?.stars === stars && before.star.validTo === validTo
  return {
    stars,
    validTo,
    givenOn: same && before.star ? before.star.givenOn : shanghaiDay(new Date(Date.now() + 8 * 3_600_000)),
  }
}

const optional = <K extends string>(key: K, text: string) => (text ? ({ [key]: text } as Record<K, string>) : {})

function optionalNumber<K extends 'areaM2' | 'seats'>(key: K, cells: Cells, problems: Problems) {
  const text = textOf(cells[key])
  if (text === '') return {}
  const value = numberOf(cells[key])
  if (value === undefined) problems[key] = '只写数字，没有就留空'
  return { [key]: value } as Record<K, number>
}

/** Everything that is wrong at once. What a sheet cannot say stays as it was. */
export function readForm(
  cells: Cells,
  context: RowContext,
  before: StationForm | undefined,
): { form: StationForm; problems: Problems } {
  const problems: Problems = {}
  const kind = codeOf(kindNames, textOf(cells.kind))
  if (!kind) problems.kind = `类别要写其中一个：${allNames(kindNames)}`
  const access = codeOf(accessNames, textOf(cells.access))
  if (!access) problems.access = `进门方式要写其中一个：${allNames(accessNames)}`
  const place = readPlace(cells, context.coordSystem, problems)
  const star = readStar(cells, before, problems)
  const form: StationForm = {
    orgId: readUnion(textOf(cells.orgId), context, problems),
    name: textOf(cells.name),
    kind: kind ?? 'restStation',
    ...optional('hostUnit', textOf(cells.hostUnit)),
    address: textOf(cells.address),
    lat: place?.lat ?? 0,
    lng: place?.lng ?? 0,
    ...optional('hint', textOf(cells.hint)),
    ...optional('phone', textOf(cells.phone)),
    ...optional('keeperName', textOf(cells.keeperName)),
    hours: readHoursOf(cells, before, problems),
    access: access ?? 'ask',
    facilities: readFacilities(textOf(cells.facilities), problems),
    ...optionalNumber('areaM2', cells, problems),
    ...optionalNumber('seats', cells, problems),
    honours: before?.honours ?? [],
    ...(star ? { star } : {}),
    photoIds: before?.photoIds ?? [],
  }
  return { form, problems }
}
