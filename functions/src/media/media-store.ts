import type { Write } from '../platform/dynamo/transact.ts'
import type { MediaRecord } from './media.ts'

export interface MediaStore {
  begin(record: MediaRecord, ...also: Write[]): Promise<void>
  find(mediaId: string): Promise<MediaRecord | undefined>
  /** Being ready already is fine; being removed is `not-found`. */
  markReady(mediaId: string, ...also: Write[]): Promise<void>
  /** The ids of some of those that were to be attached before `at` and are not. */
  unattachedBefore(at: Date): Promise<string[]>
  /** From here on nothing can be attached to it; `false` when something is. */
  claimRemoval(mediaId: string): Promise<boolean>
  forget(mediaId: string): Promise<void>
}
