import type { ContestDraft } from '../contest-draft.ts'

/** What every part of the form is given. */
export interface PartProps {
  draft: ContestDraft
  set: (part: Partial<ContestDraft>) => void
  /** By where in the form; nothing before the first try to save. */
  problemOf: (path: string) => string | undefined
  /** It has been published: what entrants rely on stays as it is. */
  fixed: boolean
}

export const changedAt = <T>(list: readonly T[], at: number, part: Partial<T>): T[] =>
  list.map((one, i) => (i === at ? { ...one, ...part } : one))
export const without = <T>(list: readonly T[], at: number): T[] => list.filter((_, i) => i !== at)
