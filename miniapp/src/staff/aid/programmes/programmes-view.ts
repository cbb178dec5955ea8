import type { WaitingProgramme } from 'shared-types/aid-programme-endpoints'
import type { Programme } from 'shared-types/aid-programmes'
import { draftName } from '../../draft-view.ts'
import { seasonSentence } from './programme-words.ts'

/** The list of programmes: years, order, and what a row says; pure. */

/** The years that have programmes, this one and, from October on, the next; newest first. */
export function yearsOf(items: readonly Pick<Programme, 'year'>[], today: string): number[] {
  const year = Number(today.slice(0, 4))
  const next = today.slice(5, 7) >= '10' ? [year + 1] : []
  return [...new Set([...items.map(item => item.year), year, ...next])].sort((a, b) => b - a)
}

const stands = { done: 0, waiting: 1, info: 2 } as const

/** Those that take applications now first, then those to come. */
const ofYear = (items: readonly Programme[], year: number, today: string): Programme[] =>
  items
    .filter(item => item.year === year)
    .sort(
      (a, b) => stands[seasonSentence(a, today).tone] - stands[seasonSentence(b, today).tone] || (a.opensOn < b.opensOn ? -1 : 1),
    )

const asked = ({ mayPublish }: WaitingProgramme) => (mayPublish ? '请您看过' : '等同事看过')

/** One row of the list: a programme in force, or one that nobody has put in force yet. */
export interface ProgrammeRow {
  programmeId: string
  name: string
  note: string
  /** What waits beside it. */
  waits?: string
}

/** What is new and waits comes first. */
export function programmeRows(
  { items, waiting }: { items: readonly Programme[]; waiting: readonly WaitingProgramme[] },
  year: number,
  today: string,
): ProgrammeRow[] {
  const written = waiting.filter(one => one.isNew && one.year === year)
  return [
    ...written.map(one => ({
      programmeId: one.programmeId,
      name: one.name,
      note: `还没有启用，${draftName(one)}`,
      waits: asked(one),
    })),
    ...ofYear(items, year, today).map(programme => {
      const one = waiting.find(({ programmeId }) => programmeId === programme.programmeId)
      const { programmeId, name } = programme
      return { programmeId, name, note: rowNote(programme, today), ...(one && { waits: `有新的一稿，${asked(one)}` }) }
    }),
  ]
}

const rowNote = (programme: Programme, today: string): string =>
  `${seasonSentence(programme, today).words}，第 ${programme.version} 版`

/** What a new programme may begin from, the newest year first. */
export const originsOf = (items: readonly Programme[]): { value: string; words: string }[] => [
  { value: '', words: '从空白开始' },
  ...[...items]
    .sort((a, b) => b.year - a.year || (a.name < b.name ? -1 : 1))
    .map(({ programmeId, name, year }) => ({ value: programmeId, words: `${name}（${year} 年）` })),
]
