import { type ClearedRule } from 'shared-types/retention-days'
import { retentionVersion } from 'shared-types/retention'
import { type Clock, dayOf, days, later, startOfDay } from '../platform/clock.ts'
import type { Write } from '../platform/dynamo/transact.ts'
import { newId } from '../platform/ids.ts'
import type { Log } from '../platform/log.ts'
import { Refusal } from '../platform/refusal.ts'
import type { ClearingRun, ClearingStore } from './clearing-store.ts'

/** Things that are due by day, found without searching. */
export interface Source {
  name: string
  /** What may have to go on this day; whether it does is decided when it is removed. */
  dueOn(day: string): Promise<string[]>
  /** Removes one with `counting` in the same transaction; nothing when it is not due any more. */
  remove(key: string, day: string, counting: (rule: ClearedRule) => Write): Promise<void>
}

export interface ClearDeps {
  sources: readonly Source[]
  clearing: ClearingStore
  clock: Clock
  log: Log
}

/** Before this nothing was kept. */
const firstDay = '2026-11-01'
/** Of one run; the next one goes on. A removal takes some 50 ms. */
const mostThings = 2_000
const mostDays = 1_500

const dayAfter = (day: string) => dayOf(later(startOfDay(day), days))

/** Reopened, saved or handed in this very moment: it is due on another day. */
const isOvertaken = (error: unknown) =>
  error instanceof Refusal && ['case-changed', 'draft-changed', 'entry-changed'].includes(error.code)

interface Budget {
  things: number
}

/** The day up to which nothing of this source is left. A thing that cannot be removed holds its day back, and shows by that. */
async function clearSource(deps: ClearDeps, source: Source, run: ClearingRun, budget: Budget): Promise<string | undefined> {
  const yesterday = dayOf(later(deps.clock.now(), -days))
  let done = await deps.clearing.doneUpTo(source.name)
  for (let passed = 0; passed < mostDays; passed += 1) {
    const day = done === undefined ? firstDay : dayAfter(done)
    if (day > yesterday) break
    for (const key of await source.dueOn(day)) {
      if (budget.things === 0) return done
      budget.things -= 1
      try {
        await source.remove(key, day, rule => deps.clearing.counting(run, rule))
      } catch (error) {
        if (isOvertaken(error)) continue
        deps.log.error('not cleared', error, { source: source.name, day })
        return done
      }
    }
    done = day
    // A mark for each day of years without anything would be a write a day for nothing.
    if (passed % 50 === 49 || day === yesterday) await deps.clearing.noteDone(source.name, day)
  }
  if (done !== undefined) await deps.clearing.noteDone(source.name, done)
  return done
}

/**
 * Removes what has been kept as long as the published table says. Safe to run twice and to stop in the middle: each removal is one
 * conditional transaction that counts itself, and a day is passed over only when nothing of it is left.
 */
export async function clearExpired(deps: ClearDeps): Promise<Record<string, number>> {
  const now = deps.clock.now()
  const run: ClearingRun = { runId: newId('clr', now), startedAt: now.toISOString(), ruleVersion: retentionVersion, removed: {} }
  await deps.clearing.begin(run)
  const budget = { things: mostThings }
  const reached: string[] = []
  for (const source of deps.sources) reached.push((await clearSource(deps, source, run, budget)) ?? '')
  const [upTo = ''] = reached.sort()
  await deps.clearing.end(run, upTo, deps.clock.now())
  return { looked: mostThings - budget.things }
}
