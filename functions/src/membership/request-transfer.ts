import type { Filed } from 'shared-types/membership'
import { describeMyCase, openCase } from '../cases/index.ts'
import { announce } from '../platform/events/announcement.ts'
import type { Actor } from '../platform/http/caller.ts'
import type { Once } from '../platform/http/once.ts'
import { Refusal } from '../platform/refusal.ts'
import type { ApplicationRecord } from './application.ts'
import type { MembershipDeps } from './deps.ts'
import type { MembershipEvents } from './events.ts'
import { isMember, type MembershipRecord } from './membership.ts'
import { lockOf, requireJoinable } from './submit-application.ts'

export async function ownMembership(
  { memberships }: Pick<MembershipDeps, 'memberships'>,
  actor: Actor,
): Promise<MembershipRecord> {
  const standing = actor.personId ? await memberships.byPerson(actor.personId) : undefined
  if (!standing) throw new Refusal('member-state-forbids')
  return standing
}

export async function requestTransfer(
  deps: MembershipDeps,
  actor: Actor,
  { toOrgId, reason }: { toOrgId: string; reason?: string | undefined },
  once: Once,
): Promise<Filed> {
  const [org, standing] = await Promise.all([requireJoinable(deps, toOrgId), ownMembership(deps, actor)])
  if (!isMember(standing.state)) throw new Refusal('member-state-forbids')
  if (standing.orgId === toOrgId) throw new Refusal('already-member-here')
  const opened = await openCase(deps, {
    kind: 'membership.transfer',
    applicantAccountId: actor.accountId,
    personId: standing.personId,
    targetOrgId: org.orgId,
    sourceOrgId: standing.orgId,
    titleMasked: standing.nameMasked,
    lock: lockOf(standing.personId),
  })
  const { caseId, kind, number, dueOn = '' } = opened.record
  const application: ApplicationRecord = {
    caseId,
    accountId: actor.accountId,
    personId: standing.personId,
    orgId: org.orgId,
    fromOrgId: standing.orgId,
    outcome: 'transfer',
    ...(reason ? { reason } : {}),
  }
  const filed: Filed = { case: await describeMyCase(deps, opened.record, opened.chain), outcome: 'transfer' }
  const about = { caseId, kind, number, accountId: actor.accountId, orgName: opened.owner.name, dueOn }
  await deps.memberships.save(
    ...opened.writes,
    ...deps.memberships.filing(application),
    announce<MembershipEvents, 'membership.filed'>(deps.tables.membership, deps.clock.now(), 'membership.filed', about),
    once.row(filed),
  )
  return filed
}
