import type { Clock } from '../platform/clock.ts'
import type { ContestDeps } from './deps.ts'
import { mayCancel } from './describe-my-entry.ts'
import { captainOf } from './entry.ts'

interface Deps {
  entries: Pick<ContestDeps['entries'], 'ofPerson'>
  contests: Pick<ContestDeps['contests'], 'byId'>
  clock: Clock
}

/** Entries that a person made and may still cancel: a place or a team that hangs on them. */
export async function entriesInTheWay({ entries, contests, clock }: Deps, personId: string) {
  const led = (await entries.ofPerson(personId)).filter(entry => captainOf(entry).personId === personId)
  const found = await Promise.all(
    led.map(async entry => {
      const contest = await contests.byId(entry.contestId)
      if (!contest || !mayCancel(contest, entry, clock.now())) return []
      const { entryId, caseId } = entry
      return [{ entryId, title: contest.title, ...(caseId ? { caseId } : {}) }]
    }),
  )
  return found.flat()
}
