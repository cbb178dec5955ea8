import { isDeepStrictEqual } from 'node:util'
import { type Doer, sharesPerson } from '../platform/http/caller.ts'

/**
 * What lies beside something that is in force, pure: a chain, a year, a programme, a budget.
 *
 *   draft ── put in force, by another ──▶ the next version
 *     └───── thrown away ──▶ nothing
 * Writing never changes what is in force.
 */
export interface DraftRecord<Words> {
  /** Of this record: another act came first when it is not the present one. */
  version: number
  draft?: Words
  savedAt: string
  savedBy: Doer
  savedByMasked: string
  withdrawn?: { at: string; byMasked: string; reason?: string }
}

export type By = { doer: Doer; byMasked: string }

/** Somebody of the county who reads it. */
export interface Reader {
  doer: Doer
  /** As a manager or a reviewer, who may put in force what another wrote. */
  keeps: boolean
  manages: boolean
}

export const written = <Words>(
  before: DraftRecord<Words> | undefined,
  draft: Words,
  { doer, byMasked }: By,
  now: Date,
): DraftRecord<Words> => ({
  version: (before?.version ?? 0) + 1,
  draft,
  savedAt: now.toISOString(),
  savedBy: doer,
  savedByMasked: byMasked,
})

/** What stands against it; whoever stands in for somebody counts as both. */
export function whyNotPublish(
  record: Pick<DraftRecord<unknown>, 'draft' | 'savedBy'> | undefined,
  reader: Doer,
): 'nothing-written' | 'own-words' | undefined {
  if (!record?.draft) return 'nothing-written'
  return sharesPerson(record.savedBy, reader) ? 'own-words' : undefined
}

export const putInForce = <Words>({ draft: _draft, ...record }: DraftRecord<Words>): DraftRecord<Words> => ({
  ...record,
  version: record.version + 1,
})

export const thrownAway = <Words>(
  { draft: _draft, ...record }: DraftRecord<Words>,
  { byMasked }: By,
  now: Date,
  reason: string | undefined,
): DraftRecord<Words> => ({
  ...record,
  withdrawn: { at: now.toISOString(), byMasked, ...(reason && { reason }) },
  version: record.version + 1,
})

/** Sent again after an answer that was lost, it is the very words that are there. */
export const isWritten = <Words>(
  record: Pick<DraftRecord<Words>, 'version' | 'draft' | 'savedBy'> | undefined,
  draft: Words,
  version: number,
  doer: Doer,
): boolean =>
  record?.version === version + 1 && record.savedBy.accountId === doer.accountId && isDeepStrictEqual(record.draft, draft)

/** What is told of it: to the county's staff, and to nobody else. */
export function besideFor<Words>(record: DraftRecord<Words> | undefined, reader: Reader | undefined) {
  if (!record || !reader) return { draftVersion: 0, mayPublish: false }
  const { version: draftVersion, draft, savedAt, savedBy, savedByMasked, withdrawn } = record
  const isOwn = reader.keeps && sharesPerson(savedBy, reader.doer)
  const mayWithdraw = isOwn ? ('freely' as const) : reader.manages ? ('with-reason' as const) : undefined
  return {
    draftVersion,
    ...(draft && { draft: { ...draft, savedAt, savedByMasked }, ...(mayWithdraw && { mayWithdraw }) }),
    mayPublish: reader.keeps && whyNotPublish(record, reader.doer) === undefined,
    ...(withdrawn && { withdrawn: { ...withdrawn, savedByMasked } }),
  }
}
