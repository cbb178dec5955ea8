import type { SheetCell } from '../../platform/sheet/spreadsheet.ts'
import type { SafetyRecord } from './safety-entry.ts'

/** The largest answer of a function is 6 MB; a row is some hundred bytes packed. */
export const mostSheetRows = 20_000

const columns = ['单位', '班组', '人数', '班组长', '联系人', '联系电话'] as const
const widths = [32, 24, 8, 12, 12, 16]

/** A row for each shift team. */
export async function safetySheet(entries: readonly SafetyRecord[], mark: string): Promise<Uint8Array> {
  const { writeSheets } = await import('../../platform/sheet/spreadsheet.ts')
  const rows = entries.flatMap(({ orgName, shifts, contactName, contactPhone }) =>
    shifts.map(({ name, heads, leader = '' }): SheetCell[] =>
      [orgName, name, heads, leader, contactName, contactPhone].map(value => ({ value })),
    ),
  )
  return writeSheets([
    { name: '参赛单位', rows: [columns.map(value => ({ value, mark: 'head' as const })), ...rows], widths },
    { name: '说明', rows: [[{ value: mark }], [{ value: '含联系电话，请妥善保管，用完删除。' }]], widths: [80] },
  ])
}
