import type { CaseKind } from 'shared-types/cases'
import type { EntryState } from 'shared-types/contest-entries'
import type { MessageKind } from 'shared-types/notifications'
import type { AidEvents } from '../aid/events.ts'
import type { Announcement, AnnouncementOf } from '../platform/events/announcement.ts'
import type { ContestEvents } from '../contests/events.ts'
import type { ComplaintEvents } from '../complaints/events.ts'
import type { CaseEvents } from '../cases/events.ts'
import type { MembershipEvents } from '../membership/events.ts'
import type { OrganisationEvents } from '../organisations/events.ts'
import type { StaffEvents } from '../staff/events.ts'
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

type Known = AnnouncementOf<
  AidEvents &
    Omit<MembershipEvents, 'membership.enrolled' | 'membership.rosterSent'> &
    CaseEvents &
    ComplaintEvents &
    Pick<OrganisationEvents, 'organisations.termEnding'> &
    Omit<StaffEvents, 'staff.grantTaken'> &
    Omit<ContestEvents, 'contests.broadcast' | 'contests.stood' | 'contests.shown' | 'contests.unitEntered'> &
    Omit<StationEvents, 'stations.sheetSent' | 'stations.visited' | 'stations.tallied'>
>
type Names = Known['name']

const day = (iso: string) => `${Number(iso.slice(5, 7))}月${Number(iso.slice(8, 10))}日`
const progress = (caseId: string) => `membership/pages/progress/index?caseId=${caseId}`
const aidProgress = (caseId: string) => `aid/pages/progress/index?caseId=${caseId}`
const objectionProgress = (caseId: string) => `aid/pages/objection/index?caseId=${caseId}`

function progressOf(kind: CaseKind, caseId: string): string {
  if (kind === 'complaints.complaint') return complaintPage(caseId)
  if (kind === 'contests.work') return workPage(caseId)
  if (kind.startsWith('stations.')) return `stations/pages/feedback/index?caseId=${caseId}`
  if (kind === 'aid.application') return aidProgress(caseId)
  return kind === 'aid.objection' ? objectionProgress(caseId) : progress(caseId)
}

const matter: Record<CaseKind, string> = {
  'membership.join': '入会申请',
  'membership.transfer': '会籍转接申请',
  'membership.release': '解绑申请',
  'stations.report': '驿站问题反馈',
  'stations.suggestion': '驿站选址建议',
  'aid.application': '申请',
  'aid.objection': '异议',
  'contests.recommendation': '竞赛报名',
  'contests.appeal': '竞赛申诉',
  'contests.work': '五小成果',
  'complaints.complaint': '投诉建议',
}
const workPage = (caseId: string) => `contests/pages/work/index?caseId=${caseId}`
const complaintPage = (caseId: string) => `complaints/pages/mine/index?caseId=${caseId}`
const honoursPage = 'contests/pages/honours/index'
const entryPage = (entryId: string) => `contests/pages/entry/index?entryId=${entryId}`
/** `11月27日 09:00`, Beijing time. */
const instant = (iso: string) => {
  const local = new Date(Date.parse(iso) + 8 * 3_600_000).toISOString()
  return `${day(local)} ${local.slice(11, 16)}`
}
const enteredWords: Partial<Record<EntryState, { title: string; body: string }>> = {
  confirmed: { title: '报名成功', body: '比赛当天请出示参赛码签到。' },
  waiting: { title: '已进入候补', body: '名额已满，有空位会按顺序通知您。' },
  forming: { title: '队伍已建好', body: '请邀请队员加入，人齐了再报给单位。' },
  recommending: { title: '报名已收到', body: '' },
}
const lapsedWords = {
  offer: '为您保留的名额过了确认时间，已经给了下一位。',
  team: '队员没有在规定时间内凑齐，名额已经给了下一位。',
  unit: '单位没有在规定时间内推荐。如有疑问请联系您的工会或拨打 12351。',
} as const
const grouped = (memberNumber: string) => memberNumber.replace(/(\d{4})(?=\d)/g, '$1 ')
const states = { active: '正常', retained: '保留会籍', left: '已退会', removed: '已除名', deceased: '已注销' } as const

/** A guest has no inbox. */
const toAccount = (accountId: string, told: Omit<Told, 'accountId'>): Told | undefined =>
  accountId.startsWith('acc_') ? { accountId, ...told } : undefined

const delegationsPage = 'staff/staff/pages/delegations/index'
const roles = (orgNames: readonly string[]) =>
  orgNames.length > 2 ? `${orgNames[0]}等 ${orgNames.length} 家工会` : orgNames.join('、')

type Words = { [N in Names]: (payload: Extract<Known, { name: N }>['payload']) => Told | undefined }

const words: Words = {
  'organisations.termEnding': ({ accountId, orgId, orgName, endsOn, isOver }) => ({
    accountId,
    kind: 'union-term',
    title: isOver ? '工会委员会任期已满' : '工会委员会快要换届',
    body: isOver
      ? `${orgName}本届到 ${endsOn} 届满，请抓紧换届；需要延期的，由上一级工会批准。`
      : `${orgName}本届到 ${endsOn} 届满，请安排换届选举。`,
    link: `staff/organisations/pages/union/index?orgId=${orgId}`,
  }),
  'complaints.filed': ({ accountId, caseId, number, orgName, dueOn }) => ({
    accountId,
    kind: 'complaint',
    title: '投诉建议已收到',
    body: `编号 ${number}。${orgName}在${day(dueOn)}前答复，办理的人看不到是谁写的。`,
    link: complaintPage(caseId),
  }),
  'complaints.taken': ({ accountId, caseId, number, orgName }) => ({
    accountId,
    kind: 'complaint',
    title: '投诉建议正在处理',
    body: `编号 ${number}。${orgName}正在了解情况。`,
    link: complaintPage(caseId),
  }),
  'complaints.answered': ({ accountId, caseId, number, orgName }) => ({
    accountId,
    kind: 'complaint',
    title: '投诉建议有答复了',
    body: `编号 ${number}。${orgName}写了答复，请查看。`,
    link: complaintPage(caseId),
    hint: { template: 'result', phrase: '有答复' },
  }),
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
    body: `您的会员证号是 ${grouped(memberNumber)}。会员证在“我的”里，可以出示使用。有事请联系您的工会或拨打 12351。`,
    link: 'membership/pages/card/index',
    hint: { template: 'result', phrase: '已通过' },
  }),
  'membership.claimed': ({ accountId, orgName, memberNumber }) => ({
    accountId,
    kind: 'welcome',
    title: '会员证已绑定到这个微信',
    body: `您是${orgName}的会员，会员证号 ${grouped(memberNumber)}。如果不是您本人办的，请马上联系您的工会或拨打 12351。`,
    link: 'membership/pages/card/index',
    hint: { template: 'result', phrase: '已绑定' },
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
  'contests.entered': ({ accountId, entryId, contestTitle, number, tradeName, state, orgName, dueOn }) => ({
    accountId,
    kind: 'contest-entry',
    title: enteredWords[state]?.title ?? '报名已收到',
    body: `“${contestTitle}”${tradeName}，编号 ${number.toUpperCase()}。${
      orgName && dueOn ? `${orgName}正在办理推荐，${day(dueOn)}前答复。` : (enteredWords[state]?.body ?? '')
    }`,
    link: entryPage(entryId),
  }),
  'contests.recommended': ({ accountId, entryId, contestTitle, state }) => ({
    accountId,
    kind: 'contest-entry',
    title: state === 'confirmed' ? '单位已推荐，报名成功' : '单位已推荐，正在候补',
    body: `“${contestTitle}”。${state === 'confirmed' ? '比赛当天请出示参赛码签到。' : '名额已满，有空位会按顺序通知您。'}`,
    link: entryPage(entryId),
    hint: { template: 'result', phrase: state === 'confirmed' ? '报名成功' : '候补中' },
  }),
  'contests.notRecommended': ({ accountId, entryId, contestTitle, orgName }) => ({
    accountId,
    kind: 'contest-entry',
    title: '单位没有推荐',
    body: `“${contestTitle}”。${orgName}写明了原因，请查看。`,
    link: entryPage(entryId),
    hint: { template: 'result', phrase: '有结果' },
  }),
  'contests.offered': ({ accountId, entryId, contestTitle, acceptBy }) => ({
    accountId,
    kind: 'contest-entry',
    title: '有名额了，请尽快确认',
    body: `“${contestTitle}”有人取消，名额为您保留到${instant(acceptBy)}。到时没有确认，就给下一位。`,
    link: entryPage(entryId),
    hint: { template: 'progress', phrase: '待确认' },
  }),
  'contests.lapsed': ({ accountId, entryId, contestTitle, why }) => ({
    accountId,
    kind: 'contest-entry',
    title: '报名已失效',
    body: `“${contestTitle}”。${lapsedWords[why]}`,
    link: entryPage(entryId),
    hint: { template: 'result', phrase: '已失效' },
  }),
  'contests.teamChanged': ({ accountId, entryId, contestTitle, teamName, nameMasked, what, isWhole }) => ({
    accountId,
    kind: 'contest-entry',
    title: what === 'joined' ? `${nameMasked}加入了您的队伍` : `${nameMasked}退出了您的队伍`,
    body: `“${contestTitle}”${teamName}。${isWhole ? '队员已经齐了。' : '队员还没有齐，请继续邀请。'}`,
    link: entryPage(entryId),
  }),
  'contests.told': ({ accountId, entryId, title, body, phrase, link }) => ({
    accountId,
    kind: 'contest-notice',
    title,
    body,
    link: link ?? entryPage(entryId),
    hint: { template: 'progress', phrase },
  }),
  'contests.appealFiled': ({ accountId, caseId, contestTitle, number, orgName, dueOn }) => ({
    accountId,
    kind: 'contest-result',
    title: '成绩申诉已收到',
    body: `“${contestTitle}”，编号 ${number}。${orgName}正在复核，${day(dueOn)}前答复。`,
    link: progress(caseId),
  }),
  'contests.appealDecided': ({ accountId, caseId, contestTitle, number, orgName, upheld }) => ({
    accountId,
    kind: 'contest-result',
    title: upheld ? '申诉成立，成绩将更正' : '成绩申诉有答复了',
    body: `“${contestTitle}”，编号 ${number}。${orgName}写了答复，请查看。`,
    link: progress(caseId),
    hint: { template: 'result', phrase: '有答复' },
  }),
  'contests.certificateIssued': ({ accountId, contestTitle }) => ({
    accountId,
    kind: 'contest-result',
    title: '获奖证书可以下载了',
    body: `恭喜您在“${contestTitle}”中获奖。证书和荣誉已记入您的个人记录。`,
    link: honoursPage,
    hint: { template: 'result', phrase: '有证书' },
  }),
  'contests.certificateRevoked': ({ accountId, contestTitle }) => ({
    accountId,
    kind: 'contest-result',
    title: '获奖证书已作废',
    body: `“${contestTitle}”的成绩更正了，原来的证书作废，原因写在证书页。如有疑问请联系主办工会或拨打 12351。`,
    link: honoursPage,
    hint: { template: 'result', phrase: '有变动' },
  }),
  // Neutral in the inbox too: a family reads over a shoulder. What it is about stands on the page behind the link.
  'aid.filed': ({ accountId, caseId, number, orgName, dueOn }) =>
    toAccount(accountId, {
      kind: 'aid-progress',
      title: '您的申请已收到',
      body: `编号 ${number}。${orgName}正在办理，${day(dueOn)}前答复。`,
      link: aidProgress(caseId),
    }),
  'aid.returned': ({ accountId, caseId, number, fixCount }) =>
    toAccount(accountId, {
      kind: 'aid-progress',
      title: '请补充材料',
      body: `编号 ${number} 还需要补充 ${fixCount} 项，编号和顺序保留。`,
      link: aidProgress(caseId),
      hint: { template: 'progress', phrase: '待补充' },
    }),
  'aid.stepApproved': ({ accountId, caseId, number, orgName, nextOrgName }) =>
    toAccount(accountId, {
      kind: 'aid-progress',
      title: '您的申请有新进展',
      body: `编号 ${number}。${orgName}已办好，现在由${nextOrgName}办理。`,
      link: aidProgress(caseId),
      hint: { template: 'progress', phrase: '办理中' },
    }),
  'aid.noticed': ({ accountId, caseId, number, untilOn }) =>
    toAccount(accountId, {
      kind: 'aid-progress',
      title: '您的申请有新进展',
      body: `编号 ${number}，公示到 ${day(untilOn)}，没有异议就办理下一步。`,
      link: aidProgress(caseId),
      hint: { template: 'progress', phrase: '办理中' },
    }),
  'aid.approved': ({ accountId, caseId, number }) =>
    toAccount(accountId, {
      kind: 'aid-result',
      title: '您的申请有结果了',
      body: `编号 ${number}，请打开查看。`,
      link: aidProgress(caseId),
      hint: { template: 'result', phrase: '有结果' },
    }),
  'aid.rejected': ({ accountId, caseId, number, orgName }) =>
    toAccount(accountId, {
      kind: 'aid-result',
      title: '您的申请有结果了',
      body: `编号 ${number}。${orgName}写明了原因，请打开查看；不同意可以在 15 日内提出异议。`,
      link: aidProgress(caseId),
      hint: { template: 'result', phrase: '有结果' },
    }),
  'aid.reopened': ({ accountId, caseId, number }) =>
    toAccount(accountId, {
      kind: 'aid-progress',
      title: '您的申请有新进展',
      body: `编号 ${number} 重新办理，您不用再提交。`,
      link: aidProgress(caseId),
      hint: { template: 'progress', phrase: '办理中' },
    }),
  'aid.paid': ({ accountId, caseId, number }) =>
    toAccount(accountId, {
      kind: 'aid-payment',
      title: '您的申请已办结',
      body: `编号 ${number}，请打开查看。`,
      link: aidProgress(caseId),
      hint: { template: 'result', phrase: '已办结' },
    }),
  'aid.payFailed': ({ accountId, caseId, number }) =>
    toAccount(accountId, {
      kind: 'aid-payment',
      title: '请核对一项信息',
      body: `编号 ${number} 有一项信息需要您核对，改好后接着办理。`,
      link: aidProgress(caseId),
      hint: { template: 'progress', phrase: '待核对' },
    }),
  'aid.objectionFiled': ({ accountId, caseId, number, orgName, dueOn }) =>
    toAccount(accountId, {
      kind: 'aid-progress',
      title: '您提的异议已收到',
      body: `编号 ${number}。${orgName}正在核查，${day(dueOn)}前答复。`,
      link: objectionProgress(caseId),
    }),
  'aid.objectionDecided': ({ accountId, caseId, number, orgName }) =>
    toAccount(accountId, {
      kind: 'objection-decided',
      title: '您提的异议有答复了',
      body: `编号 ${number}。${orgName}写了答复，请查看。`,
      link: objectionProgress(caseId),
      hint: { template: 'result', phrase: '有答复' },
    }),
  'aid.fileClosed': ({ accountId, orgName }) =>
    toAccount(accountId, {
      kind: 'aid-result',
      title: '您的家庭档案有变动',
      body: `${orgName}更新了档案，请打开查看；有疑问请联系您的工会或拨打 12351。`,
      link: 'aid/pages/household/index',
      hint: { template: 'result', phrase: '有变动' },
    }),
  'contests.workFiled': ({ accountId, caseId, number, title, orgName, dueOn }) => ({
    accountId,
    kind: 'contest-notice',
    title: '您的成果已提交',
    body: `“${title}”，编号 ${number}。${orgName}正在核实，${day(dueOn)}前答复。`,
    link: workPage(caseId),
  }),
  'contests.workReturned': ({ accountId, caseId, number, title, fixCount }) => ({
    accountId,
    kind: 'contest-notice',
    title: '请补充成果材料',
    body: `“${title}”（编号 ${number}）还需要补充 ${fixCount} 项，编号和顺序保留。`,
    link: workPage(caseId),
    hint: { template: 'progress', phrase: '待补充' },
  }),
  'contests.workStepApproved': ({ accountId, caseId, number, title, orgName, nextOrgName }) => ({
    accountId,
    kind: 'contest-notice',
    title: '您的成果有新进展',
    body: `“${title}”（编号 ${number}），${orgName}已通过，现在由${nextOrgName}办理。`,
    link: workPage(caseId),
    hint: { template: 'progress', phrase: '办理中' },
  }),
  'contests.workApproved': ({ accountId, caseId, number, title }) => ({
    accountId,
    kind: 'contest-notice',
    title: '您的成果评审好了',
    body: `“${title}”（编号 ${number}），请打开查看结果。`,
    link: workPage(caseId),
    hint: { template: 'result', phrase: '有结果' },
  }),
  'contests.workRejected': ({ accountId, caseId, number, title, orgName }) => ({
    accountId,
    kind: 'contest-notice',
    title: '您的成果未通过',
    body: `“${title}”（编号 ${number}）。${orgName}写明了原因，请打开查看。`,
    link: workPage(caseId),
    hint: { template: 'result', phrase: '有结果' },
  }),
  'staff.delegated': ({ toAccountId, fromMasked, orgNames, fromOn, untilOn }) => ({
    accountId: toAccountId,
    kind: 'delegation',
    title: `${fromMasked}请您代办`,
    body: `${day(fromOn)}到${day(untilOn)}，${roles(orgNames)}的审核和管理。到期自动结束；不方便的话，请打开后点“不接受”。`,
    link: delegationsPage,
  }),
  'staff.delegationEnded': ({ end, fromAccountId, fromMasked, toAccountId, toMasked, orgNames }) =>
    end === 'declined'
      ? {
          accountId: fromAccountId,
          kind: 'delegation',
          title: `${toMasked}没有接受代办`,
          body: `${roles(orgNames)}的委托已经结束，请另请一位同事。`,
          link: delegationsPage,
        }
      : {
          accountId: toAccountId,
          kind: 'delegation',
          title: '代办已经结束',
          body: `您不用再代${fromMasked}办理${roles(orgNames)}的事。`,
          link: delegationsPage,
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
