import type { PayFailure } from 'shared-types/aid-application'
import type { Batch, PaymentRow } from 'shared-types/aid-desk'
import type { ErrorCode } from 'shared-types/errors'
import type { ApiAnswer } from '../../../platform/contract.ts'
import type { Failure } from '../../../platform/failure.ts'
import { dayWords, momentWords } from '../../../ui/dates.ts'
import { grouped, yuanWords } from '../../../ui/money.ts'
import type { Tone } from '../../../ui/state-sentence.tsx'
import { fundWords } from '../../fund-words.ts'
import { actSentence, fieldProblem } from '../../staff-words.ts'

/** Words and figures of paying. */

export type Due = ApiAnswer<'GET /staff/aid/payments'>['items'][number]
export type Collected = ApiAnswer<'POST /staff/aid/batches'>
export type Settled = ApiAnswer<'POST /staff/aid/batches/{batchId}/results'>

export interface Sentence {
  tone: Tone
  words: string
}

/** Managers and auditors of other unions come here too. */
export const payingRefused = (code: string | undefined): string | undefined =>
  code === 'not-allowed' ? '帮扶款由县总工会统一发放，只有县总工会的管理员和经审人员能看。' : undefined

export const groupTitle = ({ programmeName, fund }: Pick<Due, 'programmeName' | 'fund'>) =>
  `${programmeName} · ${fundWords[fund]}`
export const countAndSum = ({ count, totalFen }: Pick<Due, 'count' | 'totalFen'>) =>
  `${grouped(count)} 笔，合计 ${yuanWords(totalFen)}`

function collectedSentence({ batch, leftOut }: Collected): Sentence {
  const others = leftOut > 0 ? `有 ${leftOut} 笔是您批准的，要由另一位管理员发放。` : ''
  if (!batch) return { tone: 'waiting', words: `没有生成批次。${others}` }
  return { tone: 'done', words: `已生成批次，${countAndSum(batch)}。${others}下一步：打开批次，导出银行表。` }
}

/** Nothing is lost and nothing doubled: the same request is asked again. */
const collectFailure = (failure: Failure): string =>
  failure.kind === 'refused'
    ? actSentence(failure)
    : '没有等到回音。已经收进去的不会丢，也不会重复。网络好了再点一次，或者到“发放批次”里看是不是已经有了。'

export function collectOutcome({
  failure,
  result,
}: {
  failure?: Failure | undefined
  result?: Collected | undefined
}): Sentence | undefined {
  return failure ? { tone: 'problem', words: collectFailure(failure) } : result && collectedSentence(result)
}

export function batchSentence(batch: Pick<Batch, 'state' | 'count' | 'paidCount' | 'failedCount'>): Sentence {
  const { state, count, paidCount, failedCount } = batch
  switch (state) {
    case 'collecting':
      return { tone: 'waiting', words: `还没有收齐，已收 ${count} 笔。请接着收。` }
    case 'ready':
      return { tone: 'info', words: '已收齐，还没有交给银行。请导出银行表。' }
    case 'sent':
      return {
        tone: 'waiting',
        words:
          paidCount + failedCount === 0
            ? '已导出，等银行的结果。拿到结果后请传回来。'
            : `还有 ${count - paidCount - failedCount} 笔没有结果，${resultCounts(batch)}。`,
      }
    case 'settled':
      return failedCount === 0
        ? { tone: 'done', words: `全部付成，共 ${paidCount} 笔。` }
        : { tone: 'problem', words: `已有结果：${resultCounts(batch)}。` }
  }
}

const resultCounts = ({ paidCount, failedCount }: Pick<Batch, 'paidCount' | 'failedCount'>) =>
  `付成 ${paidCount} 笔，没有付成 ${failedCount} 笔`

export const batchMade = ({ createdAt, byMasked }: Pick<Batch, 'createdAt' | 'byMasked'>) =>
  `${momentWords(createdAt)} ${byMasked}`

export function batchFacts(batch: Batch, rows: readonly Pick<PaymentRow, 'state' | 'amountFen'>[]) {
  const cameBack = rows.filter(({ state }) => state === 'returned')
  const returnedFen = cameBack.reduce((sum, { amountFen }) => sum + amountFen, 0)
  return [
    { label: '资金来源', value: fundWords[batch.fund] },
    { label: '本批', value: countAndSum(batch) },
    ...(batch.paidCount + batch.failedCount > 0 ? [{ label: '银行结果', value: resultCounts(batch) }] : []),
    ...(cameBack.length > 0
      ? [{ label: '后来退回', value: countAndSum({ count: cameBack.length, totalFen: returnedFen }) }]
      : []),
    { label: '生成', value: batchMade(batch) },
  ]
}

const failures: Record<PayFailure, string> = {
  'name-mismatch': '户名和卡号对不上',
  'card-wrong': '卡号不对',
  'card-closed': '卡已经注销',
  'card-dormant': '卡被冻结或休眠',
  other: '银行没有付成',
}

export function rowSentence({ state, failure, paidOn }: Pick<PaymentRow, 'state' | 'failure' | 'paidOn'>): Sentence {
  switch (state) {
    case 'due':
      return { tone: 'waiting', words: '待发放' }
    case 'inBatch':
      return { tone: 'waiting', words: '等银行结果' }
    case 'paid':
      return { tone: 'done', words: paidOn ? `${dayWords(paidOn)}付成` : '已付成' }
    case 'failed':
      return { tone: 'problem', words: `没有付成：${failures[failure ?? 'other']}。已请申请人改，改好后进下一批。` }
    case 'returned':
      return { tone: 'problem', words: '付成后又退回。已请申请人核对银行卡，改好后进下一批。' }
  }
}

export const payeeWords = ({ payee, nameMasked }: Pick<PaymentRow, 'payee' | 'nameMasked'>): string =>
  `${payee.bank} ${payee.cardMasked}${payee.nameMasked === nameMasked ? '' : `，收款人 ${payee.nameMasked}`}`

export const exportReasons = ['交银行发放', '银行要求重新导出'] as const
export const returnReasons = ['银行退汇', '收款账户退回'] as const

export const returnedSentence: Sentence = {
  tone: 'done',
  words: '已登记退回，台账另记了一笔。申请人会收到消息去核对银行卡，改好后这笔钱重新待发放。',
}

export const savedSentence = (saved: boolean): Sentence =>
  saved
    ? { tone: 'done', words: '银行表已导出，导出的人、时间和原因已经记录。请只交给银行，用完删除。' }
    : { tone: 'problem', words: '已经导出并记录，但手机没能打开文件。请在电脑上再导出一次。' }

/** A workbook of 1 MB in base64, as the server takes it. */
const mostBase64 = 1_400_000

export const fileProblem = ({ base64 }: { base64: string }): string | undefined =>
  base64.length > mostBase64 ? '文件不能超过 1 MB。请只留银行结果那一张表。' : undefined

export function settledSentence({ settled, problems }: Pick<Settled, 'settled' | 'problems'>): Sentence {
  const done = settled > 0 ? `新登记了 ${settled} 笔结果。` : ''
  if (problems.length > 0)
    return { tone: 'problem', words: `${done}有 ${problems.length} 行没有登记，请改好后再传一次，登记过的不会重复。` }
  if (settled > 0) return { tone: 'done', words: done }
  return { tone: 'info', words: '没有新的结果：登记过的不会重复，“结果”一列没有填的也不算。' }
}

const importRefusals: Partial<Record<ErrorCode, string>> = {
  'sheet-unreadable': '这个文件看不懂。请用这里导出的那份银行表，填好“结果”和“失败原因”再传。',
  'too-large': '文件太大了，不能超过 1 MB。',
}

export const importFailure = (failure: Failure): string =>
  fieldProblem(failure, 'fileBase64') ?? (failure.code && importRefusals[failure.code]) ?? actSentence(failure)
