import { demoPerson } from '../../infra/local/demo/people.ts'
import { readRows, type SheetCell, writeSheets } from '../src/platform/sheet/spreadsheet.ts'
import type { Person } from './person.ts'
import { keepSecret } from './sensitive.ts'

/** Rosters as a committee fills them in. */

export type Row = Record<string, string>

let next = 9000

/** Somebody whom the committee has on paper. */
export function onPaper(more: Row = {}): Row {
  next += 1
  const { name, idNumber, phone } = demoPerson(next)
  keepSecret(name, idNumber, phone)
  return { 姓名: name, 证件号码: idNumber, 手机号码: phone, ...more }
}

/** A sheet sent back or taken out, as its rows by the heads without their marks. */
export const asRows = async (fileBase64: string): Promise<Row[]> => {
  const [head = [], ...rows] = await readRows(Buffer.from(fileBase64, 'base64'))
  return rows.map(row => Object.fromEntries(head.map((name, i) => [String(name).replace('*', ''), String(row[i] ?? '')])))
}

/** As base64, with the columns that any of the rows has. */
export async function rosterSheet(rows: readonly Row[]): Promise<string> {
  const heads = [...new Set(rows.flatMap(row => Object.keys(row)))]
  const cells = [heads, ...rows.map(row => heads.map(head => row[head] ?? ''))].map(values =>
    values.map((value): SheetCell => ({ value })),
  )
  return Buffer.from(await writeSheets([{ name: '花名册', rows: cells, widths: [] }])).toString('base64')
}

export const sendRoster = async (staff: Person, orgId: string, rows: readonly Row[], dryRun = false) =>
  staff.ask('POST /staff/membership/rosters', {
    body: { orgId, fileBase64: await rosterSheet(rows), dryRun, formsSigned: true },
  })

/** Every member of a union, page by page. */
export async function membersOf(staff: Person, orgId: string) {
  const items = []
  let cursor: string | undefined
  do {
    const page = await staff.ask('GET /staff/membership/organisations/{orgId}/members', { params: { orgId }, query: { cursor } })
    items.push(...page.items)
    cursor = page.next
  } while (cursor)
  return items
}
