import type { ActStore } from './act-store.ts'
import { beginning, type ChainEnd, follows } from './entry.ts'

export interface Verdict {
  /** As far as all is as it was written: the number and the seal of the last such entry. */
  upTo: ChainEnd
  /** The first entry that is not as it was written, or is not there. */
  brokenAt?: number
  /** There is more behind `upTo`; asked again from there it goes on. */
  more: boolean
}

/** Entries that one slice reads: some 3 MB, a second in a function. */
export const sliceLength = 4000

/**
 * One slice of the chain. Whoever goes on hands back the end of the slice before, so that nothing slips in between two slices. An entry
 * cut off at the end is seen only by whoever has noted an end before: see `holdsNoted`.
 */
export async function verifySlice(acts: ActStore, from: ChainEnd = beginning, length = sliceLength): Promise<Verdict> {
  const stored = await acts.behind(from.seq, length)
  let upTo = from
  for (const one of stored) {
    if (!one?.asWritten || !follows(upTo, one.entry)) return { upTo, brokenAt: upTo.seq + 1, more: false }
    upTo = { seq: one.entry.seq, hash: one.entry.hash }
  }
  const last = await acts.end()
  // A slice that ends early although the chain goes on ends at a gap.
  if (stored.length < length && last.seq > upTo.seq && !(await acts.entry(upTo.seq + 1)))
    return { upTo, brokenAt: upTo.seq + 1, more: false }
  return { upTo, more: last.seq > upTo.seq }
}

/** From the beginning to the end. */
export async function verifyActs(acts: ActStore): Promise<Verdict> {
  let verdict = await verifySlice(acts)
  while (verdict.more) verdict = await verifySlice(acts, verdict.upTo)
  return verdict
}

/** Whether the chain still has what somebody has noted as its end. */
export async function holdsNoted(acts: ActStore, noted: ChainEnd): Promise<boolean> {
  if (noted.seq === 0) return noted.hash === beginning.hash
  return (await acts.entry(noted.seq))?.hash === noted.hash
}
