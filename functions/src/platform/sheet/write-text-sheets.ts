import { writeSheets } from './spreadsheet.ts'
import type { TextSheet } from './text-sheet.ts'

const widest = 60
/** A Chinese character takes two of a column's units. */
const widthOf = (text: string) => [...text].reduce((sum, character) => sum + (character > '\u00ff' ? 2 : 1), 0)

/** An empty table says so: whoever asks for everything is told that there is nothing, too. */
export const writeTextSheets = (sheets: readonly TextSheet[]): Promise<Uint8Array> =>
  writeSheets(
    sheets.map(({ name, head, rows }) => ({
      name,
      rows: [
        head.map(value => ({ value, mark: 'head' as const })),
        ...(rows.length > 0 ? rows.map(row => row.map(value => ({ value }))) : [[{ value: '没有', mark: 'quiet' as const }]]),
      ],
      widths: head.map((title, i) => Math.min(widest, 4 + Math.max(...[title, ...rows.map(row => row[i] ?? '')].map(widthOf)))),
    })),
  )
