import type { EntrantTrait } from 'shared-types/contest-entries'
import type { ApiAnswer } from '../../platform/contract.ts'
import type { Tone } from '../../ui/state-sentence.tsx'
import { traitWords } from './contest-words.ts'

/** Who came together: counts, and the shares that an honour list has to report. Pure. */

export type Figures = ApiAnswer<'GET /staff/contests/{contestId}/figures'>

/** At least so many per cent of those on the list: the national 五一 commendation of 2022. */
const leastShare: Record<EntrantTrait, number> = {
  industrialWorker: 35,
  frontline: 20,
  scienceEducation: 20,
  migrantWorker: 10,
  nonPublicUnit: 35,
}

/** One decimal, never rounded up to what was not reached. */
export const percentOf = (part: number, whole: number): number => (whole === 0 ? 0 : Math.floor((part * 1000) / whole) / 10)

export interface ShareLine {
  trait: EntrantTrait
  title: string
  share: string
  tone: Tone
  words: string
}

export const shareLines = ({ traits, persons }: Pick<Figures, 'traits' | 'persons'>): ShareLine[] =>
  traits.map(({ trait, persons: some }) => {
    const least = leastShare[trait]
    const reached = persons > 0 && some * 100 >= least * persons
    return {
      trait,
      title: traitWords[trait],
      share: `${some} 人，${percentOf(some, persons)}%`,
      tone: reached ? 'done' : 'waiting',
      words: reached ? `达到 ${least}%` : `不到 ${least}%`,
    }
  })

export const tradeWords = ({ places, confirmed, waiting, cancelled }: Figures['trades'][number]): string =>
  [`名额 ${places}`, `有名额 ${confirmed}`, waiting > 0 && `候补 ${waiting}`, cancelled > 0 && `取消和过期 ${cancelled}`]
    .filter(Boolean)
    .join('，')

export const unitWords = ({ entries, persons }: Figures['units'][number], isTeam: boolean): string =>
  isTeam ? `${persons} 人，${entries} 队` : `${persons} 人`
