import type { ContestClass, ContestKind, Eligibility, TeamShape } from 'shared-types/contest-form'
import type { Contest, ContestCard, ContestPhase, PlacesLeft } from 'shared-types/contests'
import { unionKindWords } from 'shared-types/union-kinds'
import { dayWords, momentWords } from '../ui/dates.ts'
import type { Tone } from '../ui/state-sentence.tsx'
import { endWords, phaseAt, spanWords, untilTurn } from './contest-clock.ts'

/** Words of a contest as everybody sees it. */

export interface Said {
  tone: Tone
  words: string
}

export const kindWords: Record<ContestKind, string> = { skills: '技能竞赛', safetyCup: '安康杯竞赛', fiveSmall: '五小成果征集' }
export const classWords: Record<ContestClass, string> = { first: '一类竞赛', second: '二类竞赛', local: '基层竞赛' }

/** What one does to be in it. */
const deeds: Record<ContestKind, string> = { skills: '报名', safetyCup: '报名', fiveSmall: '征集' }

const dayMs = 86_400_000

type Timed = Pick<ContestCard, 'kind' | 'phase' | 'opensAt' | 'closesAt' | 'startsAt' | 'hasWaitingList'>

function openWords({ kind, closesAt }: Timed, now: Date): string {
  const isLastDay = Date.parse(closesAt) - now.getTime() < dayMs
  return `${deeds[kind]}中，${isLastDay ? `还剩 ${untilTurn(closesAt, now)}，` : ''}到 ${endWords(closesAt, now)}`
}

function upcomingWords({ kind, opensAt }: Timed, now: Date): string {
  const isFar = Date.parse(opensAt) - now.getTime() > dayMs
  return isFar
    ? `${momentWords(opensAt, now)} 开始${deeds[kind]}，还有 ${untilTurn(opensAt, now)}`
    : `还有 ${untilTurn(opensAt, now)}开始${deeds[kind]}`
}

/** Where it stands now, in one sentence. */
export function phaseSentence(contest: Timed, now: Date): Said {
  switch (phaseAt(contest, now)) {
    case 'upcoming':
      return { tone: 'waiting', words: upcomingWords(contest, now) }
    case 'open':
      return { tone: 'done', words: openWords(contest, now) }
    case 'full':
      return contest.hasWaitingList
        ? { tone: 'waiting', words: `名额已满，可候补，到 ${endWords(contest.closesAt, now)}` }
        : { tone: 'problem', words: '名额已满' }
    case 'closed': {
      const begins = contest.startsAt && Date.parse(contest.startsAt) > now.getTime() ? contest.startsAt : undefined
      return { tone: 'info', words: `${deeds[contest.kind]}已截止${begins ? `，${momentWords(begins, now)} 开赛` : ''}` }
    }
    case 'results':
      return { tone: 'info', words: '结果已公布' }
    case 'calledOff':
      return { tone: 'problem', words: '已取消，不再举办' }
  }
}

const groups: readonly { title: string; phases: readonly ContestPhase[] }[] = [
  { title: '正在报名', phases: ['open', 'full'] },
  { title: '即将开始', phases: ['upcoming'] },
  { title: '报名已截止', phases: ['closed'] },
  { title: '已结束', phases: ['results', 'calledOff'] },
]

/** What can be entered first; within a group as the server has it. */
export const inGroups = <C extends Timed>(contests: readonly C[], now: Date): { title: string; contests: C[] }[] =>
  groups
    .map(({ title, phases }) => ({ title, contests: contests.filter(contest => phases.includes(phaseAt(contest, now))) }))
    .filter(group => group.contests.length > 0)

/** Under the title in a list: what kind, whose, when and where. */
export const cardLine = (card: ContestCard, now: Date): string =>
  [
    kindWords[card.kind],
    card.orgName,
    card.isForTeams && '组队参加',
    card.startsAt && `${momentWords(card.startsAt, now)}${card.place ? `，${card.place}` : ''}`,
  ]
    .filter(Boolean)
    .join(' · ')

const left: Record<PlacesLeft, Said> = {
  plenty: { tone: 'done', words: '名额充足' },
  few: { tone: 'waiting', words: '名额不多' },
  waits: { tone: 'waiting', words: '已满，可候补' },
  none: { tone: 'problem', words: '已满' },
}
export const placesWords = (one: PlacesLeft): Said => left[one]

/** 40 个名额，每个单位最多 2 个. */
export const tradePlaces = ({ places, perUnit }: Contest['trades'][number], forTeams: boolean): string => {
  const unit = forTeams ? '支队伍' : '个名额'
  return `${places.toLocaleString('zh-CN')} ${unit}${perUnit ? `，每个单位最多 ${perUnit} ${forTeams ? '支' : '个'}` : ''}`
}

/** 5 is the lowest. */
const levels: Record<number, string> = {
  5: '五级/初级工',
  4: '四级/中级工',
  3: '三级/高级工',
  2: '二级/技师',
  1: '一级/高级技师',
}
export const levelWords = (level: number): string => levels[level] ?? ''
/** The lowest first, as people climb. */
export const allLevels: readonly number[] = [5, 4, 3, 2, 1]

function ageWords({ ageFrom, ageTo, ageOn }: Eligibility): string | undefined {
  if (ageFrom === undefined && ageTo === undefined) return undefined
  const span =
    ageFrom !== undefined && ageTo !== undefined
      ? `${ageFrom} 至 ${ageTo} 周岁`
      : ageFrom !== undefined
        ? `满 ${ageFrom} 周岁`
        : `不超过 ${ageTo} 周岁`
  return ageOn ? `${span}（按 ${dayWords(ageOn).split('（')[0]} 计算）` : span
}

/** Who may enter, a line each. */
export function whoMayEnter({ eligibility, areaNames, entry }: Pick<Contest, 'eligibility' | 'areaNames' | 'entry'>): string[] {
  const { standing, skillLevel, unitKinds } = eligibility
  const lines = [
    standing === 'member' ? '工会会员' : '身份经工会核实过的职工，不是会员也可以',
    areaNames.length > 0 ? `所在工会属于：${areaNames.join('、')}` : undefined,
    unitKinds && `所在工会是：${unitKinds.map(kind => unionKindWords[kind]).join('、')}`,
    ageWords(eligibility),
    skillLevel && `持有${levelWords(skillLevel)}${skillLevel > 1 ? '或更高' : ''}证书，签到时查验`,
    entry === 'recommended' ? '报名后由所在单位工会推荐' : undefined,
  ]
  return lines.filter(line => line !== undefined && line !== '') as string[]
}

export const teamWords = ({ size, substitutes }: TeamShape): string =>
  `每队 ${size} 人（含队长）${substitutes ? `，另可有替补 ${substitutes} 人` : ''}`

const yuan = (fen: number) => (fen / 100).toLocaleString('zh-CN', { maximumFractionDigits: 2 })

/** 一等奖: 第 1 名，奖金 3,000 元，授予“技术能手”. */
export function awardFacts(awards: Contest['awards']): { label: string; value: string }[] {
  return awards.map(({ name, upToRank, prizeFen, honour }, i) => {
    const from = (awards[i - 1]?.upToRank ?? 0) + 1
    const ranks = from === upToRank ? `第 ${from} 名` : `第 ${from} 至 ${upToRank} 名`
    const prize = prizeFen ? `奖金 ${yuan(prizeFen)} 元` : undefined
    return { label: name, value: [ranks, prize, honour && `授予“${honour.title}”`].filter(Boolean).join('，') }
  })
}

export const stageFacts = (stages: Contest['stages'], now: Date): { label: string; value: string }[] =>
  stages.map(({ name, startsAt, endsAt, place }) => ({ label: name, value: `${spanWords(startsAt, endsAt, now)}，${place}` }))

export function contestFacts(contest: Contest, now: Date): { label: string; value: string }[] {
  const deed = deeds[contest.kind]
  const facts: { label: string; value: string | undefined }[] = [
    { label: '类别', value: `${kindWords[contest.kind]}，${classWords[contest.class]}` },
    { label: '主办', value: contest.orgName },
    { label: `${deed}时间`, value: `${momentWords(contest.opensAt, now)} 至 ${endWords(contest.closesAt, now)}` },
    { label: '参赛方式', value: contest.team && teamWords(contest.team) },
    {
      label: '单位推荐',
      value: contest.recommendsUntilAt && `单位工会在 ${endWords(contest.recommendsUntilAt, now)} 前决定`,
    },
    { label: '取消报名', value: contest.kind === 'skills' ? `${endWords(contest.cancelsUntilAt, now)} 前可以取消` : undefined },
    { label: '结果公示', value: `${contest.noticeDays} 个工作日` },
  ]
  return facts.filter((fact): fact is { label: string; value: string } => Boolean(fact.value))
}

/** The id in what a link or the poster's QR code carries: `con_k7m3…`, `k7m3…`, `c=k7m3…`. */
export function contestIdIn(text: string): string | undefined {
  let plain = text
  try {
    plain = decodeURIComponent(text)
  } catch {
    // not encoded
  }
  return /^(?:[a-z]=)?((?:con_)?[0-9a-z]{6,40})$/.exec(plain)?.[1]
}
