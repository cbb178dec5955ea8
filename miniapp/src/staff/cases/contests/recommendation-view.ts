import { shownNumber } from 'shared-types/contest-pass-text'
import type { TodoRow } from 'shared-types/cases'
import type { ApiAnswer } from '../../../platform/contract.ts'
import { momentWords } from '../../../ui/dates.ts'
import type { Fact } from '../../../ui/facts.tsx'
import { type Sentence, caseSentence } from '../cases-view.ts'

/** Words of a unit's recommendation: who asks, for what, and how many more the unit may recommend. Pure. */

export type Recommendation = ApiAnswer<'GET /staff/contest-recommendations/{caseId}'>

const levels: Record<number, string> = {
  5: '五级/初级工',
  4: '四级/中级工',
  3: '三级/高级工',
  2: '二级/技师',
  1: '一级/高级技师',
}
const roles = { captain: '队长', member: '队员', substitute: '替补' } as const

export function recommendationSentence(one: TodoRow): Sentence {
  if (one.state === 'approved') return { tone: 'done', words: '已推荐，本人已经收到消息。' }
  if (one.state === 'rejected') return { tone: 'info', words: '没有推荐，原因已经告诉本人。' }
  return caseSentence(one)
}

/** `undefined`: units share freely. */
export function unitSentence({ unitPlaces, left }: Pick<Recommendation, 'unitPlaces' | 'left'>): Sentence | undefined {
  if (unitPlaces && unitPlaces.free === 0)
    return { tone: 'problem', words: `本单位这个工种的 ${unitPlaces.places} 个名额已经用完，不能再推荐。` }
  if (left === 'none') return { tone: 'problem', words: '这个工种的名额已经满了，不能再推荐。' }
  const waits = left === 'waits' ? '这个工种已满，推荐以后先候补。' : ''
  if (unitPlaces)
    return {
      tone: waits ? 'waiting' : 'info',
      words: `本单位这个工种 ${unitPlaces.places} 个名额，已用 ${unitPlaces.places - unitPlaces.free} 个，还可以推荐 ${unitPlaces.free} 个。${waits}`,
    }
  return waits ? { tone: 'waiting', words: waits } : undefined
}

export function recommendationFacts(file: Recommendation, now = new Date()): Fact[] {
  const { contestTitle, recommendsUntilAt, entry, skillLevel, team } = file
  const own = [
    { label: '竞赛', value: contestTitle },
    { label: '工种', value: entry.tradeName },
    { label: entry.teamName ? '队长' : '报名人', value: entry.nameMasked },
  ]
  const rest: (Fact | undefined)[] = [
    entry.phoneMasked ? { label: '手机', value: entry.phoneMasked } : undefined,
    entry.orgName ? { label: '所在工会', value: entry.orgName } : undefined,
    skillLevel ? { label: '技能等级（本人填写）', value: levels[skillLevel] ?? '' } : undefined,
    entry.teamName ? { label: '队名', value: entry.teamName } : undefined,
    team ? { label: '队员', value: team.map(({ nameMasked, role }) => `${nameMasked}（${roles[role]}）`).join('、') } : undefined,
    { label: '参赛编号', value: shownNumber(entry.number) },
    { label: '报名时间', value: momentWords(entry.enteredAt, now) },
    { label: '推荐截止', value: momentWords(recommendsUntilAt, now) },
  ]
  return [...own, ...rest.filter(fact => fact !== undefined)]
}

/** What follows of a yes. */
export const recommendWords = ({ unitPlaces, left }: Pick<Recommendation, 'unitPlaces' | 'left'>): string =>
  [
    left === 'waits' ? '推荐以后先候补，有空位按顺序递补。' : '推荐以后马上占一个名额，报名就成功了。',
    unitPlaces && `推荐以后本单位还剩 ${Math.max(unitPlaces.free - 1, 0)} 个名额。`,
  ]
    .filter(Boolean)
    .join('')

export const refuseReasons = ['本单位名额有限', '本人工作安排有冲突', '不符合竞赛要求'] as const
