import { memberNumberFrom } from 'shared-types/member-number'
import type { CaseRecord } from '../cases/index.ts'
import { bindPerson, changeStanding, forgetPhone, freePhone, sealPerson, unbindAccount } from '../identity/index.ts'
import { countMember, type OrganisationRecord } from '../organisations/index.ts'
import { dayOf } from '../platform/clock.ts'
import type { Write } from '../platform/dynamo/transact.ts'
import { announce } from '../platform/events/announcement.ts'
import { randomDigits } from '../platform/ids.ts'
import { Refusal } from '../platform/refusal.ts'
import type { ApplicationRecord, FiledForm, ReleaseRequest } from './application.ts'
import type { MembershipDeps } from './deps.ts'
import { stillTheirs } from './effect-of-correction.ts'
import type { MembershipEvents } from './events.ts'
import { type HistoryEntry, isMember, type MembershipRecord } from './membership.ts'

/** What the last approval does, as writes for the very transaction of the decision. */

/** A union merged since the application was filed is represented by the one it went into. */
async function takingUnion({ organisations }: MembershipDeps, orgId: string): Promise<OrganisationRecord> {
  let org = await organisations.byId(orgId)
  for (let hops = 0; org?.state === 'merged' && org.mergedInto && hops < 8; hops += 1)
    org = await organisations.byId(org.mergedInto)
  if (org?.state !== 'active') throw new Refusal('organisation-closed')
  return org
}

async function bind(
  deps: MembershipDeps,
  application: ApplicationRecord,
  form: FiledForm,
  member: MembershipRecord,
): Promise<Write[]> {
  const now = deps.clock.now()
  const { caseId, personId, accountId } = application
  const table = deps.tables.identity
  const open = (field: 'name' | 'idNumber' | 'phone') => deps.memberships.open(caseId, form, field)
  const plain = { name: await open('name'), idNumber: await open('idNumber'), phone: await open('phone') }
  const nameKey = (await deps.secrets()).indexKeys.idNumber
  const sealed = await sealPerson({ table, cipher: deps.cipher, nameKey }, personId, plain)
  const { nameMasked, idType, idNumberMasked, sex, bornOn, phoneHash } = form
  const known = (await deps.identity.personById(personId))?.phoneHash
  const before = known === phoneHash ? undefined : await stillTheirs(deps, personId, known)
  return [
    ...bindPerson(
      table,
      { personId, accountId, sealed, nameMasked, idType, idNumberMasked, sex, bornOn, phoneHash },
      member.state,
      now,
    ),
    ...(before ? [freePhone(table, before, personId)] : []),
  ]
}

function memberAfter(
  application: ApplicationRecord,
  standing: MembershipRecord | undefined,
  org: OrganisationRecord,
  now: Date,
): MembershipRecord {
  const moved = {
    orgId: org.orgId,
    state: 'active' as const,
    accountId: application.accountId,
    version: (standing?.version ?? 0) + 1,
  }
  const nameMasked = application.form?.nameMasked ?? standing?.nameMasked ?? ''
  // Joining again keeps the number: the person is the same, and papers in the world name it.
  if (standing) return { ...standing, ...moved, nameMasked, joinedOn: isMember(standing.state) ? standing.joinedOn : dayOf(now) }
  return {
    ...moved,
    personId: application.personId,
    memberNumber: memberNumberFrom(randomDigits(11)),
    nameMasked,
    joinedOn: dayOf(now),
  }
}

/** The union has them already: nobody is counted again, and the state stays as it is. */
export async function effectOfClaim(
  deps: MembershipDeps,
  standing: MembershipRecord,
  accountId: string,
  binding: (member: MembershipRecord) => Promise<Write[]>,
): Promise<{ member: MembershipRecord; entry: HistoryEntry; writes: Write[] }> {
  const now = deps.clock.now()
  const { personId, orgId, memberNumber } = standing
  const orgName = (await deps.organisations.byId(orgId))?.name ?? ''
  const member = { ...standing, accountId, version: standing.version + 1 }
  const entry: HistoryEntry = { at: now.toISOString(), effectiveOn: dayOf(now), change: 'claimed', orgId, orgName }
  const about = { accountId, personId, orgId, orgName, memberNumber }
  const writes = [
    ...deps.memberships.changing(standing, member, entry),
    ...(await binding(member)),
    announce<MembershipEvents, 'membership.claimed'>(deps.tables.membership, now, 'membership.claimed', about),
  ]
  return { member, entry, writes }
}

export async function effectOfJoining(
  deps: MembershipDeps,
  record: CaseRecord,
  application: ApplicationRecord,
): Promise<Write[]> {
  const now = deps.clock.now()
  const [org, standing] = await Promise.all([
    takingUnion(deps, application.orgId),
    deps.memberships.byPerson(application.personId),
  ])
  if (standing?.state === 'deceased' || standing?.state === 'merged') throw new Refusal('member-state-forbids')
  const { outcome, form } = application
  if (standing && isMember(standing.state) && standing.orgId === org.orgId) {
    if (outcome !== 'claim' || !form) throw new Refusal('already-member-here')
    const { writes } = await effectOfClaim(deps, standing, application.accountId, member => bind(deps, application, form, member))
    return writes
  }
  if (outcome === 'transfer' && !standing) throw new Refusal('member-state-forbids')
  const leaves = standing && isMember(standing.state) ? standing.orgId : undefined
  const member = memberAfter(application, standing, org, now)
  const entry: HistoryEntry = {
    at: now.toISOString(),
    effectiveOn: dayOf(now),
    change: leaves ? 'transferred' : standing ? 'rejoined' : 'joined',
    orgId: org.orgId,
    orgName: org.name,
  }
  const { accountId, personId } = application
  const { caseId, kind, number } = record
  const about = {
    caseId,
    kind,
    number,
    accountId,
    personId,
    orgId: org.orgId,
    orgName: org.name,
    memberNumber: member.memberNumber,
    outcome: leaves ? ('transfer' as const) : standing ? ('rejoin' as const) : ('join' as const),
    ...(form?.occupation ? { occupation: form.occupation } : {}),
  }
  return [
    ...deps.memberships.joining(member, standing, entry),
    ...(form
      ? await bind(deps, application, form, member)
      : [changeStanding(deps.tables.identity, accountId, personId, 'active')]),
    countMember(deps.tables.organisations, org.orgId, 1),
    ...(leaves ? [countMember(deps.tables.organisations, leaves, -1)] : []),
    announce<MembershipEvents, 'membership.joined'>(deps.tables.membership, now, 'membership.joined', about),
  ]
}

export async function effectOfRelease(
  deps: MembershipDeps,
  record: CaseRecord,
  application: ApplicationRecord,
  release: ReleaseRequest,
  orgName: string,
): Promise<Write[]> {
  const table = deps.tables.identity
  const { caseId, kind, number } = record
  const about = { caseId, kind, number, accountId: application.accountId, orgName, what: release.what }
  const standing = await deps.memberships.byPerson(application.personId)
  const isTheirs = standing?.accountId !== undefined && standing.accountId === release.boundAccountId
  const { phoneHash = '' } = release
  const isOnRecord = (await deps.identity.personById(application.personId))?.phoneHash === phoneHash
  const freed =
    release.what === 'phone'
      ? [
          freePhone(table, phoneHash, application.personId),
          ...(isOnRecord ? [forgetPhone(table, application.personId, phoneHash)] : []),
        ]
      : [
          ...unbindAccount(table, application.personId, release.boundAccountId ?? ''),
          ...(isTheirs ? [deps.memberships.unbinding(standing)] : []),
        ]
  return [
    ...freed,
    announce<MembershipEvents, 'membership.released'>(deps.tables.membership, deps.clock.now(), 'membership.released', about),
  ]
}
