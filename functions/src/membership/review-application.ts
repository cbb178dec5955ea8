import { requireDecider, visibleCase } from '../cases/index.ts'
import { type Actor, inWhosePlace } from '../platform/http/caller.ts'
import { Refusal } from '../platform/refusal.ts'
import { type ApplicationRecord, describeForm } from './application.ts'
import type { MembershipDeps } from './deps.ts'
import { isMember } from './membership.ts'
import type { SealedField } from './membership-store.ts'

type Notice = 'phone-unverified' | 'member-elsewhere' | 'left-before' | 'removed-before' | 'organisation-closed'

async function noticeFor(deps: MembershipDeps, application: ApplicationRecord, orgState: string | undefined): Promise<Notice[]> {
  const standing = await deps.memberships.byPerson(application.personId)
  const notice: Notice[] = []
  if (application.form && !application.form.phoneVerified) notice.push('phone-unverified')
  if (standing && isMember(standing.state) && standing.orgId !== application.orgId && !application.release)
    notice.push('member-elsewhere')
  if (standing?.state === 'left') notice.push('left-before')
  if (standing?.state === 'removed') notice.push('removed-before')
  if (orgState !== 'active') notice.push('organisation-closed')
  return notice
}

export async function reviewApplication(deps: MembershipDeps, actor: Actor, caseId: string) {
  const [, application] = await Promise.all([visibleCase(deps, actor, caseId), deps.memberships.application(caseId)])
  if (!application) throw new Refusal('not-found')
  const [org, from] = await Promise.all([
    deps.organisations.byId(application.orgId),
    application.fromOrgId ? deps.organisations.byId(application.fromOrgId) : undefined,
  ])
  const { form, release } = application
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
    ...(from ? { fromOrgName: from.name } : {}),
    ...(org && !release ? { toOrgName: org.name } : {}),
    ...(application.reason ? { reason: application.reason } : {}),
  }
}

/** One plain value for whoever has to decide now; the record of it is written before the value is read. */
export async function revealField(deps: MembershipDeps, actor: Actor, caseId: string, field: SealedField, reason: string) {
  const [record, application] = await Promise.all([visibleCase(deps, actor, caseId), deps.memberships.application(caseId)])
  if (!application?.form) throw new Refusal('not-found')
  await requireDecider(deps, actor, record)
  const { number, ownerOrgId: orgId } = record
  const look = { at: deps.clock.now().toISOString(), accountId: actor.accountId, ...inWhosePlace(actor), field, reason }
  await deps.memberships.noteReveal({ caseId, number, orgId }, look)
  return { value: await deps.memberships.open(caseId, application.form, field) }
}
