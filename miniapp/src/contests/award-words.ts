import { unitAwardWords, workAwardWords } from 'shared-types/award-words'
import type { AwardedWork } from 'shared-types/contest-works'
import type { SafetyAwards } from 'shared-types/safety-cup'
import { workKindWords } from './work-words.ts'

export interface Prize {
  prize: string
  rows: { title: string; note?: string }[]
}

/** Under each prize who has it, the prizes in their order; one that nobody has is left out. */
function byPrize<K extends string, T extends { award: string }>(
  words: Record<K, string>,
  items: readonly T[],
  row: (item: T) => Prize['rows'][number],
) {
  return (Object.keys(words) as K[]).flatMap((award): Prize[] => {
    const rows = items.filter(item => item.award === award).map(row)
    return rows.length > 0 ? [{ prize: words[award], rows }] : []
  })
}

export const unitsByPrize = (items: SafetyAwards['items']): Prize[] =>
  byPrize(unitAwardWords, items, ({ orgName }) => ({ title: orgName }))

/** Authors only where all of them agreed to be named. */
export const worksByPrize = (items: readonly AwardedWork[]): Prize[] =>
  byPrize(workAwardWords, items, ({ title, kind, orgName, authors }) => ({
    title,
    note: [workKindWords[kind], orgName, ...(authors ? [authors.join('、')] : [])].join(' · '),
  }))
