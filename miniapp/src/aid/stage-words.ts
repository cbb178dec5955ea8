import type { AidStage, MyAidApplication, MyAidRow, PayFailure } from 'shared-types/aid-application'
import type { MyCase, TimelineRow } from 'shared-types/cases'
import { dayWords, localToday, momentWords } from '../ui/dates.ts'
import type { Fact } from '../ui/facts.tsx'
import type { Tone } from '../ui/state-sentence.tsx'
import type { TimelineItem } from '../ui/timeline.tsx'
import { yuanWords } from '../ui/money.ts'

/** Where an application stands, in sentences: who has it, until when, what next. Pure. */

export interface Sentence {
  tone: Tone
  words: string
}

export const payFailureWords: Record<PayFailure, string> = {
  'name-mismatch': '卡号和户名对不上',
  'card-wrong': '卡号不对',
  'card-closed': '这张卡已经注销',
  'card-dormant': '这张卡很久没用，被银行停了',
  other: '银行没有说明原因',
}

export const underWayStages: readonly AidStage[] = [
  'review',
  'returned',
  'notice',
  'suspended',
  'approved',
  'paying',
  'payFailed',
]

/** Somebody still has something to do. */
export const isAidUnderWay = ({ stage, papersDueOn }: MyAidRow) =>
  underWayStages.includes(stage) || (papersDueOn !== undefined && stage === 'paid')

/** Chains name their steps as staff do; a person wants to know what is being done. */
const stepVerb = (stepName: string) => /初审|复审|审定|审核|核实|发放|核查/.exec(stepName)?.[0] ?? '办理'

export function reviewSentence({ ownerOrgName, stepName, dueOn }: MyCase, today = localToday()): string {
  const doing = `已提交。${ownerOrgName}正在${stepVerb(stepName)}`
  if (!dueOn) return `${doing}。`
  if (dueOn < today) return `${doing}，原定${dayWords(dueOn)}前答复，现在晚了，可以拨打 12351 催一催。`
  return `${doing}，${dayWords(dueOn)}前答复。`
}

export function stageSentence(row: MyAidRow, today = localToday()): Sentence {
  const { stage, case: filed, amountFen, paidOn, payFailure, noticeUntilOn, appealUntilOn } = row
  const sum = amountFen === undefined ? '' : yuanWords(amountFen)
  switch (stage) {
    case 'review':
      return { tone: 'waiting', words: reviewSentence(filed, today) }
    case 'returned':
      return { tone: 'problem', words: `请补充 ${Math.max(1, filed.fixes.length)} 项，编号和顺序保留。` }
    case 'notice':
      return {
        tone: 'waiting',
        words: `审核已通过${sum && `，帮扶金 ${sum}`}。正在公示${noticeUntilOn ? `到${dayWords(noticeUntilOn)}` : ''}，没有异议就发放。`,
      }
    case 'suspended':
      return { tone: 'waiting', words: '公示中收到异议，县总工会正在核查，公示先停下。核查完接着办，结果会告诉您。' }
    case 'approved':
      return { tone: 'done', words: sum ? `已通过，帮扶金 ${sum}，正在安排发放。` : '已通过，工会会联系您领取。' }
    case 'paying':
      return { tone: 'waiting', words: `${sum || '帮扶金'}已交银行办理转账，到账后告诉您。` }
    case 'payFailed':
      return { tone: 'problem', words: `银行没有转成：${payFailureWords[payFailure ?? 'other']}。钱给您留着，请改一下银行卡。` }
    case 'paid':
      return { tone: 'done', words: `${sum || '帮扶金'}已${paidOn ? `在${dayWords(paidOn)}` : ''}转到您填的银行卡。` }
    case 'rejected':
      return {
        tone: 'problem',
        words: `未通过。原因：${filed.rejectReason ?? '请拨打 12351 询问'}${appealUntilOn ? ` 您可以在${dayWords(appealUntilOn)}前提出异议。` : ''}`,
      }
    case 'withdrawn':
      return { tone: 'info', words: '您已撤回这份申请。' }
  }
}

/** For a page that others may see over one's shoulder: no sum, no programme, no reason. */
export function quietSentence(row: MyAidRow, today = localToday()): Sentence {
  switch (row.stage) {
    case 'review':
    case 'returned':
      return stageSentence(row, today)
    case 'payFailed':
      return { tone: 'problem', words: '有一项内容要请您改一下，请点开看。' }
    default:
      return { tone: 'info', words: '有新进展，请点开看。' }
  }
}

export const nextWords: Partial<Record<AidStage, string>> = {
  review: '工会可能会打电话或上门了解情况。不用去单位开证明，也不用参加任何仪式。',
  returned: '改好后重新提交，接着原来的顺序办。',
  notice: '公示只写姓氏、工会、项目和金额，不显示证件、病情和孩子姓名，到期自动撤下。',
  suspended: '不用您做什么。需要补充时会告诉您。',
  approved: '悄悄转到您的卡里，没有发放仪式，也不拍照。',
  paying: '一般几个工作日到账。银行短信里不会写项目名称。',
}

export type AidButton = 'mend' | 'mend-card' | 'papers' | 'appeal' | 'withdraw' | 'apply-again'

/** The first is the one primary action. */
export function aidButtons({ stage, papersDueOn, appealUntilOn }: MyAidRow): AidButton[] {
  const papers: AidButton[] = papersDueOn && stage !== 'rejected' && stage !== 'withdrawn' ? ['papers'] : []
  switch (stage) {
    case 'returned':
      return ['mend', 'withdraw']
    case 'payFailed':
      return ['mend-card', ...papers]
    case 'review':
    case 'notice':
    case 'suspended':
      return [...papers, 'withdraw']
    case 'rejected':
      return appealUntilOn ? ['appeal'] : []
    case 'withdrawn':
      return ['apply-again']
    default:
      return papers
  }
}

export const appealSentence = ({ state, reply }: NonNullable<MyAidApplication['appeal']>): Sentence => ({
  tone: state === 'waiting' ? 'waiting' : state === 'upheld' ? 'done' : 'info',
  words: {
    waiting: '您提的异议已收到，县总工会换人核查，有结果会告诉您。',
    upheld: `异议成立，重新办理。${reply ?? ''}`,
    dismissed: `异议不成立，维持原来的结果。${reply ?? ''}`,
  }[state],
})

export function caseFacts({ case: filed, amountFen, programmeName, year }: MyAidRow): Fact[] {
  const open = filed.state === 'open'
  return [
    { label: '编号', value: filed.number },
    { label: '项目', value: `${year} 年${programmeName}` },
    ...(amountFen === undefined ? [] : [{ label: '金额', value: yuanWords(amountFen) }]),
    { label: open ? '谁在办' : '经办', value: filed.ownerOrgName },
    ...(open && filed.stepCount > 1
      ? [{ label: '到哪一步', value: `第 ${filed.stepNumber} 步，共 ${filed.stepCount} 步（${filed.stepName}）` }]
      : []),
    { label: '提交时间', value: momentWords(filed.submittedAt) },
  ]
}

const actionWords: Record<TimelineRow['action'], (org: string) => string> = {
  submitted: () => '您提交了申请',
  approvedStep: org => `${org}同意，转下一步`,
  approved: org => `${org}审核通过`,
  returned: org => `${org}请您补充材料`,
  resubmitted: () => '您补充后重新提交',
  rejected: org => `${org}审核未通过`,
  withdrawn: () => '您撤回了申请',
  reassigned: org => `转到${org}办理`,
  timedOut: org => `超过期限，转到${org}办理`,
  taken: org => `${org}开始处理`,
  noticed: org => `${org}审核通过，开始公示`,
  noticeEnded: () => '公示结束，没有异议',
  objected: () => '收到异议，公示暂停，开始核查',
  objectionDismissed: () => '异议不成立，接着公示',
  reopened: () => '重新办理',
}

/** Newest first. `own`: other words for an action, where the case is of another kind. */
export const timelineItems = (
  rows: readonly TimelineRow[],
  own: (row: TimelineRow) => string | undefined = () => undefined,
): TimelineItem[] =>
  [...rows]
    .sort((a, b) => (a.at < b.at ? 1 : -1))
    .map(row => {
      const note = [row.note, ...(row.fixes ?? []).map(fix => fix.note)].filter(Boolean).join('；')
      const what = own(row) ?? actionWords[row.action](row.orgName ?? '工会')
      return { what, when: momentWords(row.at), ...(note ? { note } : {}) }
    })
