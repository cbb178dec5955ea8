import type { EntryState } from 'shared-types/contest-entries'
import type { Write } from '../platform/dynamo/transact.ts'

/** Something that all who have entered are told, and how far the telling has come. */
export interface BroadcastRecord {
  broadcastId: string
  contestId: string
  contestTitle: string
  title: string
  body: string
  phrase: string
  link?: string
  states: EntryState[]
  tradeKey?: string
  buckets: number
  bucket: number
  cursor?: string
  told: number
}

export interface BroadcastStore {
  byId(broadcastId: string): Promise<BroadcastRecord | undefined>
  adding(record: BroadcastRecord): Write
  /** `entry-changed` when somebody else has moved it on. */
  advancing(before: BroadcastRecord, after: BroadcastRecord): Write
}
