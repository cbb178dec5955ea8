import { detachMedia } from '../../media/index.ts'
import type { Table } from '../../platform/dynamo/table.ts'
import type { Write } from '../../platform/dynamo/transact.ts'
import type { WorkDraftRecord } from './work-store.ts'

type Whose = Pick<WorkDraftRecord, 'accountId' | 'contestId'>

/** Drafts of works that were left. */
export interface LeftWorkStore {
  ofAccount(accountId: string): Promise<WorkDraftRecord[]>
  /** Those that were begun so long ago that their time may be over by this day. */
  dueOn(day: string): Promise<Whose[]>
  one(accountId: string, contestId: string): Promise<WorkDraftRecord | undefined>
  /** Writes: the draft as it was seen is gone; it is looked at again on another day; it has been looked at. */
  removing(draft: WorkDraftRecord): Write
  lookingAgain(draft: Whose, day: string): Write
  looked(draft: Whose, day: string): Write
  save(...writes: Write[]): Promise<void>
}

export interface LeftWorkDeps {
  leftWorks: LeftWorkStore
  tables: { media: Table }
}

/** With the photos in it. Refused with `draft-changed` when it was saved or handed in this moment. */
export const removeWorkDraft = ({ leftWorks, tables }: LeftWorkDeps, draft: WorkDraftRecord, ...also: Write[]): Promise<void> =>
  leftWorks.save(
    leftWorks.removing(draft),
    ...[...new Set(draft.content.proofIds)].map(mediaId => detachMedia(tables.media, mediaId, draft.workId)),
    ...also,
  )

export const forgetWorkDrafts =
  (deps: LeftWorkDeps) =>
  async (accountId: string): Promise<void> => {
    for (const draft of await deps.leftWorks.ofAccount(accountId)) await removeWorkDraft(deps, draft)
  }
