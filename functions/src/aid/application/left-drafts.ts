import { detachMedia } from '../../media/index.ts'
import type { Table } from '../../platform/dynamo/table.ts'
import type { Write } from '../../platform/dynamo/transact.ts'
import type { DraftRecord } from './aid-store.ts'

/** An unfinished form, unopened. */
export type LeftDraft = Omit<DraftRecord, 'content'>

export interface LeftDraftStore {
  ofAccount(accountId: string): Promise<LeftDraft[]>
  /** Those that were begun so long ago that their time may be over by this day. */
  dueOn(day: string): Promise<{ accountId: string; programmeId: string }[]>
  one(accountId: string, programmeId: string): Promise<LeftDraft | undefined>
  /** Writes: the draft as it was seen is gone; it is looked at again on another day; it has been looked at. */
  removing(draft: LeftDraft): Write
  lookingAgain(draft: Pick<LeftDraft, 'accountId' | 'programmeId'>, day: string): Write
  looked(draft: Pick<LeftDraft, 'accountId' | 'programmeId'>, day: string): Write
  save(...writes: Write[]): Promise<void>
}

export interface LeftDraftDeps {
  leftDrafts: LeftDraftStore
  tables: { media: Table }
}

/** With the photos in it, which nobody else would find. Refused with `draft-changed` when it was saved or handed in this moment. */
export const removeDraft = ({ leftDrafts, tables }: LeftDraftDeps, draft: LeftDraft, ...also: Write[]): Promise<void> =>
  leftDrafts.save(
    leftDrafts.removing(draft),
    ...draft.attached.map(mediaId => detachMedia(tables.media, mediaId, draft.applicationId)),
    ...also,
  )

export const forgetAidDrafts =
  (deps: LeftDraftDeps) =>
  async (accountId: string): Promise<void> => {
    for (const draft of await deps.leftDrafts.ofAccount(accountId)) await removeDraft(deps, draft)
  }
