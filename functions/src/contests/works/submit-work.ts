import type { WorkInput } from 'shared-types/contest-works'
import { openCase } from '../../cases/index.ts'
import { attachMedia, detachMedia } from '../../media/index.ts'
import { dayOf } from '../../platform/clock.ts'
import type { Write } from '../../platform/dynamo/transact.ts'
import { announce } from '../../platform/events/announcement.ts'
import type { Actor } from '../../platform/http/caller.ts'
import type { Once } from '../../platform/http/once.ts'
import { newId } from '../../platform/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { ContestRecord } from '../contest.ts'
import { knownEntrant } from '../entrant.ts'
import { obstaclesOf } from '../obstacles.ts'
import type { WorkDeps } from './deps.ts'
import { describeMyWork } from './describe-work.ts'
import type { WorkEvents } from './events.ts'
import { findOpenCall } from './find-call.ts'
import { contentOf, workProblems, type WorkRecord } from './work.ts'

/** The union that vouches: the member's own, which the call has to be open to. */
async function unitOf(deps: WorkDeps, actor: Actor, contest: ContestRecord) {
  const known = await knownEntrant(deps, actor)
  const [unit] = known.unions
  const [obstacle] = obstaclesOf(contest.eligibility, known)
  if (obstacle || unit?.state !== 'active')
    throw new Refusal('not-eligible', { fields: [{ path: obstacle ?? 'notMember', message: '不符合申报条件' }] })
  return unit
}

/** The names of all authors, the member's first; refuses what is wrong with the form. */
export async function checkedAuthors(deps: WorkDeps, personId: string, input: WorkInput): Promise<string[]> {
  const name = await deps.identity.nameOf(personId)
  if (name === undefined) throw new Refusal('not-eligible')
  const fields = workProblems(input, name, dayOf(deps.clock.now()))
  if (fields.length > 0) throw new Refusal('invalid-request', { fields })
  return [name, ...input.coAuthors]
}

/** Photos that the form has now, and those it had and has no longer. */
export const photoWrites = (
  { mediaTable }: WorkDeps,
  accountId: string,
  workId: string,
  was: readonly string[],
  is: readonly string[],
): Write[] => [
  ...is.map(id => attachMedia(mediaTable, id, { purpose: 'work-proof', uploaderAccountId: accountId }, workId)),
  ...was.filter(id => !is.includes(id)).map(id => detachMedia(mediaTable, id, workId)),
]

export async function submitWork(deps: WorkDeps, actor: Actor, contestId: string, input: WorkInput, once: Once) {
  const { accountId, personId } = actor
  if (!personId) throw new Refusal('not-allowed')
  const contest = await findOpenCall(deps, contestId)
  const unit = await unitOf(deps, actor, contest)
  const authors = await checkedAuthors(deps, personId, input)
  const now = deps.clock.now()
  const draft = await deps.works.draft(accountId, contestId)
  const workId = draft?.workId ?? newId('wrk', now)
  const opened = await openCase(deps, {
    kind: 'contests.work',
    applicantAccountId: accountId,
    personId,
    targetOrgId: unit.orgId,
    titleMasked: input.title,
    lock: `work#${workId}`,
  })
  const { caseId, number, submittedAt, dueOn = '' } = opened.record
  const work: WorkRecord = {
    ...contentOf(input),
    ...{ caseId, number, workId, contestId, accountId, personId, submittedAt },
    contestTitle: contest.title,
    orgId: unit.orgId,
    orgName: unit.name,
    sealedAuthors: await deps.works.sealAuthors(workId, authors),
    declaredAt: now.toISOString(),
    state: 'reviewing',
    version: 1,
  }
  const answer = { work: await describeMyWork(deps, opened.record, work, opened.chain) }
  await deps.works.save(
    deps.works.neverWon(personId, work.title),
    deps.works.claimingTitle(work),
    ...opened.writes,
    ...deps.works.filing(work),
    ...photoWrites(deps, accountId, workId, draft?.content.proofIds ?? [], work.proofIds),
    ...(draft ? [deps.works.deletingDraft(draft)] : []),
    announce<WorkEvents, 'contests.workFiled'>(deps.contestTable, now, 'contests.workFiled', {
      ...{ caseId, number, accountId, title: work.title, dueOn },
      orgName: opened.owner.name,
    }),
    once.row(answer),
  )
  return answer
}
