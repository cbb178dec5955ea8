import type { EntrantTrait } from 'shared-types/contest-entries'
import type { Contest } from 'shared-types/contests'
import { levelWords, tradePlaces } from '../contest-words.ts'
import { traitWords } from '../entry-words.ts'
import { hindranceOf } from '../obstacle-words.ts'
import type { TradeToEnter } from '../contest-way.ts'

/** What a person fills in to enter. Pure. */

/** What one says of oneself, alone or in a team. */
export interface Entrant {
  skillLevel?: number
  traits: readonly EntrantTrait[]
}

export interface EntryForm extends Entrant {
  tradeKey?: string
  teamName: string
}

export type Step = 'trade' | 'you' | 'check'
type Asked = Pick<Contest, 'team' | 'eligibility'>

/** Where one trade is left and nobody names a team, there is nothing to ask about it. */
export const stepsOf = ({ team }: Asked, trades: readonly TradeToEnter[]): Step[] =>
  team || trades.length !== 1 ? ['trade', 'you', 'check'] : ['you', 'check']

export const newForm = (trades: readonly TradeToEnter[]): EntryForm => ({
  teamName: '',
  traits: [],
  ...(trades.length === 1 && trades[0] ? { tradeKey: trades[0].tradeKey } : {}),
})

export interface Problems {
  tradeKey?: string
  teamName?: string
  skillLevel?: string
}

const longestName = 20

function nameProblem(name: string): string | undefined {
  if (!name.trim()) return '请填写队名'
  return [...name.trim()].length > longestName ? `队名最多 ${longestName} 个字` : undefined
}

/** `required` is the lowest that will do; a smaller number is a higher level. */
export function levelProblem(level: number | undefined, required: number | undefined): string | undefined {
  if (required === undefined) return undefined
  if (level === undefined) return '请选择证书上的等级'
  return level > required ? hindranceOf('skillLevel').words : undefined
}

export function problemsOf(step: Step, form: EntryForm, contest: Asked, trades: readonly TradeToEnter[]): Problems {
  const found: Record<keyof Problems, string | undefined> = {
    tradeKey: undefined,
    teamName: undefined,
    skillLevel: undefined,
  }
  if (step === 'trade') {
    if (!trades.some(({ tradeKey }) => tradeKey === form.tradeKey)) found.tradeKey = '请选择工种'
    if (contest.team) found.teamName = nameProblem(form.teamName)
  }
  if (step === 'you') found.skillLevel = levelProblem(form.skillLevel, contest.eligibility.skillLevel)
  return Object.fromEntries(Object.entries(found).filter(([, words]) => words)) as Problems
}

export const entrantToSend = ({ traits, skillLevel }: Entrant) => ({
  traits: [...traits],
  ...(skillLevel === undefined ? {} : { skillLevel }),
})

export const formToSend = (form: EntryForm, { team }: Asked) => ({
  ...entrantToSend(form),
  tradeKey: form.tradeKey ?? '',
  ...(team ? { teamName: form.teamName.trim() } : {}),
})

export const withTrait = (traits: readonly EntrantTrait[], one: EntrantTrait): EntrantTrait[] =>
  traits.includes(one) ? traits.filter(other => other !== one) : [...traits, one]

/** On the last screen, before it is sent. */
export const entrantFacts = ({ skillLevel, traits }: Entrant): { label: string; value: string }[] => [
  ...(skillLevel === undefined ? [] : [{ label: '技能等级', value: levelWords(skillLevel) }]),
  { label: '您的情况', value: traits.length ? traits.map(trait => traitWords[trait]).join('、') : '没有选' },
]

const placeNotes = { plenty: '名额充足', few: '名额不多', waits: '已满，报名后候补', none: '已满' } as const

/** Those that are full and where nobody waits cannot be chosen. */
export const tradeOptions = (trades: readonly TradeToEnter[], forTeams: boolean) =>
  trades
    .filter(({ left }) => left !== 'none')
    .map(trade => ({
      value: trade.tradeKey,
      words: trade.name,
      note: `${placeNotes[trade.left]} · ${tradePlaces(trade, forTeams)}`,
    }))
