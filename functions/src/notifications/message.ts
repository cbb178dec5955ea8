import type { CaseKind } from 'shared-types/cases'
import type { MessageKind } from 'shared-types/notifications'
import type { Announcement, AnnouncementOf } from '../platform/events/announcement.ts'
import type { CaseEvents } from '../cases/events.ts'
import type { MembershipEvents } from '../membership/events.ts'
import type { StationEvents } from '../stations/events.ts'

/** What a person is told, in words; and the few words that may stand on a lock screen. */
export interface Told {
  accountId: string
  kind: MessageKind
  title: string
  body: string
  link?: string
  /** Which subscribe template hints at it, and the outcome in at most five characters. */
  hint?: { template: 'progress' | 'result'; phrase: string }
}

type Known = AnnouncementOf<MembershipEvents & CaseEvents & Omit<StationEvents, 'stations.sheetSent'>>
type Names = Known['name']

const day = (iso: string) => `${Number(iso.slice(5, 7))}月${Number(iso.slice(8, 10))}日`
const progress = (caseId: string) => `membership/pages/progress/index?caseId=${caseId}`
const progressOf = (kind: CaseKind, caseId: string) =>
  kind.startsWith('stations.') ? `stations/pages/feedback/index?caseId=${caseId}` : progress(caseId)

const matter: Record<CaseKind, string> = {
  'membership.join': '入会申请',
  'membership.transfer': '会籍转接申请',
  'membership.release': '解绑申请',
  'stations.report': '驿站问题反馈',
  'stations.suggestion': '驿站选址建议',
}
const states = { active: '正常', retained: '保留会籍', left: '已退会', removed: '已除名', deceased: '已注销' } as const

/** A guest has no inbox. */
const toAccount = (accountId: string, told: Omit<Told, 'accountId'>): Told | undefined =>
  accountId.startsWith('acc_') ? { accountId, ...told } : undefined

type Words = { [N in Names]: (payload: Extract<Known, { name: N }>['payload']) => Told | undefined }

const words: Words = {
  'membership.filed': ({ accountId, caseId, kind, number, orgName, dueOn }) => ({
    accountId,
    kind: 'application-filed',
    title: `${matter[kind]}已提交`,
    body: `编号 ${number}。${orgName}正在审核，${day(dueOn)}前答复。`,
    link: progress(caseId),
  }),
  'membership.returned': ({ accountId, caseId, kind, number, fixCount }) => ({
    accountId,
    kind: 'application-returned',
    title: '请补充材料',
    body: `${matter[kind]}（编号 ${number}）还需要补充 ${fixCount} 项，编号和顺序保留。`,
    link: progress(caseId),
    hint: { template: 'progress', phrase: '待补充' },
  }),
  'membership.rejected': ({ accountId, caseId, kind, number, orgName }) => ({
    accountId,
    kind: 'application-rejected',
    title: `${matter[kind]}未通过`,
    body: `编号 ${number}。${orgName}写明了原因，您可以查看，改好后再申请。`,
    link: progress(caseId),
    hint: { template: 'result', phrase: '有结果' },
  }),
  'membership.stepApproved': ({ accountId, caseId, kind, number, orgName, nextOrgName }) => ({
    accountId,
    kind: 'transfer-step',
    title: `${matter[kind]}有新进展`,
    body: `编号 ${number}。${orgName}已同意，现在由${nextOrgName}办理。`,
    link: progress(caseId),
    hint: { template: 'progress', phrase: '办理中' },
  }),
  'membership.joined': ({ accountId, orgName, memberNumber, outcome }) => ({
    accountId,
    kind: 'welcome',
    title: outcome === 'transfer' ? `您的会籍已转到${orgName}` : `欢迎加入${orgName}`,
    body: `您的会员证号是 ${memberNumber.replace(/(\d{4})(?=\d)/g, '$1 ')}。会员证在“我的”里，可以出示使用。有事请联系您的工会或拨打 12351。`,
    link: 'membership/pages/card/index',
    hint: { template: 'result', phrase: '已通过' },
  }),
  'membership.released': ({ accountId, number, what }) => ({
    accountId,
    kind: 'release-decided',
    title: '解绑申请已办好',
    body: `编号 ${number}。${what === 'phone' ? '手机号' : '证件'}已解除绑定，您可以继续办理入会。`,
    link: 'membership/pages/join/index',
    hint: { template: 'result', phrase: '已办好' },
  }),
  'membership.changed': ({ accountId, orgName, state }) =>
    accountId === undefined || state === 'deceased'
      ? undefined
      : {
          accountId,
          kind: 'membership-changed',
          title: '您的会籍有变动',
          body: `所在工会：${orgName}；会籍状态：${states[state]}。如有疑问请联系您的工会或拨打 12351。`,
          link: 'membership/pages/mine/index',
        },
  'stations.feedbackFiled': ({ accountId, caseId, kind, number, orgName, dueOn }) =>
    accountId === undefined
      ? undefined
      : {
          accountId,
          kind: 'feedback-filed',
          title: `${matter[kind]}已收到`,
          body: `编号 ${number}。${orgName}${kind === 'stations.report' ? '正在核实' : '正在研究'}，${day(dueOn)}前答复。`,
          link: progressOf(kind, caseId),
        },
  'stations.feedbackTaken': ({ accountId, caseId, kind, number, orgName, title }) =>
    accountId === undefined
      ? undefined
      : {
          accountId,
          kind: 'feedback-answered',
          title: `${orgName}开始处理您的反馈`,
          body: `编号 ${number}，关于${title}。`,
          link: progressOf(kind, caseId),
        },
  'stations.feedbackAnswered': ({ accountId, caseId, kind, number, orgName, title }) =>
    accountId === undefined
      ? undefined
      : {
          accountId,
          kind: 'feedback-answered',
          title: `${matter[kind]}有答复了`,
          body: `编号 ${number}，关于${title}。${orgName}写了答复，请查看。`,
          link: progressOf(kind, caseId),
          hint: { template: 'result', phrase: '有答复' },
        },
  'cases.escalated': ({ applicantAccountId, caseId, kind }) =>
    toAccount(applicantAccountId, {
      kind: 'application-moved-up',
      title: `${matter[kind]}已转上级工会办理`,
      body: '原工会没有在期限内答复，现在由上级工会接着办，编号和顺序保留。',
      link: progressOf(kind, caseId),
    }),
  'cases.reassigned': ({ applicantAccountId, caseId, kind }) =>
    toAccount(applicantAccountId, {
      kind: 'application-moved-up',
      title: `${matter[kind]}换了办理的工会`,
      body: '编号和顺序保留，您不用重新提交。',
      link: progressOf(kind, caseId),
    }),
}

export const toldAbout = Object.keys(words) as Names[]

export function tell(announcement: Announcement): Told | undefined {
  const known = announcement as Known
  return (words[known.name] as (payload: unknown) => Told | undefined)(known.payload)
}
