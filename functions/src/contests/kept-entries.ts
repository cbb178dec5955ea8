import { fileDays } from 'shared-types/retention-days'
import { dayOf, days, later } from '../platform/clock.ts'
import type { Write } from '../platform/dynamo/transact.ts'
import type { ContestRecord } from './contest.ts'
import type { ContestStore } from './contest-store.ts'
import { cleared } from './entry.ts'
import type { EntryStore } from './entry-store.ts'

/**
 * Who entered is kept for three years after the contest (参加竞赛的个人信息处理说明); results and certificates stand for themselves and
 * stay. What is left of an entry says which trade and union, and nobody.
 */
export interface KeptEntriesDeps {
  contests: Pick<ContestStore, 'byId' | 'shown' | 'entriesCleared' | 'save'>
  entries: Pick<EntryStore, 'all' | 'byId' | 'clearing' | 'save'>
}

/** A local day; of one that was called off, the day it would have ended. */
export function entriesKeptUntil({ stages, closesAt }: Pick<ContestRecord, 'stages' | 'closesAt'>): string {
  const over = stages.map(({ endsAt }) => endsAt).sort()
  return dayOf(later(new Date(over.at(-1) ?? closesAt), fileDays.entries * days))
}

/** Entries whose time is over, or the contest where none is left, so that it is not looked at again. */
export async function entriesDueOn({ contests, entries }: KeptEntriesDeps, day: string): Promise<string[]> {
  const due: string[] = []
  for (const contest of await contests.shown()) {
    if (contest.entriesClearedAt || entriesKeptUntil(contest) > day) continue
    const before = due.length
    for await (const entry of entries.all(contest.contestId, contest.buckets)) if (!entry.clearedAt) due.push(entry.entryId)
    if (due.length === before) due.push(contest.contestId)
  }
  return due
}

/** Of an entry or a contest, by the id. */
export async function clearEntries(deps: KeptEntriesDeps, id: string, day: string, now: Date, counting: Write): Promise<void> {
  const { contests, entries } = deps
  const entry = id.startsWith('con_') ? undefined : await entries.byId(id)
  const contest = await contests.byId(entry?.contestId ?? id)
  if (!contest || entriesKeptUntil(contest) > day) return
  if (!entry) return contests.save(contests.entriesCleared(contest, now))
  if (!entry.clearedAt) await entries.save(...entries.clearing(entry, cleared(entry, now), contest), counting)
}
