import type { EntryKind } from 'shared-types/ledger'
import { type SheetCell, writeSheets } from '../platform/sheet/spreadsheet.ts'
import type { Book, Entry } from './ledger.ts'

const kindWords: Record<EntryKind, string> = { planned: '计划', approved: '批准', paid: '发放', returned: '退回' }
const kinds = Object.keys(kindWords) as EntryKind[]

const columns = ['序号', '时间', '类别', '金额', '编号', '对象', '备注', '冲销序号', '经办', '校验码'] as const
const widths = [8, 22, 8, 14, 20, 14, 40, 10, 12, 68]

/** Yuan with two decimals, exact: 1234 fen are 12.34; pieces are counted as they are. */
const amountCell = ({ measure }: Book, amount: number): SheetCell =>
  measure === 'fen' ? { value: amount / 100, mark: 'money' } : { value: amount }

const beijingTime = (at: string) => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')

const entryRow = (book: Book, entry: Entry): SheetCell[] => [
  { value: entry.seq },
  { value: beijingTime(entry.at) },
  { value: kindWords[entry.kind] },
  amountCell(book, entry.amount),
  { value: entry.number ?? '' },
  { value: entry.payeeMasked ?? '' },
  { value: entry.note ?? '' },
  { value: entry.reverses ?? '' },
  { value: entry.byMasked ?? '' },
  { value: entry.hash, mark: 'quiet' },
]

export interface Exporting {
  at: string
  byMasked: string
  reason: string
}

/** The last seal stands on the sheet too: a printed copy proves later what the book was. */
export function writeLedgerSheet(book: Book, entries: readonly Entry[], { at, byMasked, reason }: Exporting) {
  const unit = book.measure === 'fen' ? '元' : '件'
  const watermark = `由 ${byMasked} 于 ${beijingTime(at)}（北京时间）导出，用途：${reason}。共 ${entries.length} 笔，末笔校验码 ${book.hash}`
  const head = columns.map((name): SheetCell => ({ value: name === '金额' ? `金额（${unit}）` : name, mark: 'head' }))
  const sums = kinds.map((kind): SheetCell[] => [
    { value: '' },
    { value: '' },
    { value: `${kindWords[kind]}合计` },
    amountCell(book, book[kind]),
  ])
  return writeSheets([
    {
      name: '台账',
      rows: [head, [{ value: watermark, mark: 'quiet' }], ...entries.map(entry => entryRow(book, entry)), ...sums],
      widths,
    },
  ])
}
