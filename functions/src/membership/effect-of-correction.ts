import { maskName } from 'shared-types/masks'
import type { CaseRecord } from '../cases/index.ts'
import { type Corrected, correctPerson, nameHashOf } from '../identity/index.ts'
import { dayOf } from '../platform/clock.ts'
import { blindIndex } from '../platform/crypto/blind-index.ts'
import type { Write } from '../platform/dynamo/transact.ts'
import { announce } from '../platform/events/announcement.ts'
import { Refusal } from '../platform/refusal.ts'
import type { ApplicationRecord, CorrectionRequest } from './application.ts'
import { openCorrection } from './correction.ts'
import type { MembershipDeps } from './deps.ts'
import type { MembershipEvents } from './events.ts'
import type { HistoryEntry, MembershipRecord } from './membership.ts'

/** The number on record, unless staff have freed it meanwhile or somebody else holds it by now. */
export async function stillTheirs(
  { identity }: Pick<MembershipDeps, 'identity'>,
  personId: string,
  phoneHash: string | undefined,
): Promise<string | undefined> {
  return phoneHash !== undefined && (await identity.personWithPhone(phoneHash)) === personId ? phoneHash : undefined
}

async function corrected(
  deps: MembershipDeps,
  { caseId, personId, accountId }: ApplicationRecord,
  correction: CorrectionRequest,
): Promise<Corrected> {
  const [{ name, phone }, { indexKeys }, person] = await Promise.all([
    openCorrection(deps, caseId, correction),
    deps.secrets(),
    deps.identity.personById(personId),
  ])
  const seal = (field: 'name' | 'phone', plain: string) =>
    deps.cipher.seal({ table: deps.tables.identity.name, key: personId, field }, plain)
  const hash = phone && blindIndex(indexKeys.phone, phone)
  const before = hash === person?.phoneHash ? undefined : await stillTheirs(deps, personId, person?.phoneHash)
  return {
    personId,
    accountId,
    ...(name === undefined
      ? {}
      : { name: { sealed: await seal('name', name), hash: nameHashOf(indexKeys.idNumber, name), masked: maskName(name) } }),
    ...(phone === undefined || hash === undefined ? {} : { phone: { sealed: await seal('phone', phone), hash, before } }),
  }
}

const whatChanged = ({ name, phone }: CorrectionRequest) => [...(name ? ['姓名'] : []), ...(phone ? ['手机号'] : [])].join('、')

/**
 * The register says what the union has found to be right: person, account, membership and so card and sheets, in the transaction of the
 * decision. What was written down under the old mask stays as it was said: titles of cases, timelines, messages, roles, entries to
 * contests, families' files.
 */
export async function effectOfCorrection(
  deps: MembershipDeps,
  { caseId, kind, number }: CaseRecord,
  application: ApplicationRecord,
  correction: CorrectionRequest,
): Promise<Write[]> {
  const { personId, accountId } = application
  const standing = await deps.memberships.byPerson(personId)
  if (!standing) throw new Refusal('member-state-forbids')
  const orgName = (await deps.organisations.byId(standing.orgId))?.name ?? ''
  const now = deps.clock.now()
  const change = await corrected(deps, application, correction)
  const member: MembershipRecord = {
    ...standing,
    nameMasked: change.name?.masked ?? standing.nameMasked,
    version: standing.version + 1,
  }
  const entry: HistoryEntry = {
    at: now.toISOString(),
    effectiveOn: dayOf(now),
    change: 'corrected',
    orgId: standing.orgId,
    orgName,
    note: whatChanged(correction),
  }
  return [
    ...correctPerson(deps.tables.identity, change, now),
    ...deps.memberships.changing(standing, member, entry),
    announce<MembershipEvents, 'membership.corrected'>(deps.tables.membership, now, 'membership.corrected', {
      ...{ caseId, kind, number, accountId, orgName },
      what: correction.name ? (correction.phone ? 'both' : 'name') : 'phone',
    }),
  ]
}
