import { dynamoMediaStore, type MediaDeps } from './media/index.ts'
import { createObjectStore } from './platform/object-store/object-store.ts'
import type { Platform } from './platform/platform.ts'

export const photoRoom = ({ table, clock, env }: Pick<Platform, 'table' | 'clock' | 'env'>): MediaDeps => ({
  media: dynamoMediaStore(table('media')),
  objects: createObjectStore(clock),
  clock,
  buckets: { incoming: env.MEDIA_INCOMING_BUCKET, accepted: env.MEDIA_ACCEPTED_BUCKET },
})
