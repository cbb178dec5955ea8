import type { EntryState } from 'shared-types/contest-entries'
import type { ContestEvents } from '../../contests/events.ts'
import { progress, workPage } from './matters.ts'
import { day, type WordsOf } from './told.ts'

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

export const contestWords: WordsOf<
  Omit<ContestEvents, 'contests.broadcast' | 'contests.stood' | 'contests.shown' | 'contests.unitEntered'>
> = {
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
}
