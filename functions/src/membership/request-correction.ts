import { maskPhone } from 'shared-types/masks'
import { describeMyCase, openCase } from '../cases/index.ts'
import type { Account, PersonInPlain } from '../identity/index.ts'
import { announce } from '../platform/events/announcement.ts'
import type { Actor } from '../platform/http/caller.ts'
import type { Once } from '../platform/http/once.ts'
import { Refusal } from '../platform/refusal.ts'
import type { ApplicationRecord } from './application.ts'
import { composeCorrection, type Wanted } from './correction.ts'
import type { MembershipEvents } from './events.ts'
import { isMember, type MembershipRecord } from './membership.ts'
import { ownMembership } from './request-transfer.ts'
import type { RosterDeps } from './roster/roster-deps.ts'
import { lockOf } from './submit-application.ts'

async function ownEntry(
  deps: RosterDeps,
  actor: Actor,
): Promise<{ standing: MembershipRecord; registered: PersonInPlain; account: Account }> {
  const standing = await ownMembership(deps, actor)
  if (!isMember(standing.state)) throw new Refusal('member-state-forbids')
  const [people, account] = await Promise.all([
    deps.people.peopleById([standing.personId]),
    deps.identity.accountById(actor.accountId),
  ])
  const registered = people.get(standing.personId)
  if (!registered || !account) throw new Refusal('not-found')
  return { standing, registered, account }
}

/** What the register says of the caller, masked. */
export async function showRegistered(deps: RosterDeps, actor: Actor) {
  const { registered, standing } = await ownEntry(deps, actor)
  const open = await deps.cases.lockedBy(lockOf(registered.personId))
  const { nameMasked, idType, idNumberMasked, phone } = registered
  return {
    orgId: standing.orgId,
    nameMasked,
    idType,
    idNumberMasked,
    ...(phone ? { phoneMasked: maskPhone(phone) } : {}),
    ...(open?.accountId === actor.accountId ? { openCaseId: open.caseId } : {}),
  }
}

/**
 * A name with a wrong character, a number that was given up: the own union compares with the document and decides. Under the lock of
 * all membership matters: a form that was filed before would else bring the old name back when it is approved. No consent is asked for:
 * to have it put right is everybody's right (PIPL Art 46).
 */
export async function requestCorrection(deps: RosterDeps, actor: Actor, input: Wanted & { reason: string }, once: Once) {
  const { accountId } = actor
  const { standing, registered, account } = await ownEntry(deps, actor)
  const { personId, orgId } = standing
  const opened = await openCase(deps, {
    kind: 'membership.correction',
    applicantAccountId: accountId,
    personId,
    targetOrgId: orgId,
    titleMasked: standing.nameMasked,
    lock: lockOf(personId),
  })
  const { caseId, kind, number, dueOn = '' } = opened.record
  const correction = await composeCorrection(deps, caseId, account, registered, input)
  const application: ApplicationRecord = { caseId, accountId, personId, orgId, outcome: 'join', correction }
  const answer = { case: await describeMyCase(deps, opened.record, opened.chain) }
  const about = { caseId, kind, number, accountId, orgName: opened.owner.name, dueOn }
  await deps.memberships.save(
    ...opened.writes,
    deps.memberships.filingBeside(application),
    announce<MembershipEvents, 'membership.filed'>(deps.tables.membership, deps.clock.now(), 'membership.filed', about),
    once.row(answer),
  )
  return answer
}
