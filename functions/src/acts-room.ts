import { type ChainingDeps, dynamoActStore } from './acts/index.ts'
import type { Platform } from './platform/platform.ts'
import { staffOf } from './shared-rooms.ts'

/** For entering what the streams bring. */
export const chainingRoom = (platform: Platform): ChainingDeps => ({
  acts: dynamoActStore(platform.table('acts')),
  staff: staffOf(platform),
  clock: platform.clock,
})
