import type { CoordSystem } from 'shared-types/station-codes'
import { type SheetProblem, StationForm } from 'shared-types/station-staff'
import { type CellValue, cellName, readRows, Unreadable } from '../../platform/spreadsheet.ts'
import { Refusal } from '../../platform/refusal.ts'
import { type ColumnKey, columns, exampleMark, idOfNumber } from './columns.ts'
import { type Cells, type Problems, readForm, textOf } from './read-cells.ts'

export interface SheetContext {
  unionsByName: ReadonlyMap<string, readonly string[]>
  /** The stations that the sender may change. */
  existing: ReadonlyMap<string, StationForm>
  coordSystem: CoordSystem
}

export interface ReadSheet {
  rows: { row: number; stationId?: string; form: StationForm }[]
  problems: SheetProblem[]
}

/** More than any county has; a larger sheet is another sheet. */
const mostRows = 2_000

const plainHead = (value: CellValue | undefined) => textOf(value).replace(/[*＊\s]/g, '')

/** Where each column stands; a sheet without the required ones is another sheet. */
function findColumns(head: readonly CellValue[]): Map<ColumnKey, number> {
  const places = new Map<ColumnKey, number>()
  for (const { key, head: name } of columns) {
    const at = head.findIndex(value => plainHead(value) === name)
    if (at >= 0) places.set(key, at)
  }
  const missing = columns.filter(({ key, required }) => required && !places.has(key)).map(column => column.head)
  if (missing.length > 0) throw unreadable(`表头里没有：${missing.join('、')}。请用这里下载的模板。`)
  return places
}

const unreadable = (message: string) => new Refusal('sheet-unreadable', { fields: [{ path: 'file', message }] })

async function rowsOf(file: Uint8Array): Promise<CellValue[][]> {
  try {
    return await readRows(file)
  } catch (error) {
    if (error instanceof Unreadable) throw unreadable('打不开这个文件。请另存为 .xlsx 再试。')
    throw error
  }
}

interface Taken {
  stationId: string | undefined
  form: StationForm
  problems: Problems
}

function takeRow(cells: Cells, context: SheetContext): Taken {
  const number = textOf(cells.number)
  const stationId = number === '' ? undefined : idOfNumber(number)
  const before = stationId ? context.existing.get(stationId) : undefined
  const { form, problems } = readForm(cells, context, before)
  if (stationId && !before) problems.number = '没有这个编号的驿站，或者不归您管理。新增的请留空'
  const checked = StationForm.safeParse(form)
  const keys = new Set<string>(columns.map(({ key }) => key))
  if (!checked.success) {
    for (const { path, message } of checked.error.issues) {
      const key = String(path[0])
      if (keys.has(key)) problems[key as ColumnKey] ??= message
    }
  }
  return { stationId, form: checked.success ? checked.data : form, problems }
}

/** Twice in one sheet is a mistake of copying. */
function noteDoubles(taken: { row: number; taken: Taken }[]): void {
  const seen = new Map<string, number>()
  const note = (what: string, row: number, problems: Problems, key: ColumnKey) => {
    const first = seen.get(what)
    if (first === undefined) seen.set(what, row)
    else problems[key] ??= `和第 ${first} 行重复了`
  }
  for (const {
    row,
    taken: { stationId, form, problems },
  } of taken) {
    if (stationId) note(stationId, row, problems, 'number')
    note(`${form.name}#${form.address}`, row, problems, 'name')
  }
}

/** Everything that is wrong in the sheet, cell by cell; or its rows, ready to be taken in. */
export async function readStationSheet(file: Uint8Array, context: SheetContext): Promise<ReadSheet> {
  const [head = [], ...body] = await rowsOf(file)
  const places = findColumns(head)
  if (body.length > mostRows) throw unreadable(`一次最多 ${mostRows} 行，请分几次导入。`)
  const taken = body.flatMap((values, i) => {
    const cells = Object.fromEntries([...places].map(([key, at]) => [key, values[at] ?? null])) as Cells
    const empty = Object.values(cells).every(value => textOf(value) === '')
    if (empty || textOf(cells.number) === exampleMark) return []
    return [{ row: i + 2, taken: takeRow(cells, context) }]
  })
  noteDoubles(taken)
  const problems = taken.flatMap(({ row, taken: one }) =>
    columns.flatMap(({ key, head: column }): SheetProblem[] => {
      const message = one.problems[key]
      return message ? [{ cell: cellName(row, places.get(key) ?? 0), column, message }] : []
    }),
  )
  return {
    rows: taken.map(({ row, taken: { stationId, form } }) => ({ row, ...(stationId ? { stationId } : {}), form })),
    problems,
  }
}
