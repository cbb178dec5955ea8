import { maskName, maskPhone } from 'shared-types/masks'
import type { Occupation } from 'shared-types/organisations'
import { type CaseRecord, describeMyCase, ownCase, resubmitCase, withdrawCase } from '../cases/index.ts'
import { blindIndex } from '../platform/crypto/blind-index.ts'
import type { Once } from '../platform/http/once.ts'
import { Refusal } from '../platform/refusal.ts'
import type { ApplicationRecord, CorrectionRequest, FiledForm } from './application.ts'
import { composeCorrection, openCorrection } from './correction.ts'
import type { MembershipDeps } from './deps.ts'
import type { RosterDeps } from './roster/roster-deps.ts'

interface Mended {
  version: number
  name?: string | undefined
  phone?: string | undefined
  occupation?: Occupation | undefined
  employerName?: string | undefined
  employerCreditCode?: string | undefined
}

export async function ownApplication(
  deps: MembershipDeps,
  accountId: string,
  caseId: string,
): Promise<{ record: CaseRecord; application: ApplicationRecord }> {
  const [record, application] = await Promise.all([ownCase(deps, accountId, caseId), deps.memberships.application(caseId)])
  if (!application) throw new Refusal('not-found')
  return { record, application }
}

async function mendedForm(
  deps: MembershipDeps,
  application: ApplicationRecord,
  form: FiledForm,
  mended: Mended,
): Promise<FiledForm> {
  const { caseId, personId } = application
  const { version: _version, name, phone, ...work } = mended
  const plain = {
    name: name ?? (await deps.memberships.open(caseId, form, 'name')),
    idNumber: await deps.memberships.open(caseId, form, 'idNumber'),
    phone: phone ?? (await deps.memberships.open(caseId, form, 'phone')),
  }
  const phoneHash = blindIndex((await deps.secrets()).indexKeys.phone, plain.phone)
  const holder = await deps.identity.personWithPhone(phoneHash)
  if (holder && holder !== personId) throw new Refusal('phone-bound-to-another-person')
  const account = await deps.identity.accountById(application.accountId)
  const filled = Object.fromEntries(Object.entries(work).filter(([, value]) => value !== undefined))
  return {
    ...form,
    ...filled,
    nameMasked: maskName(plain.name),
    phoneMasked: maskPhone(plain.phone),
    phoneHash,
    phoneVerified: account?.phoneHash === phoneHash,
    sealed: await deps.memberships.seal(caseId, plain),
  }
}

/** What is not mended stays as it was asked for. */
async function mendedCorrection(
  deps: RosterDeps,
  { caseId, personId, accountId }: ApplicationRecord,
  correction: CorrectionRequest,
  mended: Mended,
): Promise<CorrectionRequest> {
  const [asked, people, account] = await Promise.all([
    openCorrection(deps, caseId, correction),
    deps.people.peopleById([personId]),
    deps.identity.accountById(accountId),
  ])
  const registered = people.get(personId)
  if (!registered || !account) throw new Refusal('member-state-forbids')
  const phone = mended.phone ?? asked.phone
  return composeCorrection(deps, caseId, account, registered, {
    reason: correction.reason,
    name: mended.name ?? asked.name,
    phone: phone === undefined ? undefined : { from: 'typed', phone },
  })
}

/** The document number cannot be mended here: another number is another person, and that is another application. */
export async function resubmitApplication(deps: RosterDeps, accountId: string, caseId: string, mended: Mended, once: Once) {
  const { record, application } = await ownApplication(deps, accountId, caseId)
  const acted = await resubmitCase(deps, record, mended.version)
  const form = application.form && (await mendedForm(deps, application, application.form, mended))
  const correction = application.correction && (await mendedCorrection(deps, application, application.correction, mended))
  const answer = { case: await describeMyCase(deps, acted.after, acted.chain) }
  await deps.memberships.save(
    ...acted.writes,
    ...(form ? [deps.memberships.refiling({ ...application, form })] : []),
    ...(correction ? [deps.memberships.refiling({ ...application, correction })] : []),
    once.row(answer),
  )
  return answer
}

export async function withdrawApplication(deps: MembershipDeps, accountId: string, caseId: string, version: number, once: Once) {
  // A case of another capability holds more than its own row: only that capability can let go of it.
  const { record } = await ownApplication(deps, accountId, caseId)
  const acted = await withdrawCase(deps, record, version)
  const answer = { case: await describeMyCase(deps, acted.after, acted.chain) }
  await deps.memberships.save(...acted.writes, once.row(answer))
  return answer
}
