import type { ConsentPurpose, ConsentText } from 'shared-types/identity'
import { type Doer, sharesPerson } from '../platform/http/caller.ts'

/**
 * The life of a wording, pure.
 *
 *   draft ── publish, by another ──▶ coming ── its day ──▶ in force ── a later one's day ──▶ earlier, for ever
 *                                       └── take back ──▶ draft
 * What is in force is never changed: consents name it by its day, and a new wording is a new day.
 */
export interface PublishedText extends ConsentText {
  publishedAt: string
  byMasked: string
}

export interface DraftText {
  title: string
  body: string[]
  /** Local day. */
  inForceOn: string
}

/** What is being done with the wording of one purpose. */
export interface WordingRecord {
  purpose: ConsentPurpose
  /** Of this record: another act came first when it is not the present one. */
  version: number
  draft?: DraftText
  savedAt: string
  savedBy: Doer
  savedByMasked: string
}

type By = { doer: Doer; byMasked: string }

export const written = (
  purpose: ConsentPurpose,
  before: WordingRecord | undefined,
  draft: DraftText,
  { doer, byMasked }: By,
  now: Date,
): WordingRecord => ({
  purpose,
  version: (before?.version ?? 0) + 1,
  draft,
  savedAt: now.toISOString(),
  savedBy: doer,
  savedByMasked: byMasked,
})

/** What stands against it; whoever stands in for somebody counts as both. */
export function whyNotPublish(record: WordingRecord | undefined, reader: Doer): 'nothing-written' | 'own-words' | undefined {
  if (!record?.draft) return 'nothing-written'
  return sharesPerson(record.savedBy, reader) ? 'own-words' : undefined
}

export function published(record: WordingRecord, draft: DraftText, { byMasked }: By, now: Date) {
  const { draft: _draft, ...rest } = record
  const { title, body, inForceOn } = draft
  const text: PublishedText = {
    purpose: record.purpose,
    version: inForceOn,
    title,
    body,
    publishedAt: now.toISOString(),
    byMasked,
  }
  return { after: { ...rest, version: record.version + 1 }, text }
}

/** Its words become the draft again, unless a newer one lies there. */
export const takenBack = (record: WordingRecord, { title, body, version }: PublishedText): WordingRecord => ({
  ...record,
  draft: record.draft ?? { title, body, inForceOn: version },
  version: record.version + 1,
})

/** Whose day has not come; there is one at most. */
export const comingOf = (texts: readonly PublishedText[], purpose: ConsentPurpose, today: string): PublishedText | undefined =>
  texts.find(text => text.purpose === purpose && text.version > today)
