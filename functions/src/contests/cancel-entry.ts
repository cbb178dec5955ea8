import { withdrawCase } from '../cases/index.ts'
import type { Write } from '../platform/dynamo/transact.ts'
import type { Actor } from '../platform/http/caller.ts'
import type { Once } from '../platform/http/once.ts'
import { Refusal } from '../platform/refusal.ts'
import type { ContestDeps } from './deps.ts'
import { describeMyEntry, mayCancel } from './describe-my-entry.ts'
import { ended, type EntryRecord, hasEnded } from './entry.ts'
import { ledEntry, untilUnchanged } from './own-entry.ts'
import { giveBack } from './places.ts'

/** A unit need not decide on what its entrant has taken back. */
export async function withdrawing(deps: Pick<ContestDeps, 'cases' | 'clock'>, { state, caseId }: EntryRecord): Promise<Write[]> {
  const record = state === 'recommending' && caseId ? await deps.cases.byId(caseId) : undefined
  return record && record.endedAt === undefined ? (await withdrawCase(deps, record, record.version)).writes : []
}

/** To the last millisecond of `cancelsUntilAt`; the place goes to who waits in the same moment. */
export const cancelEntry = (deps: ContestDeps, actor: Actor, entryId: string, once: Once) =>
  untilUnchanged(async () => {
    const { entry, contest } = await ledEntry(deps, actor, entryId)
    if (hasEnded(entry)) throw new Refusal('entry-ended')
    if (!mayCancel(contest, entry, deps.clock.now())) throw new Refusal('cancelling-over')
    const after = ended(entry, 'cancelled')
    const answer = { entry: describeMyEntry(deps, contest, after, actor.personId) }
    await giveBack(deps, contest, entry, [
      ...deps.entries.changing(entry, after, contest),
      ...(await withdrawing(deps, entry)),
      once.row(answer),
    ])
    return answer
  })
