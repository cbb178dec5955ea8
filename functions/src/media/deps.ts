import type { Clock } from '../platform/clock.ts'
import type { ObjectStore } from '../platform/object-store/object-store.ts'
import type { MediaStore } from './media-store.ts'

export interface MediaDeps {
  media: MediaStore
  objects: ObjectStore
  clock: Clock
  buckets: {
    /** Whatever phones send; emptied by itself after a day. */
    incoming: string
    /** What was looked at and is what it claims to be. */
    accepted: string
  }
}
