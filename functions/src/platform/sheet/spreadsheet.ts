import { unzipSync } from 'fflate'
import { readSheet } from 'read-excel-file/universal'
import writeWorkbook, { type Cell, type SheetData } from 'write-excel-file/universal'

/** Excel sheets in and out. Loaded only by what needs it: the two libraries are 130 KB. */

export type CellValue = string | number | boolean | Date | null

export class Unreadable extends Error {
  override name = 'Unreadable'
}

/** Unpacked: a file of some kilobytes may claim to hold gigabytes. */
const largestUnpackedBytes = 20_000_000

function refuseBombs(file: Uint8Array): void {
  let bytes = 0
  unzipSync(file, {
    filter({ originalSize }) {
      bytes += originalSize
      return false
    },
  })
  if (bytes > largestUnpackedBytes) throw new Unreadable('too large unpacked')
}

/** The first sheet's rows, the head among them; a missing cell is null. Throws Unreadable for what is no workbook. */
export async function readRows(file: Uint8Array): Promise<CellValue[][]> {
  try {
    refuseBombs(file)
    return (await readSheet(new Blob([new Uint8Array(file)]))) as CellValue[][]
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable(error instanceof Error ? error.message : 'no workbook')
  }
}

export interface SheetCell {
  value: CellValue
  mark?: 'head' | 'problem' | 'quiet' | 'money'
}

export interface WrittenSheet {
  name: string
  rows: readonly (readonly SheetCell[])[]
  /** In characters. */
  widths: readonly number[]
}

const looks = {
  head: { fontWeight: 'bold', backgroundColor: '#F6F4F1', wrap: true },
  problem: { backgroundColor: '#FBEDEC', textColor: '#A43A00', wrap: true },
  quiet: { textColor: '#5F5952', wrap: true },
  money: { format: '#,##0.00' },
} as const

/** Text stays text whatever it begins with: nothing of ours is a formula. */
function toCell({ value, mark }: SheetCell): Cell {
  const look = mark ? looks[mark] : {}
  if (value === null || value === '') return mark ? { value: '', type: String, ...look } : null
  if (typeof value === 'number') return { value, type: Number, ...look }
  return { value: value instanceof Date ? value.toISOString() : String(value), type: String, ...look }
}

export async function writeSheets(sheets: readonly WrittenSheet[]): Promise<Uint8Array> {
  const blob = await writeWorkbook(
    sheets.map(({ name, rows, widths }) => ({
      sheet: name,
      data: rows.map(row => row.map(toCell)) as SheetData,
      columns: widths.map(width => ({ width })),
      stickyRowsCount: 1,
    })),
  ).toBlob()
  return new Uint8Array(await blob.arrayBuffer())
}

/** `A1` is row 1, column 0. */
export function cellName(row: number, column: number): string {
  let name = ''
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name
  return `${name}${row}`
}
