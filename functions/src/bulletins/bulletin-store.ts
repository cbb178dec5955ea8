import type { BulletinState } from 'shared-types/bulletin-words'
import type { Write } from '../platform/dynamo/transact.ts'
import type { BulletinRecord } from './bulletin.ts'

export interface BulletinEntry {
  at: string
  act: 'saved' | 'published' | 'withdrawn'
  accountId: string
  byMasked: string
  title: string
  note?: string
}

export interface BulletinStore {
  byId(bulletinId: string): Promise<BulletinRecord | undefined>
  inState(state: BulletinState, cursor?: string): Promise<{ bulletins: BulletinRecord[]; next?: string }>
  /** Newest first. */
  history(bulletinId: string): Promise<BulletinEntry[]>
  /** Refuses with `bulletin-changed` when another act came first. */
  save(before: BulletinRecord | undefined, after: BulletinRecord, entry: BulletinEntry, ...also: Write[]): Promise<void>
}
