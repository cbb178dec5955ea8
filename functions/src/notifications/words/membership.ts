import type { MembershipEvents } from '../../membership/events.ts'
import { matter, progress } from './matters.ts'
import { day, type WordsOf } from './told.ts'

const grouped = (memberNumber: string) => memberNumber.replace(/(\d{4})(?=\d)/g, '$1 ')
const states = {
  active: '正常',
  retained: '保留会籍',
  left: '已退会',
  removed: '已除名',
  deceased: '已注销',
  merged: '已合并',
} as const

const correctedWords = { name: '姓名', phone: '手机号', both: '姓名和手机号' } as const

export const membershipWords: WordsOf<Omit<MembershipEvents, 'membership.enrolled' | 'membership.rosterSent'>> = {
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
  'membership.corrected': ({ accountId, number, orgName, what }) => ({
    accountId,
    kind: 'membership-changed',
    title: '登记信息已更正',
    body: `编号 ${number}。${orgName}已更正您登记的${correctedWords[what]}。如果不是您本人申请的，请马上联系您的工会或拨打 12351。`,
    link: 'membership/pages/mine/index',
    hint: { template: 'result', phrase: '已更正' },
  }),
  'membership.doublesMerged': ({ accountId, orgName, memberNumber }) =>
    accountId === undefined
      ? undefined
      : {
          accountId,
          kind: 'membership-changed',
          title: '重复的会员档案已合并',
          body: `您在工会有两份会员档案，已经合并成一份，以后只用会员证号 ${grouped(memberNumber)}（${orgName}）。如果不是您本人的，请马上联系您的工会或拨打 12351。`,
          link: 'membership/pages/mine/index',
        },
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
}
