import type { ContestRecord } from '../contest.ts'
import type { EntryRecord } from '../entry.ts'
import { untilUnchanged } from '../own-entry.ts'
import type { ResultDeps } from './deps.ts'
import { came } from './field.ts'
import { type KeptRow, type ResultRecord, stageAfter } from './result.ts'

const moved = ({ stageKey: _before, ...entry }: EntryRecord, stageKey: string | undefined): EntryRecord => ({
  ...entry,
  ...(stageKey ? { stageKey } : {}),
  version: entry.version + 1,
})

/** Whoever came goes on to the next stage or not, as the result says; who has been checked in there already stays. */
export async function advance(
  deps: Pick<ResultDeps, 'entries'>,
  contest: ContestRecord,
  { stageKey, tradeKey }: ResultRecord,
  rows: readonly KeptRow[],
): Promise<void> {
  const next = stageAfter(contest, stageKey)?.stageKey
  if (!next) return
  const goingOn = new Set(rows.filter(row => row.goesOn).map(({ entryId }) => entryId))
  const wanted = ({ entryId }: EntryRecord) => (goingOn.has(entryId) ? next : undefined)
  const stays = (entry: EntryRecord) =>
    entry.state !== 'confirmed' || !came(entry, stageKey) || came(entry, next) || entry.stageKey === wanted(entry)
  for await (const seen of deps.entries.all(contest.contestId, contest.buckets, tradeKey)) {
    if (stays(seen)) continue
    await untilUnchanged(async () => {
      const entry = await deps.entries.byId(seen.entryId)
      if (!entry || stays(entry)) return
      await deps.entries.save(...deps.entries.changing(entry, moved(entry, wanted(entry)), contest))
    })
  }
}
