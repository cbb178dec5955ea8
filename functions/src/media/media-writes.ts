import type { MediaPurpose } from 'shared-types/media'
import type { Table } from '../platform/dynamo/table.ts'
import type { Write } from '../platform/dynamo/transact.ts'

export const keyOf = (mediaId: string) => ({ pk: `MED#${mediaId}`, sk: 'MED' })

export const unattached = (dueAt: string) => ({ byDuePk: 'DUE', byDueSk: dueAt })
/** Before every instant. */
export const dueAtOnce = '0'

/** For whoever attaches: what the photo has to be for, and who attaches it (nobody: a guest). */
export interface MediaClaim {
  purpose: MediaPurpose
  uploaderAccountId?: string
}

/** A write for the transaction that makes a thing: the photo belongs to `to` from then on. Attaching to the same again passes. */
export function attachMedia(table: Table, mediaId: string, { purpose, uploaderAccountId }: MediaClaim, to: string): Write {
  const own = uploaderAccountId === undefined ? '' : ' OR uploaderAccountId = :uploader'
  return {
    table: table.name,
    key: keyOf(mediaId),
    update: 'SET attachedTo = :to REMOVE byDuePk, byDueSk',
    condition: `#state = :ready AND purpose = :purpose AND (attribute_not_exists(uploaderAccountId)${own})
      AND (attribute_not_exists(attachedTo) OR attachedTo = :to)`,
    names: { '#state': 'state' },
    values: {
      ':to': to,
      ':ready': 'ready',
      ':purpose': purpose,
      ...(uploaderAccountId === undefined ? {} : { ':uploader': uploaderAccountId }),
    },
    onFail: 'media-not-ready',
  }
}

/** The photo belongs to `to` no longer; the next run of the job removes it. */
export const detachMedia = (table: Table, mediaId: string, to: string): Write => ({
  table: table.name,
  key: keyOf(mediaId),
  update: 'SET byDuePk = :pk, byDueSk = :due REMOVE attachedTo',
  condition: 'attachedTo = :to',
  values: { ':to': to, ':pk': unattached(dueAtOnce).byDuePk, ':due': dueAtOnce },
  onFail: 'media-not-ready',
})
