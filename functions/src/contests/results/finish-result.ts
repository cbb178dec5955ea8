import { dayOf } from '../../platform/clock.ts'
import type { Write } from '../../platform/dynamo/transact.ts'
import type { Actor } from '../../platform/http/caller.ts'
import type { Once } from '../../platform/http/once.ts'
import { Refusal } from '../../platform/refusal.ts'
import { broadcast, type TellDeps } from '../broadcast.ts'
import { type ContestRecord, tradeOf } from '../contest.ts'
import { deskContest, logEntry } from '../desk-contest.ts'
import { advance } from './advance.ts'
import { certify, type CertifyDeps } from './certify.ts'
import type { ResultDeps } from './deps.ts'
import { describeHead, mayBeFinal, type ResultKey, type ResultRecord, resultId, resultPage, scoredStage } from './result.ts'

export type EndContestNoticesDeps = TellDeps & CertifyDeps & Pick<ResultDeps, 'contests' | 'results'>

/** Corrected, or appealed against, in this very moment: whoever comes next sees it as it is. */
async function unlessOvertaken(act: () => Promise<void>): Promise<boolean> {
  try {
    await act()
    return true
  } catch (error) {
    if (error instanceof Refusal && error.code === 'result-changed') return false
    throw error
  }
}

/** What being final means is done after it is said: every step can be done again, and the job does what was interrupted. */
async function settle(deps: EndContestNoticesDeps, contest: ContestRecord, record: ResultRecord): Promise<void> {
  const [rows, versions] = await Promise.all([deps.results.rows(record, record.version), deps.results.versions(record)])
  await certify(deps, contest, record, rows, versions.at(-1)?.reason ?? '')
  await advance(deps, contest, record, rows)
  const { pending: _done, ...after } = record
  await deps.results.save(deps.results.keeping(record, after))
}

async function makeFinal(
  deps: EndContestNoticesDeps,
  contest: ContestRecord,
  head: ResultRecord,
  also: (after: ResultRecord) => Write[],
): Promise<void> {
  const { contestId, stageKey, tradeKey } = head
  const now = deps.clock.now().toISOString()
  const after: ResultRecord = { ...head, state: 'final', finalAt: now, pending: 'finality', revision: head.revision + 1 }
  const what = `“${contest.title}”${tradeOf(contest, tradeKey).name}${scoredStage(contest, stageKey).name}`
  const link = resultPage(contestId, stageKey, tradeKey)
  await deps.results.save(
    deps.results.keeping(head, after),
    ...broadcast(
      deps,
      contest,
      { title: '成绩已经确定', body: `${what}公示结束，成绩生效。`, phrase: '已确定', link },
      ['confirmed'],
      tradeKey,
    ),
    ...also(after),
  )
  await unlessOvertaken(() => settle(deps, contest, after))
}

/** By hand, on the day after the notice or whenever the last appeal has been answered. */
export async function finishResult(deps: ResultDeps, actor: Actor, key: ResultKey, version: number, once: Once) {
  const contest = await deskContest(deps, actor, key.contestId)
  const head = await deps.results.head(key)
  if (!head) throw new Refusal('not-found')
  if (head.version !== version || head.state === 'final') throw new Refusal('result-changed')
  if (!mayBeFinal(head, dayOf(deps.clock.now()))) throw new Refusal('notice-running')
  const answerOf = (after: ResultRecord) => ({ head: describeHead(contest, after) })
  let answer = answerOf(head)
  const log = await logEntry(deps, actor, 'resultFinal', `${resultId(key)} v${version}`)
  await makeFinal(deps, contest, head, after => [deps.contests.logging(contest, log), once.row((answer = answerOf(after)))])
  return answer
}

/** The job: notices whose last day is over and against which nothing stands, and finals that were interrupted. */
export async function endContestNotices(deps: EndContestNoticesDeps): Promise<{ ended: number; left: number }> {
  const result = { ended: 0, left: 0 }
  const today = dayOf(deps.clock.now())
  for (const key of await deps.results.waiting(today)) {
    const [contest, head] = await Promise.all([deps.contests.byId(key.contestId), deps.results.head(key)])
    if (!contest || !head || !(head.pending || mayBeFinal(head, today))) continue
    const act = () => (head.pending ? settle(deps, contest, head) : makeFinal(deps, contest, head, () => []))
    if (await unlessOvertaken(act)) result.ended += 1
    else result.left += 1
  }
  return result
}
