import type { Decision } from 'shared-types/membership-review'
import { type Acted, approveStep, type CaseRecord, describeTodo, rejectCase, returnCase, visibleCase } from '../cases/index.ts'
import type { Write } from '../platform/dynamo/transact.ts'
import { announce } from '../platform/events/announcement.ts'
import type { Actor } from '../platform/http/caller.ts'
import type { Once } from '../platform/http/once.ts'
import { Refusal } from '../platform/refusal.ts'
import type { ApplicationRecord } from './application.ts'
import type { MembershipDeps } from './deps.ts'
import { effectOfJoining, effectOfRelease } from './effect-of-approval.ts'
import { effectOfCorrection } from './effect-of-correction.ts'
import type { MembershipEvents } from './events.ts'

const act = (deps: MembershipDeps, actor: Actor, record: CaseRecord, decision: Decision): Promise<Acted> => {
  if (decision.decision === 'approve') return approveStep(deps, actor, record, decision.version)
  if (decision.decision === 'return') return returnCase(deps, actor, record, decision.version, decision.fixes)
  return rejectCase(deps, actor, record, decision.version, decision.reason)
}

async function effect(deps: MembershipDeps, acted: Acted, application: ApplicationRecord, decision: Decision): Promise<Write[]> {
  const { before, after } = acted
  const now = deps.clock.now()
  const orgName = (await deps.organisations.byId(before.ownerOrgId))?.name ?? ''
  const { caseId, kind, number } = after
  const about = { caseId, kind, number, accountId: application.accountId, orgName }
  const table = deps.tables.membership
  if (decision.decision === 'return') {
    const fixCount = decision.fixes.length
    return [announce<MembershipEvents, 'membership.returned'>(table, now, 'membership.returned', { ...about, fixCount })]
  }
  if (after.state === 'rejected')
    return [announce<MembershipEvents, 'membership.rejected'>(table, now, 'membership.rejected', about)]
  if (after.state === 'approved') {
    const { release, correction } = application
    if (correction) return effectOfCorrection(deps, after, application, correction)
    return release ? effectOfRelease(deps, after, application, release, orgName) : effectOfJoining(deps, after, application)
  }
  const nextOrgName = (await deps.organisations.byId(after.ownerOrgId))?.name ?? ''
  return [announce<MembershipEvents, 'membership.stepApproved'>(table, now, 'membership.stepApproved', { ...about, nextOrgName })]
}

/** One decision, one audit row, one effect: a single transaction, whoever else is at it. */
export async function decideApplication(deps: MembershipDeps, actor: Actor, caseId: string, decision: Decision, once?: Once) {
  const [record, application] = await Promise.all([visibleCase(deps, actor, caseId), deps.memberships.application(caseId)])
  if (!application) throw new Refusal('not-found')
  const acted = await act(deps, actor, record, decision)
  const answer = { case: await describeTodo(deps, acted.after, acted.chain) }
  await deps.memberships.save(
    ...acted.writes,
    ...(await effect(deps, acted, application, decision)),
    ...(once ? [once.row(answer)] : []),
  )
  return answer
}

/** A campaign day: each case stands for itself, and what was decided meanwhile is reported as such. */
export async function approveMany(deps: MembershipDeps, actor: Actor, cases: { caseId: string; version: number }[]) {
  const results: { caseId: string; result: string }[] = []
  for (const { caseId, version } of cases) {
    const result = await decideApplication(deps, actor, caseId, { decision: 'approve', version }).then(
      () => 'approved',
      (error: unknown) => {
        if (error instanceof Refusal) return error.code
        throw error
      },
    )
    results.push({ caseId, result })
  }
  return { results }
}
