import type { SheetProblem } from 'shared-types/sheets'
import type { StationForm } from 'shared-types/station-staff'
import type { SheetCell } from '../../platform/sheet/spreadsheet.ts'
import { exampleMark, markSheet, writeTemplate } from '../../platform/sheet/template.ts'
import { columns, numberOf } from './columns.ts'

const sheetName = '驿站'

const example: StationForm = {
  orgId: '',
  name: '城东邮政工会驿站',
  kind: 'restStation',
  hostUnit: '城东邮政支局',
  address: '解放路 88 号',
  lat: 27.7006,
  lng: 111.9938,
  phone: '0990-5560004',
  keeperName: '老周',
  hours: {
    allDay: false,
    week: Array.from({ length: 7 }, () => ['08:00-21:00']),
    seasons: [],
    holidays: 'as-usual',
    exceptions: [],
  },
  access: 'open',
  facilities: ['water', 'toilet', 'charging'],
  areaM2: 20,
  seats: 8,
  honours: [],
  photoIds: [],
}

const rowOf = (form: StationForm, number: string, orgName: string, mark?: SheetCell['mark']): SheetCell[] =>
  columns.map(column => ({ value: column.write(form, { number, orgName }), ...(mark ? { mark } : {}) }))

/** Stations as rows that can be changed and sent back; none: a template with one row that shows how. */
export function writeStationSheet(
  stations: readonly { stationId: string; form: StationForm; orgName: string }[],
): Promise<Uint8Array> {
  const rows =
    stations.length > 0
      ? stations.map(({ stationId, form, orgName }) => rowOf(form, numberOf(stationId), orgName))
      : [rowOf(example, exampleMark, '城东街道总工会', 'quiet')]
  return writeTemplate(sheetName, columns, rows)
}

export const markStationSheet = (file: Uint8Array, problems: readonly SheetProblem[]): Promise<Uint8Array> =>
  markSheet(sheetName, columns, file, problems)
