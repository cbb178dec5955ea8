import type { House } from './composition.ts'
import { dynamoMediaStore, type MediaDeps } from './media/index.ts'
import { createObjectStore } from './platform/object-store/object-store.ts'

/** Not part of every house: only the functions that send, look at or remove photos carry the object store. */
export const photoRoom = ({ table, clock, env }: Pick<House, 'table' | 'clock' | 'env'>): MediaDeps => ({
  media: dynamoMediaStore(table('media')),
  objects: createObjectStore(clock),
  clock,
  buckets: { incoming: env.MEDIA_INCOMING_BUCKET, accepted: env.MEDIA_ACCEPTED_BUCKET },
})
