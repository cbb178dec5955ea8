import { dayOf } from '../../platform/clock.ts'
import type { Actor } from '../../platform/http/caller.ts'
import type { Once } from '../../platform/http/once.ts'
import { Refusal } from '../../platform/refusal.ts'
import { addWorkingDays, type Calendar } from '../../platform/working-days.ts'
import { broadcast } from '../broadcast.ts'
import { type ContestRecord, tradeOf } from '../contest.ts'
import { deskContest, logEntry } from '../desk-contest.ts'
import { entriesKeptUntil } from '../kept-entries.ts'
import type { ResultDeps } from './deps.ts'
import { type Draft, draftOf } from './draft.ts'
import { requireGoingOn } from './field.ts'
import { changesBetween } from './ranking.ts'
import { describeHead, type KeptRow, type ResultKey, type ResultRecord, resultId, resultPage, scoredStage } from './result.ts'
import { describeVersion, type VersionRecord } from './result-store.ts'
import { eachOnce } from './scores.ts'

/** A version and all its pages are one transaction of a hundred writes at most. */
const mostRows = 4500

const day = (on: string) => `${Number(on.slice(5, 7))}月${Number(on.slice(8, 10))}日`

function requirePublishable({ rows, unchecked }: Draft): void {
  if (rows.length === 0 || unchecked > 0) throw new Refusal('scores-not-whole')
  if (rows.length > mostRows) throw new Refusal('too-many-rows')
}

function requireReason(version: number, reason: string | undefined): void {
  if (version > 0 && !reason) throw new Refusal('invalid-request', { fields: [{ path: 'reason', message: '请写明更正的原因' }] })
}

/** The next version in notice, for as many working days as the contest says; what is still appealed against stays open. */
function nextHead(
  contest: ContestRecord,
  key: ResultKey,
  head: ResultRecord | undefined,
  { scoredBy }: Draft,
  now: Date,
  calendar: Calendar,
) {
  return {
    ...key,
    state: 'notice',
    version: (head?.version ?? 0) + 1,
    publishedAt: now.toISOString(),
    untilOn: addWorkingDays(calendar, dayOf(now), contest.noticeDays),
    openAppeals: head?.openAppeals ?? 0,
    correctionDue: false,
    scoredBy: eachOnce([...(head?.scoredBy ?? []), ...scoredBy]),
    revision: head?.revision ?? 0,
  } satisfies ResultRecord
}

function toldOf(contest: ContestRecord, { contestId, stageKey, tradeKey, untilOn }: ResultRecord, reason: string | undefined) {
  const what = `“${contest.title}”${tradeOf(contest, tradeKey).name}${scoredStage(contest, stageKey).name}`
  const link = resultPage(contestId, stageKey, tradeKey)
  return reason
    ? { title: '成绩有更正', body: `${what}的成绩更正了，重新公示到${day(untilOn)}。原因：${reason}`, phrase: '有更正', link }
    : { title: '成绩开始公示', body: `${what}的成绩公示到${day(untilOn)}。有疑问请在公示期内申诉。`, phrase: '公示中', link }
}

const versionOf = (
  { version, publishedAt }: ResultRecord,
  reason: string | undefined,
  before: readonly KeptRow[],
  after: readonly KeptRow[],
  by: { byAccountId: string; byMasked: string },
): VersionRecord => ({
  version,
  publishedAt,
  ...(reason ? { reason } : {}),
  ranked: after.length,
  changes: version === 1 ? [] : changesBetween(before, after),
  byAccountId: by.byAccountId,
  byMasked: by.byMasked,
})

/** The first version, or a correction of what stands, final or not: both are shown to all from the same moment and every entrant is told. */
export async function publishResult(
  deps: ResultDeps,
  actor: Actor,
  key: ResultKey,
  { basedOn, reason }: { basedOn: number; reason?: string | undefined },
  once: Once,
) {
  const contest = await deskContest(deps, actor, key.contestId)
  requireGoingOn(contest)
  const now = deps.clock.now()
  // A version made of entries that say nobody would take the names off what was published.
  if (entriesKeptUntil(contest) < dayOf(now)) throw new Refusal('entries-cleared')
  tradeOf(contest, key.tradeKey)
  const head = await deps.results.head(key)
  if ((head?.version ?? 0) !== basedOn) throw new Refusal('result-changed')
  requireReason(basedOn, reason)
  const why = basedOn > 0 ? reason : undefined
  const draft = await draftOf(deps, contest, key)
  requirePublishable(draft)
  const after = nextHead(contest, key, head, draft, now, await deps.calendars.current())
  const before = head ? await deps.results.rows(key, head.version) : []
  const log = await logEntry(deps, actor, 'resultPublished', `${resultId(key)} v${after.version}`)
  const version = versionOf(after, why, before, draft.rows, log)
  const answer = { head: describeHead(contest, after), version: describeVersion(version) }
  await deps.results.save(
    deps.results.keeping(head, after),
    deps.results.noting(key.contestId, now.toISOString()),
    ...deps.results.addingVersion(key, version, draft.rows),
    deps.contests.logging(contest, log),
    ...broadcast(deps, contest, toldOf(contest, after, why), ['confirmed'], key.tradeKey),
    once.row(answer),
  )
  return answer
}
