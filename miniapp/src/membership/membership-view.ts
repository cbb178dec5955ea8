import type { MyCase, TimelineRow } from 'shared-types/cases'
import type { ErrorCode } from 'shared-types/errors'
import { idTypeWords, sexWords } from 'shared-types/person-words'
import type { Membership } from 'shared-types/membership'
import type { MembershipState } from 'shared-types/membership-state'
import type { FormMasked } from 'shared-types/membership-form'
import { occupationWords } from 'shared-types/occupations'
import type { ApiAnswer } from '../platform/contract.ts'
import { dayWords, localToday, momentWords } from '../ui/dates.ts'
import type { Tone } from '../ui/state-sentence.tsx'
import type { TimelineItem } from '../ui/timeline.tsx'

/** Words of joining and of what follows it: which sentence and which button for which state. */

export interface Sentence {
  tone: Tone
  words: string
}

const approvedWords: Record<MyCase['kind'], string> = {
  'membership.join': '已通过，您已经是会员了。',
  'membership.transfer': '已通过，您的会籍已经转好。',
  'membership.release': '已通过，绑定已经解除，可以重新申请了。',
  'membership.correction': '已通过，登记的信息已经更正。',
  'stations.report': '已处理，请看答复。',
  'stations.suggestion': '已采纳，请看答复。',
  'aid.application': '已通过，请打开查看。',
  'aid.objection': '异议成立，请看答复。',
  'contests.recommendation': '单位已推荐，请看报名结果。',
  'contests.appeal': '申诉成立，请看答复。',
  'contests.work': '已通过评审，请看结果。',
  'complaints.complaint': '已有答复，请查看。',
}

/** Where it is, who has it, until when. `today` is a local day. */
export function caseSentence(filed: MyCase, today = localToday()): Sentence {
  switch (filed.state) {
    case 'open':
      return {
        tone: 'waiting',
        words: `已提交。${filed.ownerOrgName}正在${stepVerb(filed.stepName)}${answerBy(filed.dueOn, today)}`,
      }
    case 'noticed':
      return { tone: 'waiting', words: '审核已通过，正在公示。没有异议就办理下一步。' }
    case 'returned':
      return { tone: 'problem', words: `请补充 ${Math.max(1, filed.fixes.length)} 项材料，编号和顺序保留。` }
    case 'approved':
      return { tone: 'done', words: approvedWords[filed.kind] }
    case 'rejected':
      return { tone: 'problem', words: `未通过。原因：${filed.rejectReason ?? '请拨打 12351 询问'}` }
    case 'withdrawn':
      return { tone: 'info', words: '您已撤回这份申请。' }
  }
}

/** Chains name their steps as staff do (工会委员会审核); a person wants to know what is being done. */
const stepVerb = (stepName: string) => /初审|复审|终审|审核|确认|接收|核实/.exec(stepName)?.[0] ?? '办理'

function answerBy(dueOn: string | undefined, today: string): string {
  if (!dueOn) return '。'
  if (dueOn < today) return `，原定${dayWords(dueOn)}前答复，现在晚了，可以拨打 12351 催一催。`
  return `，${dayWords(dueOn)}前答复。`
}

/** Waits for somebody: a reviewer, or the applicant. */
export const isUnderWay = (filed: MyCase) => filed.state === 'open' || filed.state === 'returned'

export type CaseButton = 'mend' | 'withdraw' | 'apply-again' | 'correct-again' | 'show-card' | 'show-membership'

/** The first is the one primary action. What belongs to another capability is acted on in its own pages. */
export function caseButtons(filed: MyCase): CaseButton[] {
  if (!filed.kind.startsWith('membership.')) return []
  switch (filed.state) {
    case 'open':
    case 'noticed':
      return ['withdraw']
    case 'returned':
      return ['mend', 'withdraw']
    case 'rejected':
    case 'withdrawn':
      if (filed.kind === 'membership.correction') return ['correct-again']
      return filed.kind === 'membership.join' ? ['apply-again'] : []
    case 'approved':
      if (filed.kind === 'membership.release') return ['apply-again']
      return filed.kind === 'membership.correction' ? ['show-membership'] : ['show-card', 'show-membership']
  }
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
  objected: () => '收到异议，公示暂停',
  objectionDismissed: () => '异议不成立，接着公示',
  reopened: () => '重新办理',
}

export function timelineItem(row: TimelineRow): TimelineItem {
  const fixes = row.fixes?.map(fix => fix.note) ?? []
  const note = [row.note, ...fixes].filter(Boolean).join('；')
  return { what: actionWords[row.action](row.orgName ?? '工会'), when: momentWords(row.at), ...(note ? { note } : {}) }
}

export function caseFacts(filed: MyCase): { label: string; value: string }[] {
  return [
    { label: '编号', value: filed.number },
    { label: filed.state === 'open' ? '谁在办' : '经办', value: filed.ownerOrgName },
    ...(filed.state === 'open' && filed.stepCount > 1
      ? [{ label: '到哪一步', value: `第 ${filed.stepNumber} 步，共 ${filed.stepCount} 步（${filed.stepName}）` }]
      : []),
    ...(filed.state === 'open' && filed.dueOn ? [{ label: '最晚答复', value: dayWords(filed.dueOn) }] : []),
    { label: '提交时间', value: momentWords(filed.submittedAt) },
  ]
}

export function formFacts(form: FormMasked): { label: string; value: string }[] {
  return [
    { label: '工会', value: form.orgName },
    { label: '姓名', value: form.nameMasked },
    { label: idTypeWords[form.idType], value: form.idNumberMasked },
    { label: '性别', value: sexWords[form.sex] },
    { label: '手机号', value: form.phoneMasked + (form.phoneVerified ? '' : '（未核验）') },
    ...(form.occupation ? [{ label: '职业', value: occupationWords[form.occupation] }] : []),
    ...(form.employerName ? [{ label: '单位', value: form.employerName }] : []),
  ]
}

type CorrectionMasked = NonNullable<ApiAnswer<'GET /membership/applications/{caseId}'>['correction']>

/** What was asked to be corrected, before and after. */
export const correctionFacts = ({ name, phone, reason }: CorrectionMasked): { label: string; value: string }[] => [
  ...(name ? [{ label: '姓名', value: `${name.beforeMasked} 改为 ${name.afterMasked}` }] : []),
  ...(phone
    ? [
        {
          label: '手机号',
          value: `${phone.beforeMasked ?? '没有登记'} 改为 ${phone.afterMasked}${phone.verified ? '' : '（未核验）'}`,
        },
      ]
    : []),
  { label: '哪里不对', value: reason },
]

export const whatNext: Record<'join' | 'transfer' | 'rejoin' | 'claim', string> = {
  join: '工会审核通过后，您会收到消息，会员卡和会员号同时生成。',
  transfer: '先由原工会确认转出，再由新工会接收。会员号不变，办好前原来的会籍照常有效。',
  rejoin: '工会审核通过后，您的会籍恢复，会员号不变。',
  claim: '工会核对通过后，会员证绑定到这个微信，会员号和入会日期不变。',
}

export const stateWords: Record<MembershipState, Sentence> = {
  active: { tone: 'done', words: '会籍有效' },
  retained: { tone: 'info', words: '会籍保留' },
  left: { tone: 'info', words: '已退会，可以重新加入' },
  removed: { tone: 'problem', words: '会籍已终止' },
  deceased: { tone: 'info', words: '会籍已终止' },
  merged: { tone: 'info', words: '已并入您的另一份会员档案' },
}

/** What of it may lie on the phone: where and under which number, but not what staff wrote about changes. */
export const withoutHistory = ({ membership, ...rest }: ApiAnswer<'GET /membership'>): ApiAnswer<'GET /membership'> =>
  membership ? { ...rest, membership: { ...membership, history: [] } } : rest

const changeWords: Record<Membership['history'][number]['change'], (org: string) => string> = {
  joined: org => `加入${org}`,
  enrolled: org => `${org}登记入会`,
  claimed: () => '本人认领会员证',
  transferred: org => `转到${org}`,
  retained: () => '会籍保留',
  restored: () => '会籍恢复',
  left: org => `退出${org}`,
  removed: () => '会籍终止',
  deceased: () => '会籍终止',
  rejoined: org => `重新加入${org}`,
  merged: org => `随工会合并到${org}`,
  corrected: () => '更正登记信息',
  doubleClosed: () => '重复档案，已并入另一份',
  doubleTakenIn: () => '两份重复档案合并成一份',
}

export const historyItem = (row: Membership['history'][number]): TimelineItem => ({
  what: changeWords[row.change](row.orgName),
  when: dayWords(row.effectiveOn),
  note: row.note,
})

/** What blocks a submission, in words, and the page that leads on. */
export interface Obstacle {
  words: string
  way?: 'release-phone' | 'release-account' | 'see-case' | 'see-membership' | 'choose-union' | 'consent'
}

const obstacles: Partial<Record<ErrorCode, Obstacle>> = {
  'application-open': { words: '您已经有一份申请正在办理，不用再交一次。', way: 'see-case' },
  'already-member-here': { words: '您已经是这家工会的会员，不用再申请。', way: 'see-membership' },
  'claim-needs-review': { words: '刚才工会改过登记的信息，要由工会核对后绑定。请返回上一步，再核对一次。' },
  'person-bound-to-another-account': {
    words: '这个证件已经绑定在另一个微信上。如果那不是您本人在用，请工作人员核实后解除。',
    way: 'release-account',
  },
  'account-bound-to-another-person': {
    words: '这个微信已经绑定了另一个人的证件。一个微信只能给一个人入会；如果弄错了，请工作人员核实后解除。',
    way: 'release-account',
  },
  'phone-bound-to-another-person': {
    words: '这个手机号登记在另一个人名下。如果号码现在是您的，请工作人员核实后解除。',
    way: 'release-phone',
  },
  'name-differs-from-record': { words: '姓名和这个证件以前登记的不一样。请对照证件再看一遍；改过名的，请拨打 12351。' },
  'member-state-forbids': { words: '按您现在的会籍状态，还不能办理这一项。请拨打 12351 询问。', way: 'see-membership' },
  'not-joinable': { words: '这一级工会不直接接收会员，请另选一家。', way: 'choose-union' },
  'organisation-closed': { words: '这家工会已经撤销，请另选一家。', way: 'choose-union' },
  'consent-missing': { words: '需要您先同意相关说明，才能继续。', way: 'consent' },
  'case-changed': { words: '这份申请刚刚有了新进展，请看最新情况。' },
  'case-not-open': { words: '这份申请已经办完，不能再改。' },
  'nothing-to-release': { words: '没有查到这个号码或证件绑定在别人那里，可以直接申请入会。' },
}

export const obstacleOf = (code: ErrorCode | undefined): Obstacle | undefined => (code ? obstacles[code] : undefined)

export const verdictWords: Record<'valid' | 'expired' | 'forged' | 'no-longer-member', Sentence> = {
  valid: { tone: 'done', words: '是真的，会籍有效。' },
  expired: { tone: 'waiting', words: '这个码过时了。请对方重新打开会员卡再扫一次。' },
  forged: { tone: 'problem', words: '这个码不是我们签发的，请当面核对证件。' },
  'no-longer-member': { tone: 'problem', words: '对方现在已经不是会员。' },
}

/** The signed statement in what was scanned or pasted, an address around it or not. */
export const cardCodeIn = (text: string): string | undefined => /[\w-]{10,}\.[\w-]{10,}\.[\w-]{10,}/.exec(text)?.[0]
