import type { Programme } from 'shared-types/aid-programmes'
import { seasonOf } from 'shared-types/aid-rules'
import type { AidCategory, AmountRule, Condition, FormField, ProgrammeFacts } from 'shared-types/aid-programmes'
import type { Standing } from 'shared-types/identity'
import { dayWords, localToday } from '../ui/dates.ts'
import type { Tone } from '../ui/state-sentence.tsx'
import { roundYuanWords } from '../ui/money.ts'

/** A programme in sentences that a person in need understands. Pure. */

const short = (day: string) => dayWords(day).split('（')[0] as string

export function seasonSentence(
  programme: Pick<Programme, 'opensOn' | 'closesOn'>,
  today = localToday(),
): { tone: Tone; words: string } {
  switch (seasonOf(programme, today)) {
    case 'upcoming':
      return { tone: 'info', words: `${short(programme.opensOn)}开放，到${short(programme.closesOn)}止` }
    case 'open':
      return { tone: 'done', words: `正在办理，到${short(programme.closesOn)}止` }
    case 'closed':
      return { tone: 'waiting', words: `今年的已在${short(programme.closesOn)}结束` }
  }
}

const seasons = ['open', 'upcoming', 'closed'] as const

/** In season first, then what opens next, then what is over. */
export function bySeason(items: readonly Programme[], today = localToday()): Programme[] {
  const rank = (programme: Programme) => seasons.indexOf(seasonOf(programme, today))
  const date = (programme: Programme) => (rank(programme) === 1 ? programme.opensOn : programme.closesOn)
  return [...items].sort((a, b) => rank(a) - rank(b) || (date(a) < date(b) ? -1 : 1))
}

export const categoryWords: Record<AidCategory, string> = {
  deep: '人均收入低于低保线的家庭',
  relative: '人均收入不到低保线两倍的家庭',
  accident: '因为意外、灾害或重病花费很大的家庭',
}

export function whoWords({ who, categories }: Pick<ProgrammeFacts, 'who' | 'categories'>): string[] {
  const person = who === 'member' ? '本县工会会员' : '在本县工会登记过的职工，退会的也可以'
  return [
    person,
    ...(categories.length ? [`符合下面任何一种：${categories.map(category => categoryWords[category]).join('；')}`] : []),
  ]
}

const categoryShort: Record<string, string> = {
  deep: '低于低保线的家庭',
  relative: '低于低保线两倍的家庭',
  accident: '因意外或重病困难的家庭',
}

/** A condition as the form puts it: the option's own words. */
function conditionWords({ field, is }: Condition, fields: readonly FormField[]): string {
  if (field === 'category') return categoryShort[is] ?? '其他家庭'
  if (field === 'onFile') return is === 'yes' ? '已经建档的家庭' : '还没有建档的家庭'
  if (field === 'residence') return is === 'rural' ? '农村' : '城镇'
  const asked = fields.find(one => one.key === field)
  if (is === 'yes' || is === 'no') return `${asked?.label ?? ''}：${is === 'yes' ? '是' : '否'}`
  return asked?.options?.find(option => option.value === is)?.label ?? is
}

function sumWords({ fen, monthsOfLine, percentOf }: AmountRule, fields: readonly FormField[]): string {
  const share = percentOf && `“${fields.find(one => one.key === percentOf.field)?.label ?? '费用'}”的 ${percentOf.percent}%`
  const months = monthsOfLine === undefined ? undefined : `${monthsOfLine} 个月的低保线`
  if (share) return fen === undefined ? share : `${share}，最多 ${roundYuanWords(fen)}`
  if (months) return fen === undefined ? months : `${roundYuanWords(fen)}，不超过 ${months}`
  return fen === undefined ? '由工会审定' : roundYuanWords(fen)
}

/** One line for each rule: for whom, and how much. */
export function amountLines({ amountRules, sections }: Pick<ProgrammeFacts, 'amountRules' | 'sections'>): string[] {
  const fields = sections.flatMap(section => section.fields)
  return amountRules.map((rule, i) => {
    const whom = rule.when.map(condition => conditionWords(condition, fields)).join('，')
    const other = i > 0 && !whom ? '其他情况' : whom
    return `${other ? `${other}：` : ''}${sumWords(rule, fields)}`
  })
}

/** Who decides, one after the other, and the days each has. */
export const stepLines = ({ steps }: Pick<ProgrammeFacts, 'steps'>): string[] =>
  steps.map(({ name, workingDays }) => `${name}，${workingDays} 个工作日内`)

/** What opens from here for this person. */
export type Way = 'apply' | 'resume' | 'see' | 'join' | 'members-only' | 'upcoming' | 'closed'

export function wayOn(
  programme: Pick<Programme, 'opensOn' | 'closesOn' | 'who'>,
  { standing, hasDraft, hasOpen }: { standing: Standing | undefined; hasDraft: boolean; hasOpen: boolean },
  today = localToday(),
): Way {
  if (hasOpen) return 'see'
  const season = seasonOf(programme, today)
  if (season !== 'open') return season
  if (standing === 'signed-in') return 'join'
  if (standing === 'verified' && programme.who === 'member') return 'members-only'
  return hasDraft ? 'resume' : 'apply'
}
