import type { AidCategory, AmountRule, Condition, PovertyLine, ProgrammeFacts } from './aid-programmes.ts'

/**
 * Who counts as being in hardship and what a programme pays, pure and the same on both sides. Source of the categories: domain digest
 * §4.1 (青岛 2020s scheme): per head = (a year's income − unavoidable expenses) ÷ 12 ÷ persons living together; below the line: deep;
 * below twice the line: relative; costs of an accident above 80 % of a year's income: accident.
 */
export interface Means {
  persons: number
  yearIncomeFen: number
  yearExpensesFen: number
  accidentCostFen: number
}

const accidentShare = 0.8

/** Fen a month; may be negative where the expenses exceed the income. */
export const perHeadFen = ({ persons, yearIncomeFen, yearExpensesFen }: Means): number =>
  Math.floor((yearIncomeFen - yearExpensesFen) / 12 / Math.max(1, persons))

export function categoryOf(means: Means, lineFen: number): AidCategory | undefined {
  const perHead = perHeadFen(means)
  if (perHead < lineFen) return 'deep'
  if (perHead < 2 * lineFen) return 'relative'
  return means.accidentCostFen > accidentShare * means.yearIncomeFen ? 'accident' : undefined
}

/** Whether today is before, in, or after the season. */
export type Season = 'upcoming' | 'open' | 'closed'
export const seasonOf = ({ opensOn, closesOn }: Pick<ProgrammeFacts, 'opensOn' | 'closesOn'>, today: string): Season =>
  today < opensOn ? 'upcoming' : today > closesOn ? 'closed' : 'open'

/** The line in force on a day: the latest that has begun. */
export const lineOn = (lines: readonly PovertyLine[], day: string): PovertyLine | undefined =>
  lines.filter(line => line.validFrom <= day).sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0]

export type Answers = Readonly<Record<string, string | number | boolean>>

/** An answer as conditions are written: yes and no as `yes` and `no`. */
const asText = (answer: string | number | boolean | undefined): string =>
  answer === true ? 'yes' : answer === false ? 'no' : answer === undefined ? '' : String(answer)

export const holds = (condition: Condition | undefined, answers: Answers): boolean =>
  condition === undefined || asText(answers[condition.field]) === condition.is

/** What an application is worth by its programme's rules, and which rule said so (its index). Nothing where no rule holds. */
export function amountFor(
  rules: readonly AmountRule[],
  answers: Answers,
  lineFen: number | undefined,
): { amountFen: number; rule: number } | undefined {
  const rule = rules.findIndex(({ when }) => when.every(condition => holds(condition, answers)))
  const found = rules[rule]
  if (!found) return undefined
  const amounts = [
    ...(found.fen === undefined ? [] : [found.fen]),
    ...(found.monthsOfLine === undefined || lineFen === undefined ? [] : [Math.floor(found.monthsOfLine * lineFen)]),
    ...(found.percentOf ? [Math.floor((Number(answers[found.percentOf.field] ?? 0) * found.percentOf.percent) / 100)] : []),
  ]
  return amounts.length === 0 ? undefined : { amountFen: Math.min(...amounts), rule }
}

/** What a person says of their household in under a minute. */
export interface SelfTestAnswers {
  isMember: boolean
  residence: 'urban' | 'rural'
  persons: number
  monthIncomeFen: number
  yearExpensesFen: number
  hadAccident: boolean
  ownsSeveralHomes: boolean
  hasBusiness: boolean
  hasPrivateCar: boolean
}

export type Likelihood = 'likely' | 'unlikely' | 'ask'
export type SelfTestReason =
  | 'not-yet-member'
  | 'below-line'
  | 'below-twice-line'
  | 'accident'
  | 'above-lines'
  | 'several-homes'
  | 'business'
  | 'private-car'
  | 'no-line'
  | 'open-to-all'

/** A hint, never a decision: nobody is turned away by it. */
export function selfTest(
  { categories, who }: Pick<ProgrammeFacts, 'categories' | 'who'>,
  answers: SelfTestAnswers,
  line: PovertyLine | undefined,
): { likelihood: Likelihood; reasons: SelfTestReason[] } {
  const reasons: SelfTestReason[] = who === 'member' && !answers.isMember ? ['not-yet-member'] : []
  if (categories.length === 0) return { likelihood: reasons.length > 0 ? 'ask' : 'likely', reasons: [...reasons, 'open-to-all'] }
  if (!line) return { likelihood: 'ask', reasons: [...reasons, 'no-line'] }
  if (answers.ownsSeveralHomes) reasons.push('several-homes')
  if (answers.hasBusiness) reasons.push('business')
  if (answers.hasPrivateCar) reasons.push('private-car')
  const lineFen = answers.residence === 'rural' ? line.ruralFen : line.urbanFen
  const yearIncomeFen = answers.monthIncomeFen * 12
  const category = categoryOf(
    { persons: answers.persons, yearIncomeFen, yearExpensesFen: answers.yearExpensesFen, accidentCostFen: 0 },
    lineFen,
  )
  if (category === 'deep') reasons.push('below-line')
  if (category === 'relative') reasons.push('below-twice-line')
  if (!category && answers.hadAccident) reasons.push('accident')
  const fits = category !== undefined && categories.includes(category)
  if (!fits && !answers.hadAccident) return { likelihood: 'unlikely', reasons: category ? reasons : [...reasons, 'above-lines'] }
  const doubtful =
    !fits || reasons.some(reason => ['not-yet-member', 'several-homes', 'business', 'private-car'].includes(reason))
  return { likelihood: doubtful ? 'ask' : 'likely', reasons }
}
