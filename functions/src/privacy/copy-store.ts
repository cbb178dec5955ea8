/** That somebody took a copy of their data, and when. */
export interface CopyStore {
  /** `too-many-requests` after a few in one day. */
  noteTaken(accountId: string, at: Date): Promise<void>
  /** Newest first. */
  takenBy(accountId: string): Promise<{ at: string }[]>
}
