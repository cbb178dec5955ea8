import { requireCounty } from '../organisations/index.ts'
import { type Clock, days } from '../platform/clock.ts'
import type { Actor } from '../platform/http/caller.ts'
import { countEvent, type CountDeps } from './count-announcement.ts'

type Deps = Pick<CountDeps, 'stats'> & { clock: Clock }

/** A function runs fifteen minutes at most; the job's next run goes on. */
const mostMs = 10 * 60_000
/** An event that was being counted while the generations changed is found by the runs of the day after. */
const lookBackMs = days

/**
 * New counters are made beside those that are read, from every archived event, and take their place when all are in: nobody sees half of
 * them, and a crash leaves the old ones.
 */
export async function askForRecount(
  { stats, organisations, clock }: Pick<CountDeps, 'stats' | 'organisations'> & { clock: Clock },
  actor: Actor,
): Promise<{ state: 'counting' }> {
  const orgId = await requireCounty(organisations, actor, ['manager'])
  const now = await stats.generations()
  const asked = { accountId: actor.accountId, orgId, at: clock.now().toISOString() }
  if (now.making === undefined) await stats.setGenerations(now, { ...now, making: now.reading + 1 }, asked)
  return { state: 'counting' }
}

/** Whatever is not in this generation yet; `false` when the time was too short. */
async function countAll(
  { stats, clock }: Deps,
  { generation, months, until }: { generation: number; months: string[]; until: number },
  result: { counted: number },
): Promise<boolean> {
  for (const month of months)
    for await (const events of stats.archived(month))
      for (const event of events) {
        if (event.counted >= generation) continue
        if (clock.now().getTime() > until) return false
        if (await countEvent({ stats }, { ...event, counted: generation })) result.counted += 1
      }
  return true
}

/** The job. */
export async function recount(deps: Deps): Promise<{ counted: number; done: number }> {
  const { stats, clock } = deps
  const result = { counted: 0 }
  const until = clock.now().getTime() + mostMs
  const before = await stats.generations()
  const { making, changedAt } = before
  if (making !== undefined) {
    const months = await stats.months()
    if (!(await countAll(deps, { generation: making, months, until }, result))) return { ...result, done: 0 }
    await stats.setGenerations(before, { reading: making, changedAt: clock.now().toISOString() })
  }
  const isFresh = making !== undefined || (changedAt !== undefined && Date.parse(changedAt) + lookBackMs > clock.now().getTime())
  if (!isFresh) return { ...result, done: 1 }
  const months = (await stats.months()).slice(-2)
  const isDone = await countAll(deps, { generation: making ?? before.reading, months, until }, result)
  return { ...result, done: isDone ? 1 : 0 }
}
