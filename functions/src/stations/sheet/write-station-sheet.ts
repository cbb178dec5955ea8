import type { SheetProblem, StationForm } from 'shared-types/station-staff'
import { cellName, readRows, type SheetCell, writeSheets } from '../../platform/spreadsheet.ts'
import { columns, exampleMark, headOf, numberOf } from './columns.ts'

const head: SheetCell[] = columns.map(column => ({ value: headOf(column), mark: 'head' }))
const widths = columns.map(({ width }) => width)

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
  const help = columns.map(({ head: name, help: words, required }): SheetCell[] => [
    { value: required ? `${name}（必填）` : name },
    { value: words },
  ])
  return writeSheets([
    { name: '驿站', rows: [head, ...rows], widths },
    {
      name: '怎么填',
      rows: [
        [
          { value: '列', mark: 'head' },
          { value: '写法', mark: 'head' },
        ],
        ...help,
      ],
      widths: [18, 80],
    },
  ])
}

/** The sent sheet again, its bad cells coloured and a last column that says what is wrong. */
export async function markStationSheet(file: Uint8Array, problems: readonly SheetProblem[]): Promise<Uint8Array> {
  const sent = await readRows(file)
  const bad = new Set(problems.map(({ cell }) => cell))
  const width = Math.max(...sent.map(row => row.length))
  const wrongIn = (row: number) =>
    problems.filter(({ cell }) => Number(/\d+$/.exec(cell)?.[0]) === row).map(({ column, message }) => `${column}：${message}`)
  const rows = sent.map((values, i) => [
    ...Array.from({ length: width }, (_, at): SheetCell => {
      const value = values[at] ?? null
      if (i === 0) return { value, mark: 'head' }
      return bad.has(cellName(i + 1, at)) ? { value, mark: 'problem' } : { value }
    }),
    { value: i === 0 ? '需要修改' : wrongIn(i + 1).join('；'), mark: i === 0 ? ('head' as const) : ('problem' as const) },
  ])
  return writeSheets([{ name: '驿站', rows, widths: [...widths.slice(0, width), 60] }])
}
