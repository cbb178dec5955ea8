import type { MyWorkRow, WorkAward, WorkKind } from 'shared-types/contest-works'
import { dayWords } from '../ui/dates.ts'
import type { Fact } from '../ui/facts.tsx'
import { submitSentence } from '../ui/failure-words.ts'
import { roundYuanWords } from '../ui/money.ts'
import type { ApiAnswer } from '../platform/contract.ts'
import type { Failure } from '../platform/failure.ts'
import type { Said } from './contest-words.ts'

/** Words of one's own works (五小). Pure. */

export type MyWork = ApiAnswer<'GET /me/contest-works/{caseId}'>['work']

export const workKindWords: Record<WorkKind, string> = {
  innovation: '小革新',
  invention: '小发明',
  creation: '小创造',
  design: '小设计',
  smallProposal: '小建议',
  suggestion: '合理化建议',
}

const awardWords: Record<WorkAward, string> = {
  first: '评为一等奖',
  second: '评为二等奖',
  third: '评为三等奖',
  excellent: '评为优秀奖',
  none: '评审通过，没有评奖',
}

export function workSentence({ case: filed, award }: Pick<MyWorkRow, 'case' | 'award'>): Said {
  switch (filed.state) {
    case 'approved':
      return { tone: 'done', words: `${awardWords[award ?? 'none']}。` }
    case 'returned':
      return { tone: 'problem', words: `请补充 ${filed.fixes.length} 项，编号和顺序保留。` }
    case 'rejected':
      return { tone: 'problem', words: `没有通过：${filed.rejectReason ?? '请联系您的工会'}` }
    case 'withdrawn':
      return { tone: 'info', words: '您已经撤回。' }
    default:
      return { tone: 'waiting', words: `${filed.ownerOrgName}正在办理${filed.dueOn ? `，${dayWords(filed.dueOn)}前答复` : ''}。` }
  }
}

const sum = (fen: number) => (fen === 0 ? '没有金额' : roundYuanWords(fen))

export function workFacts(work: MyWork): Fact[] {
  const facts: (Fact | undefined)[] = [
    { label: '编号', value: work.case.number },
    { label: '征集', value: work.contestTitle },
    { label: '类别', value: workKindWords[work.kind] },
    { label: '完成人', value: work.authors.join('、') },
    { label: '要解决的问题', value: work.problem },
    { label: '做了什么改进', value: work.change },
    { label: '申报的效益', value: sum(work.benefitFen) },
    work.benefitNote ? { label: '效果说明', value: work.benefitNote } : undefined,
    work.vouchedFen === undefined ? undefined : { label: '单位证明的效益', value: sum(work.vouchedFen) },
    work.vouchNote ? { label: '单位的说明', value: work.vouchNote } : undefined,
    work.awardNote ? { label: '评语', value: work.awardNote } : undefined,
  ]
  return facts.filter(fact => fact !== undefined)
}

const refusals: Record<string, string> = {
  'contest-not-open-yet': '这次征集还没有开始。',
  'contest-closed': '这次征集已经截止。',
  'contest-called-off': '这次征集已经取消。',
  'not-eligible': '这次征集不对您所在的工会开放，可以问问您的工会。',
  'work-handed-in-before': '您已经报过同名的成果，不用再报。要改的话，先到“我的成果”里撤回。',
  'work-won-before': '这项成果以前获过奖，不能再报。',
  'benefit-vouched-for': '单位已经证明了效益，金额不能再改。请改回原来的金额。',
  'draft-changed': '这份草稿在另一部手机上改过。请返回再进来，接着那一份填。',
  'media-not-ready': '有照片没有传好，请去掉后重新添加。',
  'case-changed': '这项成果刚刚有新进展，请返回看过再办。',
}

export const workFailure = (failure: Failure): string => refusals[failure.code ?? ''] ?? submitSentence(failure)
