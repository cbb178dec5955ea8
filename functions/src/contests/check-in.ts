import type { CheckInResult, CheckInScan, EntryRow } from 'shared-types/contest-entries'
import type { Actor } from '../platform/http/caller.ts'
import { stageOf, type ContestRecord } from './contest.ts'
import type { ContestDeps } from './deps.ts'
import { deskContest, looking } from './desk-contest.ts'
import { captainOf, describeRow, entryIdOf, type EntryRecord } from './entry.ts'
import { CheckedInBefore } from './entry-store.ts'

interface At {
  contestId: string
  stageKey: string
}

/** One after another, as they were scanned: the first of two scans of a pass is the one that counts. */
export async function checkIn(deps: ContestDeps, actor: Actor, { contestId, stageKey }: At, scans: CheckInScan[]) {
  const contest = await deskContest(deps, actor, contestId)
  stageOf(contest, stageKey)
  const results: CheckInResult[] = []
  for (const scan of scans) results.push(await checkInOne(deps, actor, contest, stageKey, scan))
  return results
}

const shown = (contest: ContestRecord, entry: EntryRecord) => ({
  nameMasked: captainOf(entry).nameMasked,
  tradeName: contest.trades.find(({ tradeKey }) => tradeKey === entry.tradeKey)?.name ?? '',
  ...(entry.teamName ? { teamName: entry.teamName } : {}),
})

async function checkInOne(
  deps: ContestDeps,
  { accountId }: Actor,
  contest: ContestRecord,
  stageKey: string,
  { scanId, number, at }: CheckInScan,
): Promise<CheckInResult> {
  const entry = await deps.entries.byId(entryIdOf(number))
  if (!entry) return { scanId, outcome: 'unknown' }
  if (entry.contestId !== contest.contestId) return { scanId, outcome: 'otherContest' }
  const before = entry.checkedIn[stageKey]
  if (before) {
    const outcome = before.scanId === scanId ? 'checkedIn' : 'checkedInBefore'
    return { scanId, outcome, checkedInAt: before.at, ...shown(contest, entry) }
  }
  if (entry.state !== 'confirmed' || entry.stageKey !== stageKey) return { scanId, outcome: 'noPlace', ...shown(contest, entry) }
  const now = deps.clock.now().toISOString()
  // A phone's clock that runs ahead checks nobody in tomorrow.
  const checkedInAt = at < now ? at : now
  try {
    await deps.entries.save(...deps.entries.checkingIn(entry, stageKey, checkedInAt, { accountId, scanId, notedAt: now }))
    return { scanId, outcome: 'checkedIn', checkedInAt, ...shown(contest, entry) }
  } catch (error) {
    if (error instanceof CheckedInBefore)
      return checkInOne(deps, { accountId } as Actor, contest, stageKey, { scanId, number, at })
    throw error
  }
}

/** Who is due at a stage: all who have a place in it, or had one and came. */
export async function attendance(deps: ContestDeps, actor: Actor, { contestId, stageKey }: At, onlyMissing: boolean) {
  const contest = await deskContest(deps, actor, contestId, looking)
  stageOf(contest, stageKey)
  let expected = 0
  let checkedIn = 0
  const items: EntryRow[] = []
  for await (const entry of deps.entries.all(contestId, contest.buckets)) {
    const came = entry.checkedIn[stageKey] !== undefined
    if (!came && (entry.state !== 'confirmed' || entry.stageKey !== stageKey)) continue
    expected += 1
    if (came) checkedIn += 1
    if (!onlyMissing || !came) items.push(describeRow(entry, contest, stageKey))
  }
  return { expected, checkedIn, items }
}
