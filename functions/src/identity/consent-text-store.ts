import type { ConsentPurpose } from 'shared-types/identity'
import type { Write } from '../platform/dynamo/transact.ts'
import type { PublishedText, WordingRecord } from './consent-text.ts'

/** What was done with a wording. */
export interface WordingEntry {
  at: string
  act: 'saved' | 'published' | 'withdrawn'
  accountId: string
  byMasked: string
  title: string
  inForceOn: string
  note?: string
}

export interface ConsentTextStore {
  /** Every wording published here, of all purposes, and what is being written. */
  all(): Promise<{ published: PublishedText[]; records: WordingRecord[] }>
  /** Newest first. */
  history(purpose: ConsentPurpose): Promise<WordingEntry[]>
  /** Writes for the caller's transaction; refused with `consent-text-changed` when another act came first. */
  changing(before: WordingRecord | undefined, after: WordingRecord, entry: WordingEntry): Write[]
  adding(text: PublishedText): Write
  removing(text: PublishedText): Write
  save(...writes: Write[]): Promise<void>
}
