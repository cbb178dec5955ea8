import { idNumberProblem, type IdType } from 'shared-types/fields'
import { maskIdNumber, maskName, maskPhone } from 'shared-types/masks'
import { describeMyCase, openCase } from '../cases/index.ts'
import { personIdFor, requireConsents } from '../identity/index.ts'
import { blindIndex } from '../platform/crypto/blind-index.ts'
import { announce } from '../platform/events/announcement.ts'
import type { Once } from '../platform/http/once.ts'
import { Refusal } from '../platform/refusal.ts'
import type { ApplicationRecord, ReleaseRequest } from './application.ts'
import type { MembershipDeps } from './deps.ts'
import type { MembershipEvents } from './events.ts'
import { requireJoinable } from './submit-application.ts'

export type ReleaseInput = { orgId: string; name: string; reason: string } & (
  { what: 'phone'; phone: string } | { what: 'account'; idType: IdType; idNumber: string }
)

interface Bound {
  /** The person whose binding is questioned; a reviewer who is that person may not decide. */
  personId: string
  subject: string
  release: ReleaseRequest
}

async function findBinding(deps: MembershipDeps, accountId: string, input: ReleaseInput): Promise<Bound> {
  const { indexKeys } = await deps.secrets()
  const shown = { nameMasked: maskName(input.name), reason: input.reason }
  if (input.what === 'phone') {
    const phoneHash = blindIndex(indexKeys.phone, input.phone)
    const [holder, account] = await Promise.all([deps.identity.personWithPhone(phoneHash), deps.identity.accountById(accountId)])
    if (!holder || holder === account?.personId) throw new Refusal('nothing-to-release')
    return {
      personId: holder,
      subject: phoneHash,
      release: { ...shown, what: 'phone', subjectMasked: maskPhone(input.phone), phoneHash },
    }
  }
  const problem = idNumberProblem(input.idType, input.idNumber)
  if (problem) throw new Refusal('invalid-request', { fields: [{ path: 'idNumber', message: problem }] })
  const personId = personIdFor(indexKeys.idNumber, input.idType, input.idNumber)
  const boundAccountId = (await deps.identity.personById(personId))?.accountId
  if (!boundAccountId || boundAccountId === accountId) throw new Refusal('nothing-to-release')
  const subjectMasked = maskIdNumber(input.idNumber)
  return { personId, subject: personId, release: { ...shown, what: 'account', subjectMasked, boundAccountId } }
}

/** A number recycled by the phone company, or a WeChat account lost with the phone: staff look at the papers and free it. */
export async function requestRelease(deps: MembershipDeps, accountId: string, input: ReleaseInput, once: Once) {
  await requireConsents(deps, accountId, input.what === 'phone' ? ['general'] : ['general', 'id-number'])
  const org = await requireJoinable(deps, input.orgId)
  const { personId, subject, release } = await findBinding(deps, accountId, input)
  const opened = await openCase(deps, {
    kind: 'membership.release',
    applicantAccountId: accountId,
    personId,
    targetOrgId: org.orgId,
    titleMasked: release.nameMasked,
    lock: `release#${release.what}#${subject}`,
  })
  const { caseId, kind, number, dueOn = '' } = opened.record
  const application: ApplicationRecord = { caseId, accountId, personId, orgId: org.orgId, outcome: 'join', release }
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
