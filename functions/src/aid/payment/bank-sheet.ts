import type { PayFailure } from 'shared-types/aid-application'
import { type CellValue, readRows, Unreadable, writeSheets } from '../../platform/sheet/spreadsheet.ts'

/** The sheet that goes to the bank and comes back with its last two columns filled in. */
const columns = ['编号', '收款人', '开户银行', '卡号', '金额（元）', '结果', '失败原因'] as const
const widths = [20, 12, 30, 24, 14, 10, 24]

export interface BankRow {
  number: string
  name: string
  bank: string
  cardNumber: string
  amountFen: number
}

export const writeBankSheet = (rows: readonly BankRow[], watermark: string): Promise<Uint8Array> =>
  writeSheets([
    {
      name: '发放',
      rows: [
        columns.map(value => ({ value, mark: 'head' as const })),
        ...rows.map(({ number, name, bank, cardNumber, amountFen }) => [
          { value: number },
          { value: name },
          { value: bank },
          { value: cardNumber },
          { value: amountFen / 100, mark: 'money' as const },
          { value: '' },
          { value: '' },
        ]),
      ],
      widths,
    },
    {
      name: '说明',
      rows: [[{ value: watermark }], [{ value: '结果填“成功”或“失败”，失败的写明原因，再传回来。' }]],
      widths: [80],
    },
  ])

export interface BankResult {
  /** Row of the sheet, from 1. */
  row: number
  number: string
  amountFen: number
  outcome: 'paid' | PayFailure
}

const failures: readonly [RegExp, PayFailure][] = [
  [/户名|姓名/, 'name-mismatch'],
  [/销户|注销/, 'card-closed'],
  [/休眠|冻结|睡眠|挂失/, 'card-dormant'],
  [/账号|卡号|不存在/, 'card-wrong'],
]

const failureOf = (reason: string): PayFailure => failures.find(([pattern]) => pattern.test(reason))?.[1] ?? 'other'
const text = (cell: CellValue | undefined) => (cell === null || cell === undefined ? '' : String(cell).trim())

export { Unreadable }

/** Rows whose result is not filled in are left alone; what cannot be read is said by row. */
export async function readBankSheet(
  file: Uint8Array,
): Promise<{ results: BankResult[]; problems: { row: number; message: string }[] }> {
  const [head = [], ...rows] = await readRows(file)
  const at = (name: string) => head.findIndex(cell => text(cell) === name)
  const [number, amount, result, reason] = [at('编号'), at('金额（元）'), at('结果'), at('失败原因')]
  if ([number, amount, result, reason].includes(-1)) throw new Unreadable('not the sheet that went out')
  const results: BankResult[] = []
  const problems: { row: number; message: string }[] = []
  rows.forEach((cells, i) => {
    const word = text(cells[result])
    if (text(cells[number]) === '' || word === '') return
    const row = i + 2
    const amountFen = Math.round(Number(cells[amount]) * 100)
    if (word !== '成功' && word !== '失败') problems.push({ row, message: '结果只填“成功”或“失败”' })
    else if (!Number.isFinite(amountFen)) problems.push({ row, message: '金额读不出来' })
    else
      results.push({
        row,
        number: text(cells[number]),
        amountFen,
        outcome: word === '成功' ? 'paid' : failureOf(text(cells[reason])),
      })
  })
  return { results, problems }
}
