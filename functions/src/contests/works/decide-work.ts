import type { WorkDecision } from 'shared-types/contest-works'
import {
  type Acted,
  approveStep,
  type CaseRecord,
  describeTodo,
  isLastStep,
  lookAtCase,
  rejectCase,
  returnCase,
  visibleCase,
} from '../../cases/index.ts'
import { chainHasRole } from '../../organisations/index.ts'
import type { Write } from '../../platform/dynamo/transact.ts'
import { announce } from '../../platform/events/announcement.ts'
import type { Actor } from '../../platform/http/caller.ts'
import type { Once } from '../../platform/http/once.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { WorkDeps } from './deps.ts'
import { describeWorkFile } from './describe-work.ts'
import type { WorkEvents } from './events.ts'
import { requireStanding } from './find-call.ts'
import { photoWrites } from './submit-work.ts'
import { approvalProblems, asksOf, isAwarded, stateOf, type WorkRecord } from './work.ts'

/** Along the case's path, and to whoever keeps the contest. */
async function visibleWork(deps: WorkDeps, actor: Actor, caseId: string): Promise<{ about: CaseRecord; work: WorkRecord }> {
  const [work, about] = await Promise.all([deps.works.byCase(caseId), deps.cases.byId(caseId)])
  if (!work || !about) throw new Refusal('not-found')
  const contest = await deps.contests.byId(work.contestId)
  const above = contest ? await deps.organisations.chainOf(contest.orgId) : []
  if (!chainHasRole(above, actor, ['manager', 'reviewer', 'auditor'])) await visibleCase(deps, actor, caseId)
  return { about, work }
}

export async function getWorkFile(deps: WorkDeps, actor: Actor, caseId: string) {
  const { about, work } = await visibleWork(deps, actor, caseId)
  const [looked, chain, file] = await Promise.all([
    lookAtCase(deps, actor, about),
    deps.cases.chainOf(about),
    describeWorkFile(deps, work),
  ])
  return {
    ...looked,
    contestTitle: work.contestTitle,
    work: file,
    asks: asksOf(work, isLastStep(about, chain)),
  }
}

async function told(deps: WorkDeps, { caseId, number, accountId, title }: WorkRecord, orgId: string) {
  return { caseId, number, accountId, title, orgName: (await deps.organisations.byId(orgId))?.name ?? '' }
}

type Approval = Extract<WorkDecision, { decision: 'approve' }>

function approvedWork(before: WorkRecord, acted: Acted, given: Approval, now: Date): WorkRecord {
  const { vouchedFen, vouchNote, vouchProofIds = [], award, awardNote } = given
  const isOver = acted.after.state === 'approved'
  return {
    ...before,
    state: stateOf(acted.after.state),
    ...(vouchedFen === undefined ? {} : { vouchedFen }),
    ...(vouchedFen !== undefined && vouchNote ? { vouchNote } : {}),
    ...(vouchProofIds.length > 0 ? { vouchProofIds } : {}),
    ...(isOver && award ? { award, approvedAt: now.toISOString() } : {}),
    ...(isOver && awardNote ? { awardNote } : {}),
  }
}

async function approve(deps: WorkDeps, actor: Actor, caseId: string, given: Approval, once: Once) {
  const { about, work: before } = await visibleWork(deps, actor, caseId)
  await requireStanding(deps, before.contestId)
  const acted = await approveStep(deps, actor, about, given.version, given.vouchNote ? { note: given.vouchNote } : {})
  const fields = approvalProblems(before, acted.after.state === 'approved', given)
  if (fields.length > 0) throw new Refusal('invalid-request', { fields })
  const now = deps.clock.now()
  const after = approvedWork(before, acted, given, now)
  const to = await told(deps, before, about.ownerOrgId)
  const answer = { case: await describeTodo(deps, acted.after, acted.chain) }
  await deps.works.save(
    ...acted.writes,
    ...deps.works.changing(before, after),
    ...photoWrites(deps, actor.accountId, before.workId, [], given.vouchProofIds ?? []),
    ...(isAwarded(after) ? [deps.works.winning(after)] : []),
    after.award
      ? announce<WorkEvents, 'contests.workApproved'>(deps.contestTable, now, 'contests.workApproved', {
          ...to,
          award: after.award,
          orgId: before.orgId,
        })
      : announce<WorkEvents, 'contests.workStepApproved'>(deps.contestTable, now, 'contests.workStepApproved', {
          ...to,
          nextOrgName: (await deps.organisations.byId(acted.after.ownerOrgId))?.name ?? '',
        }),
    once.row(answer),
  )
  return answer
}

type SentBack = Exclude<WorkDecision, Approval>

async function sendBack(deps: WorkDeps, actor: Actor, caseId: string, given: SentBack, once: Once) {
  const { about, work: before } = await visibleWork(deps, actor, caseId)
  const isReturn = given.decision === 'return'
  const acted = isReturn
    ? await returnCase(deps, actor, about, given.version, given.fixes)
    : await rejectCase(deps, actor, about, given.version, given.reason)
  const now = deps.clock.now()
  const to = await told(deps, before, about.ownerOrgId)
  const answer = { case: await describeTodo(deps, acted.after, acted.chain) }
  const effect: Write[] = isReturn
    ? [
        announce<WorkEvents, 'contests.workReturned'>(deps.contestTable, now, 'contests.workReturned', {
          ...to,
          fixCount: given.fixes.length,
        }),
      ]
    : [
        deps.works.freeingTitle(before),
        announce<WorkEvents, 'contests.workRejected'>(deps.contestTable, now, 'contests.workRejected', to),
      ]
  await deps.works.save(
    ...acted.writes,
    ...deps.works.changing(before, { ...before, state: stateOf(acted.after.state) }),
    ...effect,
    once.row(answer),
  )
  return answer
}

/** The unit vouches, the street recommends, the county judges; each decision is one transaction with its audit row. */
export const decideWork = (deps: WorkDeps, actor: Actor, caseId: string, decision: WorkDecision, once: Once) =>
  decision.decision === 'approve' ? approve(deps, actor, caseId, decision, once) : sendBack(deps, actor, caseId, decision, once)
