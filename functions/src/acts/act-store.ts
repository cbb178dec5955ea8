import type { ActKind } from 'shared-types/act-kinds'
import type { ActEntry, ChainEnd } from './entry.ts'

/** Something else was entered at this place in the same moment. */
export class ChainWentOn extends Error {
  override name = 'ChainWentOn'
}

/** What is looked for: all that is named has to fit. */
export interface ActFilter {
  /** Instants; the second is not part of it any more. */
  from?: string | undefined
  until?: string | undefined
  kind?: ActKind | undefined
  orgId?: string | undefined
  accountId?: string | undefined
}

/** A row of the chain as it stands, and whether it is to the last attribute what its entry would be stored as. */
export interface StoredEntry {
  entry: ActEntry
  asWritten: boolean
}

export interface ActStore {
  /** Read consistently. */
  end(): Promise<ChainEnd>
  entry(seq: number): Promise<ActEntry | undefined>
  /** Takes effect once for each act: `false` when the act stands in the chain already. Throws ChainWentOn when the place was taken. */
  append(entry: ActEntry): Promise<boolean>
  /** Newest first. A page may be short, or empty, and still have a next one: what does not fit is passed over. */
  list(filter: ActFilter, cursor?: string): Promise<{ entries: ActEntry[]; next?: string }>
  /** In their order, those behind `seq`, read consistently; at most `limit`. What cannot be read as an entry is undefined. */
  behind(seq: number, limit: number): Promise<(StoredEntry | undefined)[]>
}
