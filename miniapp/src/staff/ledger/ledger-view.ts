import type { EntryKind, LedgerBook, LedgerEntry } from 'shared-types/ledger'
import type { ApiAnswer } from '../../platform/contract.ts'
import { localToday, momentWords } from '../../ui/dates.ts'
import type { Fact } from '../../ui/facts.tsx'
import { grouped, yuanWords } from '../../ui/money.ts'
import type { Tone } from '../../ui/state-sentence.tsx'
import { sourceWords } from '../fund-words.ts'

/** Books as people read them: money in yuan, goods in pieces. */

type Measured = Pick<LedgerBook, 'measure'>
type Balances = Pick<LedgerBook, 'measure' | 'planned' | 'approved' | 'paid' | 'returned'>

export const amountWords = ({ measure }: Measured, amount: number): string =>
  measure === 'fen' ? yuanWords(amount) : `${amount < 0 ? '-' : ''}${grouped(Math.abs(amount))} 件`

export const bookTitle = ({ title, year }: Pick<LedgerBook, 'title' | 'year'>) =>
  title.includes(String(year)) ? title : `${year}年 ${title}`
export const bookSource = ({ fund }: Pick<LedgerBook, 'fund'>) => `资金来源：${sourceWords(fund)}`

/** What may still be approved, and what is approved and has not gone out. What came back may go out again. */
const freeOf = ({ planned, approved }: Balances) => planned - approved
const waitingOf = ({ approved, paid, returned }: Balances) => approved - paid + returned

export const bookFacts = (book: Balances): Fact[] => [
  { label: '计划', value: amountWords(book, book.planned) },
  { label: '已批准', value: amountWords(book, book.approved) },
  { label: '还能批准', value: amountWords(book, freeOf(book)) },
  { label: '已发放', value: amountWords(book, book.paid) },
  { label: '已退回', value: amountWords(book, book.returned) },
  { label: '待发放', value: amountWords(book, waitingOf(book)) },
]

export const bookNote = (book: Balances) => `计划 ${amountWords(book, book.planned)}，还能批准 ${amountWords(book, freeOf(book))}`

const kinds: Record<EntryKind, string> = { planned: '计划', approved: '批准', paid: '发放', returned: '退回' }
/** A negative amount takes back what an earlier entry said. */
const takenBack: Record<EntryKind, string> = { planned: '减少计划', approved: '撤回批准', paid: '冲回发放', returned: '冲回退回' }

export const entryWords = ({ kind, amount }: Pick<LedgerEntry, 'kind' | 'amount'>): string =>
  amount < 0 ? takenBack[kind] : kinds[kind]

/** Of an entry that undoes another: nothing that was written is ever changed. */
export function undoingWords({ kind, amount, reverses }: Pick<LedgerEntry, 'kind' | 'amount' | 'reverses'>): string | undefined {
  if (reverses !== undefined) return `冲第 ${reverses} 笔，那一笔不改`
  if (amount < 0) return '冲减，原来记的不改'
  return kind === 'returned' ? '付出后退回，原来记的不改' : undefined
}

/** For whom and what for. */
export const entryAbout = ({ payeeMasked, number, note }: Pick<LedgerEntry, 'payeeMasked' | 'number' | 'note'>): string =>
  [payeeMasked, number, note].filter(Boolean).join(' · ')

export const entryMade = ({ at, byMasked }: Pick<LedgerEntry, 'at' | 'byMasked'>): string =>
  [momentWords(at), byMasked].filter(Boolean).join(' ')

export interface Sentence {
  tone: Tone
  words: string
}
export type Verdict = ApiAnswer<'POST /staff/ledger/books/{bookId}/verification'>

const whatNow = '请先不要再用这本账发放，截图后马上告诉县总工会经审人员。'

export function verdictSentence({ ok, entries, brokenAt }: Verdict, inBook: number): Sentence {
  if (ok) return { tone: 'done', words: `核对过了：${entries} 笔都和当初记的一样，合计也对得上。` }
  if (brokenAt === undefined || brokenAt > inBook)
    return { tone: 'problem', words: `${entries} 笔都没有改动，但合计和逐笔加起来的不一样。${whatNow}` }
  return { tone: 'problem', words: `第 ${brokenAt} 笔和当初记的不一样，或者不见了；它前面的 ${entries} 笔没有问题。${whatNow}` }
}

export const exportReasons = ['经审会年度审计', '上级工会检查', '财务对账'] as const

export const savedSentence = (saved: boolean): Sentence =>
  saved
    ? { tone: 'done', words: '台账已导出，导出的人、时间和用途写在表里，也已经记录。' }
    : { tone: 'problem', words: '已经导出并记录，但手机没能打开文件。请在电脑上再导出一次。' }

/** This year and the two before it. */
export function yearChoices(today = localToday()): { value: string; words: string }[] {
  const year = Number(today.slice(0, 4))
  const years = [year, year - 1, year - 2].map(one => ({ value: String(one), words: `${one}年` }))
  return [...years, { value: 'all', words: '全部年份' }]
}
