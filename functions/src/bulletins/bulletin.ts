import type { BulletinState } from 'shared-types/bulletin-words'
import type { BulletinWords } from 'shared-types/bulletins'
import type { Doer } from '../platform/http/caller.ts'

/**
 * The life of a bulletin, pure.
 *
 *   draft ── publish ──▶ shown ── withdraw ──▶ withdrawn ── publish ──▶ shown
 *     └────────────── withdraw ─────────────────▲
 * Writing never changes what is shown: the draft lies beside it until it is published.
 */
export interface BulletinRecord {
  bulletinId: string
  state: BulletinState
  version: number
  shown?: BulletinWords
  draft?: BulletinWords
  savedAt: string
  savedBy: Doer
  savedByMasked: string
  publishedAt?: string
  withdrawnFor?: string
}

export const written = (
  before: Pick<BulletinRecord, 'bulletinId'> & Partial<BulletinRecord>,
  draft: BulletinWords,
  { doer, byMasked }: { doer: Doer; byMasked: string },
  now: Date,
): BulletinRecord => ({
  state: 'draft',
  ...before,
  draft,
  savedAt: now.toISOString(),
  savedBy: doer,
  savedByMasked: byMasked,
  version: (before.version ?? 0) + 1,
})

export function published({ draft, withdrawnFor: _w, ...record }: BulletinRecord, now: Date): BulletinRecord {
  const shown = draft ?? record.shown
  return { ...record, state: 'shown', ...(shown && { shown }), publishedAt: now.toISOString(), version: record.version + 1 }
}

/** Its words become the draft again, unless a newer one lies there: taken down for a mistake, it is mended and published anew. */
export function withdrawn({ shown, ...record }: BulletinRecord, reason: string): BulletinRecord {
  const draft = record.draft ?? shown
  return { ...record, state: 'withdrawn', ...(draft && { draft }), withdrawnFor: reason, version: record.version + 1 }
}

/** `today`: a local day. */
export const isOver = (words: BulletinWords | undefined, today: string): boolean =>
  words?.showUntil !== undefined && words.showUntil < today

export const isShown = ({ state, shown }: BulletinRecord, today: string): boolean => state === 'shown' && !isOver(shown, today)
