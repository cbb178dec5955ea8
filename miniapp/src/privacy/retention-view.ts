import { retentionRules, type RetentionRule } from 'shared-types/retention'

interface Kept {
  what: string
  kept: string
  /** Why so long, and by which rule. */
  why: string
}

const described = ({ what, kept, why, source }: RetentionRule): Kept => ({
  what,
  kept,
  why: source ? `${why}（${source}）` : why,
})

/** What goes by itself, and what has to be kept. */
export const goesByItself: readonly Kept[] = retentionRules.filter(({ by }) => by !== 'nobody').map(described)
export const hasToStay: readonly Kept[] = retentionRules.filter(({ by }) => by === 'nobody').map(described)
