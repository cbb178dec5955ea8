import type { EntrantTrait, EntryState } from 'shared-types/contest-entries'
import type { ContestClass, ContestForm, ContestKind } from 'shared-types/contest-form'
import type { ApiAnswer } from '../../platform/contract.ts'
import { momentWords } from '../../ui/dates.ts'
import type { Tone } from '../../ui/state-sentence.tsx'

/** What the parts of a contest are called, and how it stands. Pure. */

export type DeskContest = ApiAnswer<'GET /staff/contests/{contestId}'>['contest']
export type DeskRow = ApiAnswer<'GET /staff/contests'>['items'][number]

export const kindWords: Record<ContestKind, string> = {
  skills: '技能竞赛',
  safetyCup: '安康杯竞赛',
  fiveSmall: '五小成果征集',
}
export const classWords: Record<ContestClass, string> = { first: '一类竞赛', second: '二类竞赛', local: '基层竞赛' }
export const entryWords: Record<ContestForm['entry'], string> = { open: '本人直接报名', recommended: '由单位工会推荐' }
export const standingWords: Record<ContestForm['eligibility']['standing'], string> = {
  member: '只限会员',
  verified: '实名登记的职工都可以',
}
export const levelWords: Record<number, string> = {
  5: '五级/初级工',
  4: '四级/中级工',
  3: '三级/高级工',
  2: '二级/技师',
  1: '一级/高级技师',
}
export const honourWords = { national: '全国', province: '省级', city: '市级', county: '县级' } as const

export const stateWords: Record<EntryState, string> = {
  forming: '组队中',
  recommending: '等单位推荐',
  waiting: '候补',
  offered: '等本人确认',
  confirmed: '有名额',
  cancelled: '已取消',
  lapsed: '已过期',
  refused: '未推荐',
}
export const stateTones: Record<EntryState, Tone> = {
  forming: 'waiting',
  recommending: 'waiting',
  waiting: 'waiting',
  offered: 'waiting',
  confirmed: 'done',
  cancelled: 'info',
  lapsed: 'info',
  refused: 'info',
}

export const traitWords: Record<EntrantTrait, string> = {
  industrialWorker: '产业工人',
  frontline: '一线职工',
  scienceEducation: '科教人员',
  migrantWorker: '农民工',
  nonPublicUnit: '非公企业职工',
}

export interface Sentence {
  tone: Tone
  words: string
}

type Standing = Pick<DeskRow, 'state' | 'phase' | 'opensAt' | 'closesAt' | 'startsAt'>

/** How it stands, on top of its page. */
export function contestSentence({ state, phase, opensAt, closesAt, startsAt }: Standing): Sentence {
  if (state === 'draft') return { tone: 'waiting', words: '草稿，还没有发布，职工看不到。' }
  if (state === 'calledOff' || phase === 'calledOff') return { tone: 'problem', words: '已经取消，报了名的人都收到了原因。' }
  switch (phase) {
    case 'open':
      return { tone: 'done', words: `正在报名，${momentWords(closesAt)}截止。` }
    case 'full':
      return { tone: 'waiting', words: `正在报名，名额已满，${momentWords(closesAt)}截止。` }
    case 'closed':
      return { tone: 'info', words: `报名已经截止。${startsAt ? `${momentWords(startsAt)}开赛。` : ''}` }
    case 'results':
      return { tone: 'done', words: '成绩已经公示。' }
    default:
      return { tone: 'waiting', words: `已经发布，${momentWords(opensAt)}开始报名。` }
  }
}

/** Under it, for a draft: who wrote it, and who lets it out. */
export function draftWords({ savedByMasked, changedAt, mayPublish }: Draft): string {
  const written = [savedByMasked, momentWords(changedAt), '写的'].filter(Boolean).join(' ')
  return mayPublish
    ? `${written}，请您看过再发布。`
    : `${written}。写的人不能自己发布，请本工会或上级工会的另一位同事看过再发布。`
}
type Draft = Pick<DeskContest, 'savedByMasked' | 'changedAt' | 'mayPublish'>

/** The same in a list, without its stop. */
export const rowSentence = (row: Standing): Sentence => {
  const { tone, words } = contestSentence(row)
  return { tone, words: words.replace(/。$/, '') }
}

export const placesWords = ({ places, free, waiting }: Pick<DeskContest['trades'][number], 'places' | 'free' | 'waiting'>) =>
  `共 ${places} 个名额，${free > 0 ? `还剩 ${free} 个` : '已满'}${waiting > 0 ? `，${waiting} 个在候补` : ''}`

export const teamWords = ({
  isTeam,
  size,
  substitutes,
}: {
  isTeam: boolean
  size?: number | undefined
  substitutes?: number | undefined
}) => (isTeam ? `组队，一队 ${size ?? 0} 人${substitutes ? `，最多 ${substitutes} 名替补` : ''}` : '个人')

export const mayStill = ({ state, phase }: Pick<DeskContest, 'state' | 'phase'>) => ({
  change: state !== 'calledOff' && phase !== 'results',
  close: state === 'published' && (phase === 'open' || phase === 'full'),
  callOff: state === 'published' && phase !== 'results',
})
