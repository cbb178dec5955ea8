import type { Filed } from 'shared-types/membership'
import { describeMyCase, openCase, planCase } from '../cases/index.ts'
import { type Account, type Person, personIdFor, requireConsents } from '../identity/index.ts'
import type { OrganisationRecord } from '../organisations/index.ts'
import { dayOf } from '../platform/clock.ts'
import { blindIndex } from '../platform/crypto/blind-index.ts'
import { announce } from '../platform/events/announcement.ts'
import type { Once } from '../platform/http/once.ts'
import { Refusal } from '../platform/refusal.ts'
import { addWorkingDays } from '../platform/working-days.ts'
import { type ApplicationRecord, masksOf, type ParsedForm, personalFacts } from './application.ts'
import type { MembershipDeps } from './deps.ts'
import type { MembershipEvents } from './events.ts'
import { type MembershipRecord, type Outcome, outcomeOf } from './membership.ts'

/** A person has at most one membership matter open at a time, whichever it is. */
export const lockOf = (personId: string) => `membership#${personId}`

export async function requireJoinable({ organisations }: MembershipDeps, orgId: string): Promise<OrganisationRecord> {
  const org = await organisations.byId(orgId)
  if (!org) throw new Refusal('not-found')
  if (org.state !== 'active') throw new Refusal('organisation-closed')
  if (!org.joinable) throw new Refusal('not-joinable')
  return org
}

export interface Checked {
  account: Account
  personId: string
  org: OrganisationRecord
  standing: MembershipRecord | undefined
  outcome: Outcome
  phone: { plain: string; hash: string; verified: boolean }
  /** What is on record about them already. */
  person: Person | undefined
}

async function phoneFor({ identity, secrets }: MembershipDeps, account: Account, typed: string | undefined) {
  const known = account.phoneHash ? await identity.phoneOf(account.accountId) : undefined
  const plain = typed ?? known
  if (!plain) throw new Refusal('invalid-request', { fields: [{ path: 'phone', message: '请填写手机号' }] })
  return { plain, hash: blindIndex((await secrets()).indexKeys.phone, plain), verified: plain === known }
}

/** The name on record is what a committee has compared with the document; another name under the same number is looked at by staff. */
async function requireSameName({ identity }: MembershipDeps, personId: string, name: string): Promise<void> {
  const onRecord = await identity.nameOf(personId)
  if (onRecord !== undefined && onRecord !== name) throw new Refusal('name-differs-from-record')
}

export async function checkForm(deps: MembershipDeps, accountId: string, form: ParsedForm): Promise<Checked> {
  await requireConsents(deps, accountId, ['general', 'id-number'])
  const [org, account, { indexKeys }] = await Promise.all([
    requireJoinable(deps, form.orgId),
    deps.identity.accountById(accountId),
    deps.secrets(),
  ])
  if (!account) throw new Refusal('not-found')
  const personId = personIdFor(indexKeys.idNumber, form.idType, form.idNumber)
  if (account.personId && account.personId !== personId) throw new Refusal('account-bound-to-another-person')
  const [person, standing, phone] = await Promise.all([
    deps.identity.personById(personId),
    deps.memberships.byPerson(personId),
    phoneFor(deps, account, form.phone),
  ])
  if (person?.accountId && person.accountId !== accountId) throw new Refusal('person-bound-to-another-account')
  await requireSameName(deps, personId, form.name)
  const holder = await deps.identity.personWithPhone(phone.hash)
  if (holder && holder !== personId) throw new Refusal('phone-bound-to-another-person')
  const outcome = outcomeOf(standing, form.orgId, person?.accountId !== undefined)
  if (outcome === 'member-state-forbids') throw new Refusal('member-state-forbids')
  return { account, personId, org, standing, outcome, phone, person }
}

/** Who knows the document, the name and the number that the union wrote down, and holds that number, is who the union means. */
export const isClaimAtOnce = ({ outcome, phone, person }: Checked): boolean =>
  outcome === 'claim' && phone.verified && phone.hash === person?.phoneHash

const kindOf = (outcome: Outcome) => (outcome === 'transfer' ? 'membership.transfer' : 'membership.join')

export async function previewApplication(deps: MembershipDeps, accountId: string, form: ParsedForm) {
  const checked = await checkForm(deps, accountId, form)
  const { account, personId, org, standing, outcome } = checked
  const open = await deps.cases.lockedBy(lockOf(personId))
  if (open) return { outcome: 'application-open' as const, ...(open.accountId === accountId ? { caseId: open.caseId } : {}) }
  if (outcome === 'already-member-here') return { outcome: 'already-member-here' as const }
  if (outcome === 'member-state-forbids') throw new Refusal('member-state-forbids')
  if (isClaimAtOnce(checked)) return { outcome: 'claim-at-once' as const }
  const plan = await planCase(deps, {
    kind: kindOf(outcome),
    targetOrgId: org.orgId,
    ...(standing && outcome === 'transfer' ? { sourceOrgId: standing.orgId } : {}),
  })
  const present =
    account.personId === personId && standing && outcome === 'transfer'
      ? await deps.organisations.byId(standing.orgId)
      : undefined
  return {
    outcome,
    decidedBy: plan.owner.name,
    dueOn: addWorkingDays(await deps.calendars.current(), dayOf(deps.clock.now()), plan.chain.steps[0]?.workingDays ?? 0),
    ...(present ? { presentOrgName: present.name } : {}),
  }
}

export async function submitApplication(deps: MembershipDeps, accountId: string, form: ParsedForm, once: Once): Promise<Filed> {
  const { personId, org, standing, outcome, phone } = await checkForm(deps, accountId, form)
  if (outcome === 'already-member-here' || outcome === 'member-state-forbids') throw new Refusal(outcome)
  const plain = { name: form.name, idNumber: form.idNumber, phone: phone.plain }
  const masks = masksOf(plain)
  const fromOrgId = outcome === 'transfer' ? standing?.orgId : undefined
  const opened = await openCase(deps, {
    kind: kindOf(outcome),
    applicantAccountId: accountId,
    personId,
    targetOrgId: org.orgId,
    titleMasked: masks.nameMasked,
    lock: lockOf(personId),
    ...(fromOrgId ? { sourceOrgId: fromOrgId } : {}),
  })
  const { caseId, kind, number, dueOn = '' } = opened.record
  const application: ApplicationRecord = {
    caseId,
    accountId,
    personId,
    orgId: org.orgId,
    outcome,
    ...(fromOrgId ? { fromOrgId } : {}),
    form: {
      ...masks,
      ...personalFacts(form),
      idType: form.idType,
      phoneHash: phone.hash,
      phoneVerified: phone.verified,
      ...(form.occupation ? { occupation: form.occupation } : {}),
      ...(form.employerName ? { employerName: form.employerName } : {}),
      ...(form.employerCreditCode ? { employerCreditCode: form.employerCreditCode } : {}),
      sealed: await deps.memberships.seal(caseId, plain),
    },
  }
  const filed: Filed = { case: await describeMyCase(deps, opened.record, opened.chain), outcome }
  await deps.memberships.save(
    ...opened.writes,
    ...deps.memberships.filing(application),
    announce<MembershipEvents, 'membership.filed'>(deps.tables.membership, deps.clock.now(), 'membership.filed', {
      caseId,
      kind,
      number,
      accountId,
      orgName: opened.owner.name,
      dueOn,
    }),
    once.row(filed),
  )
  return filed
}
