import type { MyResult } from 'shared-types/contest-results'
import { dayOf } from '../../platform/clock.ts'
import type { Actor } from '../../platform/http/caller.ts'
import { Refusal } from '../../platform/refusal.ts'
import { type ContestRecord, contestIdOf } from '../contest.ts'
import { ownEntry } from '../own-entry.ts'
import { mayAppeal } from './appeal-result.ts'
import type { ResultDeps } from './deps.ts'
import { takesPart } from './field.ts'
import { describeHead, type ResultKey, type ResultRecord, shownRow } from './result.ts'
import { describeVersion } from './result-store.ts'

/** What everybody may see: nothing before it is published, and then every version's reason. */

async function shownContest(deps: ResultDeps, contestId: string): Promise<ContestRecord> {
  const contest = await deps.contests.byId(contestIdOf(contestId))
  if (!contest || contest.state === 'draft') throw new Refusal('not-found')
  return contest
}

/** As the contest runs: stage by stage, trade by trade. */
const inOrder = ({ stages, trades }: ContestRecord, records: readonly ResultRecord[]) => {
  const place = ({ stageKey, tradeKey }: ResultRecord) =>
    stages.findIndex(stage => stage.stageKey === stageKey) * 100 + trades.findIndex(trade => trade.tradeKey === tradeKey)
  return records.toSorted((a, b) => place(a) - place(b))
}

export async function listResults(deps: ResultDeps, contestId: string) {
  const contest = await shownContest(deps, contestId)
  const records = await deps.results.ofContest(contest.contestId)
  return {
    contestTitle: contest.title,
    orgName: contest.orgName,
    items: inOrder(contest, records).map(record => describeHead(contest, record)),
  }
}

export async function showResult(deps: ResultDeps, at: ResultKey, cursor: string | undefined) {
  const contest = await shownContest(deps, at.contestId)
  const key = { ...at, contestId: contest.contestId }
  const head = await deps.results.head(key)
  if (!head) throw new Refusal('not-found')
  const [versions, { rows, next }] = await Promise.all([deps.results.versions(key), deps.results.page(key, head.version, cursor)])
  return {
    contestTitle: contest.title,
    head: describeHead(contest, head),
    versions: versions.map(describeVersion),
    items: rows.map(shownRow),
    ...(next ? { next } : {}),
  }
}

/** Of the stages that the own entry took part in. */
export async function listMyResults(deps: ResultDeps, actor: Actor, entryId: string): Promise<{ items: MyResult[] }> {
  const { entry, contest } = await ownEntry(deps, actor, entryId)
  const records = (await deps.results.ofContest(contest.contestId)).filter(
    ({ tradeKey, stageKey }) => tradeKey === entry.tradeKey && takesPart(entry, stageKey),
  )
  const today = dayOf(deps.clock.now())
  const items = inOrder(contest, records).map(async (record): Promise<MyResult> => {
    const [rows, appeal] = await Promise.all([
      deps.results.rows(record, record.version),
      deps.results.lastAppeal(entryId, record.stageKey),
    ])
    const row = rows.find(one => one.entryId === entryId)
    return {
      head: describeHead(contest, record),
      ...(row ? { row: shownRow(row) } : {}),
      mayAppeal: mayAppeal(record, today) && appeal?.version !== record.version,
      ...(appeal ? { appealCaseId: appeal.caseId } : {}),
    }
  })
  return { items: await Promise.all(items) }
}
