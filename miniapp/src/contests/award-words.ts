import type { AwardedWork, WorkAward } from 'shared-types/contest-works'
import type { SafetyAwards, UnitAward } from 'shared-types/safety-cup'
import { workKindWords } from './work-words.ts'

const prizes = { first: '一等奖', second: '二等奖', third: '三等奖' } as const
const unitPrizes: Record<UnitAward, string> = { ...prizes, excellent: '优胜单位', organising: '优秀组织单位' }
const workPrizes: Record<WorkAward, string> = { ...prizes, excellent: '优秀奖', none: '' }

export interface Prize {
  prize: string
  rows: { title: string; note?: string }[]
}

/** Under each prize who has it, the prizes in their order; one that nobody has is left out. */
function byPrize<K extends string, T extends { award: K }>(
  words: Record<K, string>,
  items: readonly T[],
  row: (item: T) => Prize['rows'][number],
) {
  return (Object.keys(words) as K[]).flatMap((award): Prize[] => {
    const rows = items.filter(item => item.award === award).map(row)
    return rows.length > 0 && words[award] ? [{ prize: words[award], rows }] : []
  })
}

export const unitsByPrize = (items: SafetyAwards['items']): Prize[] =>
  byPrize(unitPrizes, items, ({ orgName }) => ({ title: orgName }))

/** Authors only where all of them agreed to be named. */
export const worksByPrize = (items: readonly AwardedWork[]): Prize[] =>
  byPrize(workPrizes, items, ({ title, kind, orgName, authors }) => ({
    title,
    note: [workKindWords[kind], orgName, ...(authors ? [authors.join('、')] : [])].join(' · '),
  }))
