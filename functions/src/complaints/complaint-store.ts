import type { ComplaintTopic } from 'shared-types/complaints'
import type { Write } from '../platform/dynamo/transact.ts'

/** What was written stays sealed: anything may stand in it. */
export interface ComplaintRecord {
  caseId: string
  topic: ComplaintTopic
  sealedText: string
  sealedReply?: string
  repliedAt?: string
}

export type SealedPart = 'text' | 'reply'

export interface ComplaintStore {
  byCase(caseId: string): Promise<ComplaintRecord | undefined>
  seal(caseId: string, part: SealedPart, plain: string): Promise<string>
  open(caseId: string, part: SealedPart, sealed: string): Promise<string>
  /** Writes for a use case's transaction. */
  filing(record: ComplaintRecord): Write
  answering(caseId: string, sealedReply: string, now: Date): Write
}
