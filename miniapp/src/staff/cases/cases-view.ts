import type { CaseKind, Fix, TimelineRow, TodoRow } from 'shared-types/cases'
import type { ApiAnswer } from '../../platform/contract.ts'
import { dayWords, momentWords } from '../../ui/dates.ts'
import type { Tone } from '../../ui/state-sentence.tsx'
import type { TimelineItem } from '../../ui/timeline.tsx'
import type { Words } from './form-view.ts'

/** Words of reviewing: which sentence for which state, what to notice, what may be asked for. */

export const kindWords: Record<CaseKind, string> = {
  'membership.join': '入会',
  'membership.transfer': '转会',
  'membership.release': '解除绑定',
  'membership.correction': '更正信息',
  'stations.report': '驿站反馈',
  'stations.suggestion': '驿站选址',
  'aid.application': '帮扶申请',
  'aid.objection': '异议',
  'contests.recommendation': '竞赛推荐',
  'contests.appeal': '成绩申诉',
  'contests.work': '五小成果',
  'complaints.complaint': '投诉建议',
}

export type Filter = 'all' | 'due' | 'overdue'
export const filters: readonly Filter[] = ['all', 'due', 'overdue']

export const filterWords: Record<Filter, string> = { all: '全部', due: '到期和超期', overdue: '已超期' }

export const emptyWords: Record<Filter, string> = {
  all: '没有等您办的申请。有新的会在这里出现。',
  due: '今天没有到期的申请。',
  overdue: '没有超期的申请。',
}

type Shown = Pick<TodoRow, 'state' | 'ownerOrgName' | 'stepName' | 'dueOn' | 'overdue' | 'dueToday'>

export interface Sentence {
  tone: Tone
  words: string
}

/** Who has it and until when, on top of a case. */
export function caseSentence(one: Shown): Sentence {
  switch (one.state) {
    case 'open':
      return openSentence(one)
    case 'returned':
      return { tone: 'info', words: '已请申请人补充材料，对方重新提交后会回到待办。' }
    case 'noticed':
      return { tone: 'info', words: '审核已通过，正在公示，到期自动办结。' }
    case 'approved':
      return { tone: 'done', words: '已通过，申请人已经收到消息。' }
    case 'rejected':
      return { tone: 'info', words: '未通过，原因已经告诉申请人。' }
    case 'withdrawn':
      return { tone: 'info', words: '申请人已撤回，不用办理。' }
  }
}

function openSentence({ ownerOrgName, stepName, dueOn, overdue, dueToday }: Shown): Sentence {
  const who = `等${ownerOrgName}办理“${stepName}”`
  if (overdue) return { tone: 'problem', words: `${who}，原定${dueOn ? dayWords(dueOn) : ''}前答复，已超期。` }
  if (dueToday) return { tone: 'waiting', words: `${who}，今天到期。` }
  return { tone: 'waiting', words: dueOn ? `${who}，${dayWords(dueOn)}前答复。` : `${who}。` }
}

/** The same in a list, where the union is known. */
export function rowSentence({ state, stepName, dueOn, overdue, dueToday }: Omit<Shown, 'ownerOrgName'>): Sentence {
  if (state !== 'open') return { tone: 'info', words: '已经办过' }
  if (overdue) return { tone: 'problem', words: `已超期，${stepName}` }
  if (dueToday) return { tone: 'waiting', words: `今天到期，${stepName}` }
  return { tone: 'waiting', words: dueOn ? `${dayWords(dueOn)}前，${stepName}` : stepName }
}

export const rowTitle = ({ titleMasked, kind }: Pick<TodoRow, 'titleMasked' | 'kind'>) =>
  titleMasked.includes(kindWords[kind]) ? titleMasked : `${titleMasked} · ${kindWords[kind]}`

type MayNot = NonNullable<ApiAnswer<'GET /staff/cases/{caseId}'>['mayNotDecide']>

/** Why one may look but not decide; nothing where the state says it already. */
export function mayNotWords(
  why: MayNot | undefined,
  { ownerOrgName, kind }: Pick<TodoRow, 'ownerOrgName' | 'kind'>,
): string | undefined {
  switch (why) {
    case 'not-your-step':
      return `这一步归${ownerOrgName}办理，您可以看，不能决定。`
    case 'own-case':
      return '这是您本人的申请，请由其他审核人办理。'
    case 'relatives-case':
      return '这是您申报过的亲属的申请，按回避规定请由其他审核人办理。'
    case 'two-steps-in-a-row':
      return kind === 'aid.application'
        ? '上一步是您办的，或者是您代办提交的。下一步要由不同的人办理，请转交或请同事来办。'
        : '上一步是您办的。连续两步要由不同的人办理，请转交或请同事来办。'
    default:
      return undefined
  }
}

type Notice = ApiAnswer<'GET /staff/membership/applications/{caseId}'>['notice'][number]

const notices: Record<Notice, Sentence> = {
  'phone-unverified': { tone: 'info', words: '手机号是手填的，没有经过微信核验，请先打电话核实。' },
  'member-elsewhere': { tone: 'info', words: '这个人现在是别家工会的会员，办完后会籍转过来，会员号不变。' },
  'left-before': { tone: 'info', words: '这个人以前退过会，这次是重新加入。' },
  'removed-before': { tone: 'problem', words: '这个人以前被除名，请先核实情况。' },
  'organisation-closed': { tone: 'problem', words: '申请加入的工会已经撤销，不能同意。请转交，或说明原因后不通过。' },
}

/** What a reviewer should see before deciding; that a transfer comes from elsewhere is no news. */
export const noticesFor = ({ state, kind }: Pick<TodoRow, 'state' | 'kind'>, found: readonly Notice[]): Sentence[] =>
  state === 'open'
    ? found.filter(one => one !== 'member-elsewhere' || kind !== 'membership.transfer').map(one => notices[one])
    : []

export const caseFacts = (one: TodoRow): Words[] => [
  { label: '编号', value: one.number },
  { label: '提交时间', value: momentWords(one.submittedAt) },
  ...(one.stepCount > 1
    ? [{ label: '到哪一步', value: `第 ${one.stepNumber} 步，共 ${one.stepCount} 步（${one.stepName}）` }]
    : []),
]

const acts: Record<TimelineRow['action'], (org: string) => string> = {
  submitted: () => '申请人提交',
  approvedStep: org => `${org}同意，转下一步`,
  approved: org => `${org}同意，办结`,
  returned: org => `${org}请申请人补充材料`,
  resubmitted: () => '申请人补充后重新提交',
  rejected: org => `${org}不通过`,
  withdrawn: () => '申请人撤回',
  reassigned: org => `转交给${org}`,
  timedOut: org => `超过期限，转到${org}`,
  taken: org => `${org}开始处理`,
  noticed: org => `${org}同意，开始公示`,
  noticeEnded: () => '公示期满，没有异议',
  objected: () => '收到异议，公示暂停',
  objectionDismissed: () => '异议不成立，接着公示',
  reopened: () => '异议成立，重新办理',
}

/** What the same acts are called when an objection is decided. */
const objectionActs: Partial<typeof acts> = {
  submitted: () => '提出异议',
  approved: org => `${org}认定异议成立，办结`,
  rejected: org => `${org}认定异议不成立，办结`,
}

export function timelineItem(row: TimelineRow, kind: CaseKind, fixables: readonly Fixable[]): TimelineItem {
  const fixes = row.fixes?.map(fix => `${fixWordsOf(fixables, fix.field)}：${fix.note}`) ?? []
  const note = [row.note, ...fixes].filter(Boolean).join('；')
  const when = [momentWords(row.at), row.byMasked && `经办人 ${row.byMasked}`].filter(Boolean).join(' · ')
  const act = (kind === 'aid.objection' && objectionActs[row.action]) || acts[row.action]
  return { what: act(row.orgName ?? '工会'), when, ...(note ? { note } : {}) }
}

/** One thing that may be asked for, with the words that usually go with it. */
export interface Fixable {
  field: string
  words: string
  note: string
}

/** Of a joining; the first ones the applicant can mend on the phone. */
export const joiningFixables: readonly Fixable[] = [
  { field: 'name', words: '姓名', note: '姓名和证件上的不一样，请改成证件上的写法。' },
  { field: 'phone', words: '手机号', note: '这个手机号打不通，请改成现在用的号码。' },
  { field: 'employerName', words: '单位名称', note: '请填写单位全称，和劳动合同或工资条上一样。' },
  { field: 'employerCreditCode', words: '单位代码', note: '请补充单位的统一社会信用代码，营业执照上有。' },
  { field: 'occupation', words: '职业', note: '请选择您现在做的工作。' },
  { field: 'papers', words: '证明材料', note: '请带证件到工会核对一次。' },
]

/** Of a correction. */
export const correctionFixables: readonly Fixable[] = [
  { field: 'name', words: '姓名', note: '姓名和证件上的不一样，请改成证件上的写法。' },
  { field: 'phone', words: '手机号', note: '这个手机号打不通，请改成现在用的号码。' },
  { field: 'papers', words: '证明材料', note: '请带证件到工会核对一次。' },
]

export const fixWordsOf = (fixables: readonly Fixable[], field: string): string =>
  fixables.find(one => one.field === field)?.words ?? '其他'

export type Asked = Readonly<Record<string, string>>

const mostFixes = 10

/** The list to send, or what is still missing in it. */
export function fixesOf(fixables: readonly Fixable[], asked: Asked): { fixes: Fix[]; problem?: string } {
  const fixes = fixables.flatMap(({ field }) => (asked[field] === undefined ? [] : [{ field, note: asked[field].trim() }]))
  if (fixes.length === 0) return { fixes, problem: '请至少选一项要补充的内容' }
  if (fixes.some(fix => fix.note === '')) return { fixes, problem: '请给每一项写明要补充什么' }
  return fixes.length > mostFixes ? { fixes, problem: `一次最多选 ${mostFixes} 项，请先选最要紧的` } : { fixes }
}

/** What agreeing does, said before it is done. */
export function approvalWords({ kind, stepNumber, stepCount }: Pick<TodoRow, 'kind' | 'stepNumber' | 'stepCount'>): string {
  if (stepNumber < stepCount) return '同意后转到下一步，由另一个人接着办。'
  if (kind === 'membership.release') return '同意后解除原来的绑定，申请人可以重新申请。请确认已经核实过本人。'
  if (kind === 'membership.correction') return '同意后登记的信息马上更正，申请人收到消息。请确认已经和证件核对过。'
  return kind === 'membership.transfer'
    ? '同意后会籍转过来，会员号不变，申请人马上收到消息。'
    : '同意后马上成为会员，生成会员号，申请人收到消息。'
}

export const rejectReasons: readonly string[] = [
  '您的工作单位和地点不在本工会的范围，请改选其他工会。',
  '证件信息核对不一致，请带证件到工会办理。',
  '单位没有确认您在那里工作，请先和单位联系。',
]

export const correctionRejectReasons: readonly string[] = [
  '和证件上的写法不一致，请带证件到工会办理。',
  '这个手机号核实后不是您本人在用。',
  '证件号码登记错了的，不能这样更正，请联系县总工会办理。',
]

export const revealReasons: readonly string[] = ['核对证件', '打电话核实', '和单位名册核对']
export const reassignReasons: readonly string[] = ['申请人在那家工会的范围', '本人需要回避', '上级统一办理']

/** A batch approves joinings only: a transfer or a release is looked at one by one. */
export const mayBatch = ({ kind, state }: Pick<TodoRow, 'kind' | 'state'>) => kind === 'membership.join' && state === 'open'
export const batchLimit = 50
