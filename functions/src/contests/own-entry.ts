import type { Actor } from '../platform/http/caller.ts'
import { Refusal } from '../platform/refusal.ts'
import type { ContestRecord } from './contest.ts'
import type { ContestDeps } from './deps.ts'
import { captainOf, type EntryRecord } from './entry.ts'

export interface OwnEntry {
  entry: EntryRecord
  contest: ContestRecord
}

/** An entry one is part of; somebody else's does not exist. Read from the store: what is done with it must not rest on two seconds ago. */
export async function ownEntry(deps: ContestDeps, { personId }: Actor, entryId: string): Promise<OwnEntry> {
  const entry = await deps.entries.byId(entryId)
  if (!entry || !personId || !entry.members.some(member => member.personId === personId)) throw new Refusal('not-found')
  const contest = await deps.contests.byId(entry.contestId)
  if (!contest) throw new Refusal('not-found')
  return { entry, contest }
}

/** An entry that one has made. */
export async function ledEntry(deps: ContestDeps, actor: Actor, entryId: string): Promise<OwnEntry> {
  const own = await ownEntry(deps, actor, entryId)
  if (captainOf(own.entry).personId !== actor.personId) throw new Refusal('not-allowed')
  return own
}

const mostRounds = 8

/** An entry changes under its people's hands: another member joins, a place is offered. Whoever was overtaken looks again. */
export async function untilUnchanged<T>(act: () => Promise<T>): Promise<T> {
  for (let round = 1; ; round += 1) {
    try {
      return await act()
    } catch (error) {
      const overtaken = error instanceof Refusal && error.code === 'entry-changed'
      if (!overtaken || round === mostRounds) throw error
    }
  }
}
