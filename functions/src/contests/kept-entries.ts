import { fileDays } from 'shared-types/retention-days'
import { dayOf, days, later } from '../platform/clock.ts'
import type { Write } from '../platform/dynamo/transact.ts'
import type { ContestRecord } from './contest.ts'
import type { ContestStore } from './contest-store.ts'
import { cleared } from './entry.ts'
import type { EntryStore } from './entry-store.ts'
import { clearedUnit } from './safety-cup/safety-entry.ts'
import type { SafetyStore } from './safety-cup/safety-store.ts'

/**
 * Who entered is kept for three years after the contest (参加竞赛的个人信息处理说明); results and certificates stand for themselves and
 * stay. What is left of an entry says which trade and union, and nobody.
 */
export interface KeptEntriesDeps {
  contests: Pick<ContestStore, 'byId' | 'shown' | 'entriesCleared' | 'save'>
  entries: Pick<EntryStore, 'all' | 'byId' | 'clearing' | 'save'>
  safety: Pick<SafetyStore, 'entry' | 'entries' | 'entering'>
}

/** A local day; of one that was called off, the day it would have ended. */
export function entriesKeptUntil({ stages, closesAt }: Pick<ContestRecord, 'stages' | 'closesAt'>): string {
  const over = stages.map(({ endsAt }) => endsAt).sort()
  return dayOf(later(new Date(over.at(-1) ?? closesAt), fileDays.entries * days))
}

/** What is to be removed: one entry, a unit's entry in a safety cup, or only the mark that nothing is left of a contest. */
type Due = { contestId: string; entryId?: string; orgId?: string }

async function stillThere({ entries, safety }: KeptEntriesDeps, { contestId, buckets }: ContestRecord): Promise<Due[]> {
  const units = (await safety.entries(contestId)).filter(({ clearedAt }) => !clearedAt)
  const due: Due[] = units.map(({ orgId }) => ({ contestId, orgId }))
  for await (const { entryId, clearedAt } of entries.all(contestId, buckets)) if (!clearedAt) due.push({ contestId, entryId })
  return due.length > 0 ? due : [{ contestId }]
}

/** As keys of a job. A contest of which nothing is left is marked, and not looked at again. */
export async function entriesDueOn(deps: KeptEntriesDeps, day: string): Promise<string[]> {
  const over = (await deps.contests.shown()).filter(one => !one.entriesClearedAt && entriesKeptUntil(one) <= day)
  const due: Due[] = []
  for (const contest of over) due.push(...(await stillThere(deps, contest)))
  return due.map(one => JSON.stringify(one))
}

export async function clearEntries(deps: KeptEntriesDeps, key: string, day: string, now: Date, counting: Write): Promise<void> {
  const { contests, entries, safety } = deps
  const { contestId, entryId, orgId } = JSON.parse(key) as Due
  const contest = await contests.byId(contestId)
  if (!contest || entriesKeptUntil(contest) > day) return
  if (entryId !== undefined) {
    const entry = await entries.byId(entryId)
    if (entry && !entry.clearedAt) await entries.save(...entries.clearing(entry, cleared(entry, now), contest), counting)
  } else if (orgId !== undefined) {
    const unit = await safety.entry(contestId, orgId)
    if (unit && !unit.clearedAt) await contests.save(safety.entering(unit, clearedUnit(unit, now)), counting)
  } else await contests.save(contests.entriesCleared(contest, now))
}
