import { workAwardWords } from 'shared-types/award-words'
import type { TodoRow } from 'shared-types/cases'
import type { WorkAward, WorkKind } from 'shared-types/contest-works'
import type { ApiAnswer } from '../../../platform/contract.ts'
import { dayWords } from '../../../ui/dates.ts'
import type { Fact } from '../../../ui/facts.tsx'
import { roundYuanWords } from '../../../ui/money.ts'
import { caseSentence, type Fixable, type Sentence } from '../cases-view.ts'

/** Words of a work (五小) for those who vouch, recommend and judge. Pure. */

export type WorkCase = ApiAnswer<'GET /staff/contest-works/{caseId}'>

const kinds: Record<WorkKind, string> = {
  innovation: '小革新',
  invention: '小发明',
  creation: '小创造',
  design: '小设计',
  smallProposal: '小建议',
  suggestion: '合理化建议',
}

const awards: Record<WorkAward, string> = { ...workAwardWords, none: '通过，不评奖' }
export const awardOptions = (Object.keys(awards) as WorkAward[]).map(value => ({ value, words: awards[value] }))

export function workSentence(one: TodoRow): Sentence {
  if (one.state === 'approved') return { tone: 'done', words: '评审通过，本人已经收到消息。' }
  if (one.state === 'rejected') return { tone: 'info', words: '没有通过，原因已经告诉本人。' }
  return caseSentence(one)
}

/** `2026-01` → 2026 年 1 月起 12 个月 */
const monthsFrom = (month: string) => `${month.slice(0, 4)} 年 ${Number(month.slice(5))} 月起 12 个月`

export const benefitWords = (fen: number): string => (fen === 0 ? '没有金额' : roundYuanWords(fen))

export function vouchedFacts({ vouchedFen, vouchNote, award, awardNote }: WorkCase['work']): Fact[] {
  const facts: (Fact | undefined)[] = [
    vouchedFen === undefined ? undefined : { label: '单位证明的效益', value: benefitWords(vouchedFen) },
    vouchNote ? { label: '和申报不同的原因', value: vouchNote } : undefined,
    award ? { label: '评审结果', value: awards[award] } : undefined,
    awardNote ? { label: '评语', value: awardNote } : undefined,
  ]
  return facts.filter(fact => fact !== undefined)
}

export function workFacts({ contestTitle, work }: WorkCase): Fact[] {
  const { benefitFen, benefitFromMonth, benefitNote, inUseOn } = work
  const facts: (Fact | undefined)[] = [
    { label: '征集', value: contestTitle },
    { label: '类别', value: kinds[work.kind] },
    { label: '所在工会', value: work.orgName },
    { label: '完成人', value: work.authors.join('、') },
    { label: '要解决的问题', value: work.problem },
    { label: '做了什么改进', value: work.change },
    {
      label: '申报的效益',
      value: `${benefitWords(benefitFen)}${benefitFromMonth ? `（${monthsFrom(benefitFromMonth)}）` : ''}`,
    },
    benefitNote ? { label: '效果说明', value: benefitNote } : undefined,
    { label: '开始使用', value: inUseOn ? dayWords(inUseOn) : '还没有使用' },
  ]
  return facts.filter(fact => fact !== undefined)
}

type Asks = WorkCase['asks']

export const firstActWords = ({ vouch, award }: Asks): string => (award ? '评审' : vouch ? '证明效益，同意' : '同意推荐')

export const stepHelp = ({ vouch, award }: Asks): string =>
  [
    vouch ? '请按单位的账目核实效益。证明以后金额不能再改，统计也按这个金额。' : '',
    award ? '评审结果会告诉本人；获奖名单要等主办工会公布。' : '',
    !vouch && !award ? '同意以后转给上一级工会办理。' : '',
  ]
    .filter(Boolean)
    .join('')

export interface Approving {
  vouchedFen: number | undefined
  vouchNote: string
  photos: number
  award: WorkAward | undefined
}

/** What is missing before it can be agreed to, by field. */
export function approvingProblems(
  { vouch, award }: Asks,
  benefitFen: number,
  given: Approving,
): Partial<Record<keyof Approving, string>> {
  const { vouchedFen } = given
  return {
    ...(vouch && vouchedFen === undefined ? { vouchedFen: '请填写核实的金额，没有就填 0' } : {}),
    ...(vouch && vouchedFen !== undefined && vouchedFen !== benefitFen && !given.vouchNote.trim()
      ? { vouchNote: '金额和申报的不同，请写明原因' }
      : {}),
    ...(vouch && vouchedFen !== undefined && vouchedFen > 0 && given.photos === 0 ? { photos: '请拍下盖章的效益证明' } : {}),
    ...(award && !given.award ? { award: '请选择评审结果' } : {}),
  }
}

export const workFixables: readonly Fixable[] = [
  { field: 'title', words: '名称', note: '名称要写清楚做了什么' },
  { field: 'coAuthors', words: '完成人', note: '完成人没有写全' },
  { field: 'problem', words: '要解决的问题', note: '请写具体一些' },
  { field: 'change', words: '改进的做法', note: '请写明前后有什么不同' },
  { field: 'benefit', words: '效益', note: '请写明金额是怎么算的' },
  { field: 'proofIds', words: '照片', note: '照片看不清，请重拍' },
]

export const workRejectReasons = ['不属于征集的范围', '权属有争议', '往届已经获奖', '效益没有依据'] as const
