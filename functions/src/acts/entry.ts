import { inOrder, sealOf } from '../platform/crypto/seal.ts'
import type { Act } from '../platform/events/act.ts'

/** One act as it stands in the chain. */
export interface ActEntry extends Act {
  /** From 1, without a gap. */
  seq: number
  enteredAt: string
  /** The seal of the entry before it. */
  previous: string
  hash: string
}

/** Where the chain ends. */
export interface ChainEnd {
  seq: number
  hash: string
}

/** Before the first act. The same in every installation, so that a chain that has moved house still follows from it. */
export const beginning: ChainEnd = { seq: 0, hash: sealOf(['acts']) }

function sealAfter(previous: string, entry: Omit<ActEntry, 'hash' | 'previous'>): string {
  const { seq, enteredAt, actId, kind, at, accountId, byMasked, roles, orgId, about, detail, reason } = entry
  const held = roles.map(role => [role.role, role.orgId])
  const parts = [
    seq,
    enteredAt,
    actId,
    kind,
    at,
    accountId,
    byMasked,
    held,
    orgId,
    about?.id,
    about?.number,
    about?.name,
    detail,
    reason,
  ]
  return sealOf([previous, ...inOrder(...parts)])
}

/** The entry that follows on this end. */
export function entryAfter(end: ChainEnd, act: Act, now: Date): ActEntry {
  const numbered = { ...act, seq: end.seq + 1, enteredAt: now.toISOString() }
  return { ...numbered, previous: end.hash, hash: sealAfter(end.hash, numbered) }
}

/** Whether it is the one that was written after this end. */
export const follows = (end: ChainEnd, entry: ActEntry): boolean =>
  entry.seq === end.seq + 1 && entry.previous === end.hash && entry.hash === sealAfter(end.hash, entry)
