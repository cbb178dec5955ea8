import { requireDecider, visibleCase } from '../cases/index.ts'
import { type Actor, inWhosePlace } from '../platform/http/caller.ts'
import { Refusal } from '../platform/refusal.ts'
import { type ApplicationRecord, describeForm } from './application.ts'
import { describeCorrection, openCorrection } from './correction.ts'
import type { MembershipDeps } from './deps.ts'
import { isMember } from './membership.ts'
import type { LookedAtField } from './membership-store.ts'
import type { RosterDeps } from './roster/roster-deps.ts'

type Notice = 'phone-unverified' | 'member-elsewhere' | 'left-before' | 'removed-before' | 'organisation-closed'

async function noticeFor(deps: MembershipDeps, application: ApplicationRecord, orgState: string | undefined): Promise<Notice[]> {
  const standing = await deps.memberships.byPerson(application.personId)
  const notice: Notice[] = []
  const { form, release, correction } = application
  if (form?.phoneVerified === false || correction?.phone?.verified === false) notice.push('phone-unverified')
  if (standing && isMember(standing.state) && standing.orgId !== application.orgId && !release && !correction)
    notice.push('member-elsewhere')
  if (standing?.state === 'left') notice.push('left-before')
  if (standing?.state === 'removed') notice.push('removed-before')
  if (orgState !== 'active' && !correction) notice.push('organisation-closed')
  return notice
}

export async function reviewApplication(deps: MembershipDeps, actor: Actor, caseId: string) {
  const [, application] = await Promise.all([visibleCase(deps, actor, caseId), deps.memberships.application(caseId)])
  if (!application) throw new Refusal('not-found')
  const [org, from] = await Promise.all([
    deps.organisations.byId(application.orgId),
    application.fromOrgId ? deps.organisations.byId(application.fromOrgId) : undefined,
  ])
  const { form, release, correction } = application
  return {
    notice: await noticeFor(deps, application, org?.state),
    ...(form ? { form: describeForm(form, application.orgId, org?.name ?? '') } : {}),
    ...(release
      ? {
          release: {
            what: release.what,
            nameMasked: release.nameMasked,
            subjectMasked: release.subjectMasked,
            reason: release.reason,
          },
        }
      : {}),
    ...(correction ? { correction: describeCorrection(correction) } : {}),
    ...(from ? { fromOrgName: from.name } : {}),
    ...(org && !release && !correction ? { toOrgName: org.name } : {}),
    ...(application.reason ? { reason: application.reason } : {}),
  }
}

async function plainOf(deps: RosterDeps, application: ApplicationRecord, field: LookedAtField): Promise<string | undefined> {
  const { caseId, personId, form, correction } = application
  if (field === 'nameOnRecord') return correction?.name && deps.identity.nameOf(personId)
  if (form) return deps.memberships.open(caseId, form, field)
  if (!correction) return undefined
  // The document stands in the register: a correction says nothing of it, and whoever compares needs it.
  if (field === 'idNumber') return (await deps.people.peopleById([personId])).get(personId)?.idNumber
  return (await openCorrection(deps, caseId, correction))[field]
}

const canShow = ({ form, correction }: ApplicationRecord, field: LookedAtField): boolean => {
  if (field === 'nameOnRecord') return correction?.name !== undefined
  return form !== undefined || (correction !== undefined && (field === 'idNumber' || correction[field] !== undefined))
}

/** One plain value for whoever has to decide now; the record of it is written before the value is read. */
export async function revealField(deps: RosterDeps, actor: Actor, caseId: string, field: LookedAtField, reason: string) {
  const [record, application] = await Promise.all([visibleCase(deps, actor, caseId), deps.memberships.application(caseId)])
  if (!application || !canShow(application, field)) throw new Refusal('not-found')
  await requireDecider(deps, actor, record)
  const { number, ownerOrgId: orgId } = record
  const look = { at: deps.clock.now().toISOString(), accountId: actor.accountId, ...inWhosePlace(actor), field, reason }
  await deps.memberships.noteReveal({ caseId, number, orgId }, look)
  const value = await plainOf(deps, application, field)
  if (value === undefined) throw new Refusal('not-found')
  return { value }
}
