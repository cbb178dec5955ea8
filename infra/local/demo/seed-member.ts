import { bindPerson, personIdFor, sealPerson } from 'functions/identity/index'
import { countMember } from 'functions/organisations/index'
import { dayOf, days, later } from 'functions/platform/clock'
import { blindIndex } from 'functions/platform/crypto/blind-index'
import { maskIdNumber, maskName } from 'shared-types/masks'
import { memberNumberFrom } from 'shared-types/member-number'
import { readResidentId } from 'shared-types/resident-id'
import { openidOf } from '../wechat/state.ts'
import type { DemoHouse } from './demo-house.ts'
import { demoUnions } from './county.ts'
import type { DemoMember } from './members.ts'
import { orgIdOf } from './union-ids.ts'

export interface SeededMember {
  personId: string
  orgId: string
  joinedOn: string
}

/** The same writes as an approval's, in one transaction, without the case and the message. */
export async function seedMember(house: DemoHouse, member: DemoMember, since: Date): Promise<SeededMember | undefined> {
  const { indexKeys } = await house.secrets()
  const personId = personIdFor(indexKeys.idNumber, 'residentId', member.idNumber)
  if (await house.memberships.byPerson(personId)) return undefined
  const { accountId } = await house.identity.accountForOpenid(openidOf(member.openidOf), since)
  const { tables, memberships } = house
  const orgId = orgIdOf(member.union)
  const orgName = demoUnions.find(union => union.key === member.union)?.name ?? ''
  const joinedOn = dayOf(later(since, (member.joinedAfterDays ?? 0) * days))
  const record = {
    personId,
    accountId,
    memberNumber: memberNumberFrom(member.numberDigits),
    state: 'active' as const,
    orgId,
    nameMasked: maskName(member.name),
    joinedOn,
    version: 1,
  }
  const entry = { at: since.toISOString(), effectiveOn: joinedOn, change: 'joined' as const, orgId, orgName }
  const person = { ...(await sealedPerson(house, member, personId)), personId, accountId }
  await memberships.save(
    ...memberships.joining(record, undefined, entry),
    ...bindPerson(tables.identity, person, 'active', since),
    countMember(tables.organisations, orgId, 1),
  )
  return { personId, orgId, joinedOn }
}

async function sealedPerson({ cipher, secrets, tables }: DemoHouse, { name, idNumber, phone }: DemoMember, personId: string) {
  const facts = readResidentId(idNumber)
  if (!facts) throw new Error(`demo person ${name} has a broken ID number`)
  const nameKey = (await secrets()).indexKeys.idNumber
  return {
    sealed: await sealPerson({ table: tables.identity, cipher, nameKey }, personId, { name, idNumber, phone }),
    nameMasked: maskName(name),
    idType: 'residentId' as const,
    idNumberMasked: maskIdNumber(idNumber),
    phoneHash: blindIndex((await secrets()).indexKeys.phone, phone),
    ...facts,
  }
}
