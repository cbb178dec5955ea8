import type { SheetProblem } from 'shared-types/sheets'
import { Refusal } from '../refusal.ts'
import { cellName, type CellValue, readRows, type SheetCell, Unreadable, writeSheets, type WrittenSheet } from './spreadsheet.ts'

/** Sheets with a fixed head that people fill in: read cell by cell, and sent back with what is wrong. */

export interface Column<K extends string> {
  key: K
  head: string
  required: boolean
  /** In characters. */
  width: number
  help: string
}

/** Columns of one sheet, whose keys are known. */
export const columnOf =
  <K extends string>() =>
  (key: K, head: string, width: number, help: string, required = false): Column<K> => ({ key, head, width, help, required })

export type Cells<K extends string> = Partial<Record<K, CellValue>>
export type Problems<K extends string> = Partial<Record<K, string>>

export interface Filled<K extends string> {
  /** As Excel counts: the head is row 1. */
  row: number
  cells: Cells<K>
}

export interface ReadTemplate<K extends string> {
  places: ReadonlyMap<K, number>
  rows: Filled<K>[]
}

/** The first cell of the row that shows how it is done; such a row is not read. */
export const exampleMark = '示例'

export const headOf = ({ head, required }: Column<string>) => (required ? `${head}*` : head)

const localDay = (date: Date) => date.toISOString().slice(0, 10)

/** A cell as text, trimmed; a date as its day. */
export const textOf = (value: CellValue | undefined): string =>
  value === null || value === undefined ? '' : value instanceof Date ? localDay(value) : String(value).trim()

const unreadable = (message: string) => new Refusal('sheet-unreadable', { fields: [{ path: 'file', message }] })
const plainHead = (value: CellValue | undefined) => textOf(value).replace(/[*＊\s]/g, '')

async function rowsOf(file: Uint8Array): Promise<CellValue[][]> {
  try {
    return await readRows(file)
  } catch (error) {
    if (error instanceof Unreadable) throw unreadable('打不开这个文件。请另存为 .xlsx 再试。')
    throw error
  }
}

/** Where each column stands; a sheet without the required ones is another sheet. */
function findColumns<K extends string>(columns: readonly Column<K>[], head: readonly CellValue[]): Map<K, number> {
  const places = new Map<K, number>()
  for (const { key, head: name } of columns) {
    const at = head.findIndex(value => plainHead(value) === name)
    if (at >= 0) places.set(key, at)
  }
  const missing = columns.filter(({ key, required }) => required && !places.has(key)).map(column => column.head)
  if (missing.length > 0) throw unreadable(`表头里没有：${missing.join('、')}。请用这里下载的模板。`)
  return places
}

/** The filled rows. Throws `sheet-unreadable` for another sheet, or one that is too long. */
export async function readTemplate<K extends string>(
  file: Uint8Array,
  columns: readonly Column<K>[],
  mostRows: number,
): Promise<ReadTemplate<K>> {
  const [head = [], ...body] = await rowsOf(file)
  const places = findColumns(columns, head)
  if (body.length > mostRows) throw unreadable(`一次最多 ${mostRows} 行，请分几次导入。`)
  const rows = body.flatMap((values, i): Filled<K>[] => {
    const cells = Object.fromEntries([...places].map(([key, at]) => [key, values[at] ?? null])) as Cells<K>
    const empty = Object.values<CellValue | undefined>(cells).every(value => textOf(value) === '')
    return empty || textOf(values[0]) === exampleMark ? [] : [{ row: i + 2, cells }]
  })
  return { places, rows }
}

export const problemsOf = <K extends string>(
  columns: readonly Column<K>[],
  places: ReadonlyMap<K, number>,
  rows: readonly { row: number; problems: Problems<K> }[],
): SheetProblem[] =>
  rows.flatMap(({ row, problems }) =>
    columns.flatMap(({ key, head: column }): SheetProblem[] => {
      const message = problems[key]
      return message ? [{ cell: cellName(row, places.get(key) ?? 0), column, message }] : []
    }),
  )

/** The first row that says the same; twice in one sheet is a mistake of copying. */
export function doubles() {
  const seen = new Map<string, number>()
  return (what: string, row: number): string | undefined => {
    const first = seen.get(what)
    if (first === undefined) seen.set(what, row)
    return first === undefined ? undefined : `和第 ${first} 行重复了`
  }
}

/** What is written into each column, on a sheet of its own. */
const helpSheet = (columns: readonly Column<string>[]): WrittenSheet => ({
  name: '怎么填',
  rows: [
    [
      { value: '列', mark: 'head' },
      { value: '写法', mark: 'head' },
    ],
    ...columns.map(({ head, help, required }): SheetCell[] => [{ value: required ? `${head}（必填）` : head }, { value: help }]),
  ],
  widths: [18, 80],
})

/** The head, the rows, and how it is filled in. */
export const writeTemplate = (
  name: string,
  columns: readonly Column<string>[],
  rows: readonly (readonly SheetCell[])[],
  ...more: WrittenSheet[]
): Promise<Uint8Array> =>
  writeSheets([
    {
      name,
      rows: [columns.map((column): SheetCell => ({ value: headOf(column), mark: 'head' })), ...rows],
      widths: columns.map(({ width }) => width),
    },
    helpSheet(columns),
    ...more,
  ])

/** The sent sheet again, its bad cells coloured and a last column that says what is wrong. */
export async function markSheet(
  name: string,
  columns: readonly Column<string>[],
  file: Uint8Array,
  problems: readonly SheetProblem[],
): Promise<Uint8Array> {
  const sent = await readRows(file)
  const bad = new Set(problems.map(({ cell }) => cell))
  const width = sent.reduce((most, row) => Math.max(most, row.length), 0)
  const wrong = Map.groupBy(problems, ({ cell }) => Number(/\d+$/.exec(cell)?.[0]))
  const wrongIn = (row: number) => (wrong.get(row) ?? []).map(({ column, message }) => `${column}：${message}`).join('；')
  const rows = sent.map((values, i) => [
    ...Array.from({ length: width }, (_, at): SheetCell => {
      const value = values[at] ?? null
      if (i === 0) return { value, mark: 'head' }
      return bad.has(cellName(i + 1, at)) ? { value, mark: 'problem' } : { value }
    }),
    { value: i === 0 ? '需要修改' : wrongIn(i + 1), mark: i === 0 ? ('head' as const) : ('problem' as const) },
  ])
  return writeSheets([{ name, rows, widths: [...columns.map(column => column.width).slice(0, width), 60] }])
}
