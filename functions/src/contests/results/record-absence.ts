import type { Actor } from '../../platform/http/caller.ts'
import type { ResultDeps } from './deps.ts'
import { competitor, typistOf } from './field.ts'

/** Was there and did not compete: has no rank, whatever the sheets say. */
export async function recordAbsence(
  deps: ResultDeps,
  actor: Actor,
  at: { contestId: string; stageKey: string; entryId: string },
  absent: boolean,
) {
  const { entry, key } = await competitor(deps, actor, at)
  const record = { entryId: entry.entryId, by: typistOf(actor), at: deps.clock.now().toISOString() }
  await (absent ? deps.scores.absent(key, record) : deps.scores.present(key, record))
  return { absent }
}
