import type { EntryState } from 'shared-types/contest-entries'
import { announce } from '../platform/events/announcement.ts'
import { Refusal } from '../platform/refusal.ts'
import { withdrawing } from './cancel-entry.ts'
import type { ContestDeps } from './deps.ts'
import { dueAt, ended } from './entry.ts'
import type { ContestEvents } from './events.ts'
import { untilUnchanged } from './own-entry.ts'
import { aboutOf, giveBack, type PlaceDeps } from './places.ts'

export type LapseDeps = PlaceDeps & Pick<ContestDeps, 'cases' | 'contests'>

const reasons: Partial<Record<EntryState, 'offer' | 'unit'>> = { offered: 'offer', recommending: 'unit' }
const perRun = 200

/** Offers that were not accepted and teams that did not become whole lose their place to who waits. */
export async function lapseOverdue(deps: LapseDeps): Promise<{ lapsed: number }> {
  let lapsed = 0
  for (const entryId of await deps.entries.due(deps.clock.now(), perRun)) {
    if (await lapse(deps, entryId)) lapsed += 1
  }
  return { lapsed }
}

const lapse = (deps: LapseDeps, entryId: string): Promise<boolean> =>
  untilUnchanged(async () => {
    const entry = await deps.entries.byId(entryId)
    const contest = entry && (await deps.contests.byId(entry.contestId))
    if (!entry || !contest) return false
    const now = deps.clock.now()
    const due = dueAt(entry)
    if (!due || due > now.toISOString()) return false
    const after = ended(entry, 'lapsed')
    try {
      await giveBack(deps, contest, entry, [
        ...deps.entries.changing(entry, after, contest),
        ...(await withdrawing(deps, entry)),
        announce<ContestEvents, 'contests.lapsed'>(deps.contestTable, now, 'contests.lapsed', {
          ...aboutOf(contest, entry),
          why: reasons[entry.state] ?? 'team',
        }),
      ])
      return true
    } catch (error) {
      // The next run finds it again.
      if (error instanceof Refusal && error.code === 'try-again') return false
      throw error
    }
  })
