import type { EntrantTrait, EntryState, MyEntry, TeamRole } from 'shared-types/contest-entries'
import { shownNumber } from 'shared-types/contest-pass-text'
import type { Failure } from '../platform/failure.ts'
import { momentWords } from '../ui/dates.ts'
import { submitSentence } from '../ui/failure-words.ts'
import { endWords, untilTurn } from './contest-clock.ts'
import type { Said } from './contest-words.ts'

/** Words of one's own entry. Pure. */

export const roleWords: Record<TeamRole | 'individual', string> = {
  individual: '个人参赛',
  captain: '队长',
  member: '队员',
  substitute: '替补',
}

export const traitWords: Record<EntrantTrait, string> = {
  frontline: '一线职工',
  industrialWorker: '产业工人',
  scienceEducation: '科教人员',
  migrantWorker: '农民工',
  nonPublicUnit: '在非公单位工作',
}

export const allTraits = Object.keys(traitWords) as EntrantTrait[]

/** How many are still to be invited, substitutes apart. */
export const missingPeople = ({ team }: Pick<MyEntry, 'team'>): number =>
  team ? team.size - team.members.filter(({ role }) => role !== 'substitute').length : 0

const gather = (entry: MyEntry, now: Date): string => {
  const until = entry.wholeBy ? `要在 ${endWords(entry.wholeBy, now)} 前组齐` : '请尽快组齐'
  return `还差 ${missingPeople(entry)} 名队员，${until}`
}

function formingWords(entry: MyEntry, now: Date): Said {
  if (!entry.team?.isWhole) return { tone: 'waiting', words: `${gather(entry, now)}，再交给单位推荐。` }
  const words = entry.role === 'captain' ? '队伍齐了，请提交给单位推荐。' : '队伍齐了，等队长提交给单位推荐。'
  return { tone: 'waiting', words }
}

function confirmedWords(entry: MyEntry, now: Date): Said {
  if (entry.checkedInAt) return { tone: 'done', words: `已签到（${momentWords(entry.checkedInAt, now)}）。` }
  if (missingPeople(entry) > 0) return { tone: 'waiting', words: `名额已保留，${gather(entry, now)}，否则让给别人。` }
  return { tone: 'done', words: '报名成功，有参赛名额。' }
}

const lapsed: Said = { tone: 'problem', words: '报名已失效：没有在期限前确认或组齐队伍，名额给了下一位。' }

function offeredWords({ acceptBy, role }: MyEntry, now: Date): Said {
  if (!acceptBy) return { tone: 'waiting', words: '轮到您了，请确认要不要这个名额。' }
  if (now.getTime() > Date.parse(acceptBy)) return { tone: 'problem', words: '确认的时间已过，名额给下一位了。' }
  const who = role === 'individual' || role === 'captain' ? '请' : '等队长'
  return {
    tone: 'waiting',
    words: `轮到您了！${who}在 ${endWords(acceptBy, now)} 前确认，还剩 ${untilTurn(acceptBy, now)}。`,
  }
}

/** Where it is, who has it, until when. */
export function entrySentence(entry: MyEntry, now: Date): Said {
  switch (entry.state) {
    case 'forming':
      return formingWords(entry, now)
    case 'recommending':
      return { tone: 'waiting', words: `已交给${entry.orgName ?? '单位工会'}，等单位推荐。` }
    case 'waiting':
      return { tone: 'waiting', words: entry.ahead === undefined ? '正在候补。' : aheadWords(entry.ahead) }
    case 'offered':
      return offeredWords(entry, now)
    case 'confirmed':
      return confirmedWords(entry, now)
    case 'cancelled':
      return { tone: 'info', words: '已取消报名。' }
    case 'lapsed':
      return lapsed
    case 'refused':
      return { tone: 'problem', words: `单位没有推荐。${entry.refusedReason ? `原因：${entry.refusedReason}` : ''}` }
  }
}

const aheadWords = (ahead: number) => (ahead === 0 ? '正在候补，您排在第一位。' : `正在候补，前面还有 ${ahead} 位。`)

/** Heads the screen after sending. */
export function enteredTitle({ state, team }: Pick<MyEntry, 'state' | 'team'>): string {
  if (state === 'confirmed') return team?.isWhole === false ? '报名成功，请组齐队伍' : '报名成功'
  if (state === 'waiting') return '已进入候补'
  return state === 'forming' ? '队伍建好了' : '报名已收到'
}

const nextWords: Record<EntryState, string> = {
  forming: '把邀请发给队友，每人在自己手机上加入。人齐后由队长提交给单位。',
  recommending: '单位工会推荐后，会在“消息”里告诉您有没有名额。',
  waiting: '有人取消时按顺序轮到您，会在“消息”里通知，请在期限前确认。',
  offered: '不确认，名额到时就给下一位。',
  confirmed: '比赛当天带身份证，到现场出示参赛码签到。没有网络也能出示。',
  cancelled: '名额已经让给别人。报名没有截止的话，可以再报。',
  lapsed: '报名没有截止的话，可以再报。',
  refused: '有疑问请联系您的单位工会，或拨打 12351。',
}

export const isLive = ({ state }: Pick<MyEntry, 'state'>): boolean =>
  state !== 'cancelled' && state !== 'lapsed' && state !== 'refused'

/** Only these may be checked in at the door. */
export const hasPass = ({ state }: Pick<MyEntry, 'state'>): boolean => state === 'confirmed'

/** What happens next, for who asks themselves that. */
export function nextStep(entry: Pick<MyEntry, 'state' | 'role' | 'team'>): string {
  if (entry.state !== 'confirmed' || missingPeople(entry) === 0) return nextWords[entry.state]
  return entry.role === 'captain'
    ? '把邀请发给队友，每人在自己手机上加入。人齐了名额才算数。'
    : '等队长邀请齐其他队友，人齐了名额才算数。'
}

/** Waits for a deed of the person. */
export const needsMe = (entry: MyEntry, now: Date): boolean => {
  if (entry.role === 'member' || entry.role === 'substitute') return false
  if (entry.state === 'offered') return entry.acceptBy === undefined || now.getTime() <= Date.parse(entry.acceptBy)
  return entry.state === 'forming' || (entry.state === 'confirmed' && missingPeople(entry) > 0)
}

/** Live ones that need something first, then as the server has them. */
export const inOrder = (entries: readonly MyEntry[], now: Date): MyEntry[] =>
  entries.toSorted((a, b) => rank(a, now) - rank(b, now))
const rank = (entry: MyEntry, now: Date) => (needsMe(entry, now) ? 0 : isLive(entry) ? 1 : 2)

/** One’s own leave to cancel, by the server’s clock, to the last millisecond. */
export const mayCancelAt = ({ mayCancel, cancelsUntilAt, role }: MyEntry, now: Date): boolean =>
  mayCancel && (role === 'individual' || role === 'captain') && now.getTime() <= Date.parse(cancelsUntilAt)

/** As long as a place may be given back, and not while the unit looks at the team as it is. */
export const mayLeave = ({ mayCancel, cancelsUntilAt, state }: MyEntry, now: Date): boolean =>
  mayCancel && state !== 'recommending' && now.getTime() <= Date.parse(cancelsUntilAt)

/** What giving up is called, by what is given up. */
export function cancelWords({ state, role }: Pick<MyEntry, 'state' | 'role'>): {
  label: string
  question: string
  consequence: string
} {
  const whose = role === 'captain' ? '整支队伍' : ''
  if (state === 'offered')
    return { label: '不要这个名额', question: '不要这个名额？', consequence: '名额马上给下一位，不能再要回来。' }
  if (state === 'waiting')
    return { label: '退出候补', question: `${whose}退出候补？`, consequence: '退出以后再报，要重新排在最后。' }
  const consequence = state === 'confirmed' ? '名额马上给下一位候补的人，不能再要回来。' : '取消以后要重新报名。'
  return { label: '取消报名', question: `取消${whose || '这次'}${whose ? '的' : ''}报名？`, consequence }
}

export const invitationText = (entry: Pick<MyEntry, 'contestTitle' | 'tradeName'>, teamName: string, code: string): string =>
  `邀请您加入“${teamName}”，一起参加${entry.contestTitle}（${entry.tradeName}）。打开“职工之家”小程序，在“我的竞赛”里填邀请码：${code}`

/** The code in what was pasted: alone, or in the whole text that was passed on. */
export const invitationCodeIn = (text: string): string | undefined =>
  /(?:^|[^0-9a-z])([2-9a-hjkmnp-z]{12})(?:$|[^0-9a-z])/i.exec(text)?.[1]?.toLowerCase()

/** For a screen reader: sign by sign. */
export const spelledNumber = (number: string): string => `参赛编号 ${shownNumber(number).replace(' ', '').split('').join(' ')}`

/** Why something done to an entry was refused. */
export function deedProblem(failure: Failure): string {
  switch (failure.code) {
    case 'offer-over':
      return '确认的时间已过，名额已经给了下一位。'
    case 'cancelling-over':
      return '取消的时间已过，不能再变动。去不了请打主办单位的电话。'
    case 'entry-ended':
      return '这个报名已经结束，请看最新情况。'
    case 'entry-changed':
      return '这个报名刚刚有了变化，或正在等单位推荐，请看最新情况再办。'
    case 'team-full':
      return '这个位置已经满了，请先移出一位，或把一位改为替补。'
    case 'team-not-whole':
      return '队伍还没有齐，人齐后再提交。'
    case 'contest-closed':
      return '时间已过，现在不能变动了。'
    case 'contest-called-off':
      return '这项竞赛已经取消，不再举办。'
    default:
      return submitSentence(failure)
  }
}
