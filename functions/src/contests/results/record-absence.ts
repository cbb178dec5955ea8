import type { Actor } from '../../platform/http/caller.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { ResultDeps } from './deps.ts'
import { competitor, typistOf } from './field.ts'

/** Said twice it is said once, and there is one act of it. */
const unlessSo = (work: Promise<void>) =>
  work.catch((error: unknown) => {
    if (!(error instanceof Refusal && error.code === 'score-changed')) throw error
  })

/** Was there and did not compete: has no rank, whatever the sheets say. */
export async function recordAbsence(
  deps: ResultDeps,
  actor: Actor,
  at: { contestId: string; stageKey: string; entryId: string },
  absent: boolean,
) {
  const { entry, key } = await competitor(deps, actor, at)
  const record = { entryId: entry.entryId, by: typistOf(actor), at: deps.clock.now().toISOString() }
  await unlessSo(absent ? deps.scores.absent(key, record) : deps.scores.present(key, record))
  return { absent }
}
