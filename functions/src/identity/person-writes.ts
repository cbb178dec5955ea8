import type { IdType } from 'shared-types/fields'
import type { MembershipState } from 'shared-types/membership-state'
import type { Sex } from 'shared-types/resident-id'
import type { FieldCipher } from '../platform/crypto/field-cipher.ts'
import type { Table } from '../platform/dynamo/table.ts'
import type { Write } from '../platform/dynamo/transact.ts'
import { accountKey } from './caller-store.dynamo.ts'
import { nameKeys, personKey, phoneKey } from './identity-store.dynamo.ts'
import { nameHashOf } from './person-id.ts'

/**
 * Writes that membership puts into its own transactions: the person, their account and their phone change together with the membership
 * or not at all.
 */

/** `nameKey`: of the names' fingerprints. */
interface Sealing {
  table: Table
  cipher: FieldCipher
  nameKey: string
}

/** Seals what identifies a person, for their row and no other; the name is found again by its fingerprint. */
export async function sealPerson(
  { table, cipher, nameKey }: Sealing,
  personId: string,
  plain: { name: string; idNumber: string; phone?: string | undefined },
): Promise<VerifiedPerson['sealed']> {
  const seal = (field: keyof typeof plain, text: string) => cipher.seal({ table: table.name, key: personId, field }, text)
  return {
    nameHash: nameHashOf(nameKey, plain.name),
    name: await seal('name', plain.name),
    idNumber: await seal('idNumber', plain.idNumber),
    ...(plain.phone === undefined ? {} : { phone: await seal('phone', plain.phone) }),
  }
}

export interface VerifiedPerson {
  personId: string
  accountId: string
  /** By `sealPerson`. */
  sealed: { nameHash: string; name: string; idNumber: string; phone?: string }
  nameMasked: string
  idType: IdType
  idNumberMasked: string
  sex: Sex
  bornOn: string
  phoneHash: string
}

/** Binds person, account and phone one to one to one; refuses when any of them belongs to somebody else. */
export function bindPerson(table: Table, person: VerifiedPerson, state: MembershipState, now: Date): Write[] {
  const { sealed, ...plain } = person
  const at = now.toISOString()
  return [
    {
      table: table.name,
      put: { ...personKey(person.personId), ...nameKeys(sealed.nameHash, person.personId), ...plain, ...sealed, verifiedAt: at },
      condition: 'attribute_not_exists(pk) OR attribute_not_exists(accountId) OR accountId = :account',
      values: { ':account': person.accountId },
      onFail: 'person-bound-to-another-account',
    },
    {
      table: table.name,
      key: accountKey(person.accountId),
      update: 'SET personId = :person, nameMasked = :name, verifiedAt = if_not_exists(verifiedAt, :at), membershipState = :state',
      condition: 'attribute_exists(pk) AND (attribute_not_exists(personId) OR personId = :person)',
      values: { ':person': person.personId, ':name': person.nameMasked, ':at': at, ':state': state },
      onFail: 'account-bound-to-another-person',
    },
    holdPhone(table, person.personId, person.phoneHash, at),
  ]
}

/** Somebody whom a committee has on paper: nobody's account yet. With a number, that number is theirs. */
export function enrolPerson(
  table: Table,
  person: Omit<VerifiedPerson, 'accountId' | 'phoneHash'> & { phoneHash?: string | undefined },
  now: Date,
): Write[] {
  const { sealed, phoneHash, ...plain } = person
  const at = now.toISOString()
  return [
    {
      table: table.name,
      put: {
        ...personKey(person.personId),
        ...nameKeys(sealed.nameHash, person.personId),
        ...plain,
        ...sealed,
        ...(phoneHash && { phoneHash }),
        verifiedAt: at,
      },
      condition: 'attribute_not_exists(pk)',
      onFail: 'already-member-here',
    },
    ...(phoneHash ? [holdPhone(table, person.personId, phoneHash, at)] : []),
  ]
}

const holdPhone = (table: Table, personId: string, phoneHash: string, at: string): Write => ({
  table: table.name,
  put: { ...phoneKey(phoneHash), personId, since: at },
  condition: 'attribute_not_exists(pk) OR personId = :person',
  values: { ':person': personId },
  onFail: 'phone-bound-to-another-person',
})

/** Another number for somebody who has no account; with one, it is theirs to change. */
export const replacePhone = (
  table: Table,
  personId: string,
  phone: { sealed: string; hash: string; before: string | undefined },
  now: Date,
): Write[] => [
  {
    table: table.name,
    key: personKey(personId),
    update: 'SET phone = :sealed, phoneHash = :hash',
    condition: 'attribute_exists(pk) AND attribute_not_exists(accountId)',
    values: { ':sealed': phone.sealed, ':hash': phone.hash },
    onFail: 'person-bound-to-another-account',
  },
  holdPhone(table, personId, phone.hash, now.toISOString()),
  ...(phone.before ? [freePhone(table, phone.before, personId)] : []),
]

/** A committee has compared what the person asked for with the document. */
export interface Corrected {
  personId: string
  accountId: string
  /** Sealed for the person's row. */
  name?: { sealed: string; hash: string; masked: string }
  /** `before`: the number that is theirs until now. */
  phone?: { sealed: string; hash: string; before: string | undefined }
}

const renaming = (personId: string, { sealed, hash, masked }: NonNullable<Corrected['name']>) => ({
  set: ['#name = :name', 'nameHash = :nameHash', 'nameMasked = :masked', 'byNamePk = :byNamePk', 'byNameSk = :byNameSk'],
  values: {
    ':name': sealed,
    ':nameHash': hash,
    ':masked': masked,
    ':byNamePk': nameKeys(hash, personId).byNamePk,
    ':byNameSk': nameKeys(hash, personId).byNameSk,
  },
})

/** Puts name and number right as long as the account is the person's, and what else hangs on them with it. */
export function correctPerson(table: Table, { personId, accountId, name, phone }: Corrected, now: Date): Write[] {
  const renamed = name && renaming(personId, name)
  const set = [...(renamed?.set ?? []), ...(phone ? ['phone = :phone', 'phoneHash = :phoneHash'] : [])]
  return [
    {
      table: table.name,
      key: personKey(personId),
      update: `SET ${set.join(', ')}`,
      condition: 'accountId = :account',
      ...(name ? { names: { '#name': 'name' } } : {}),
      values: {
        ':account': accountId,
        ...renamed?.values,
        ...(phone ? { ':phone': phone.sealed, ':phoneHash': phone.hash } : {}),
      },
      onFail: 'person-bound-to-another-account',
    },
    ...(name ? [renameAccount(table, accountId, personId, name.masked)] : []),
    ...(phone ? [holdPhone(table, personId, phone.hash, now.toISOString())] : []),
    ...(phone?.before ? [freePhone(table, phone.before, personId)] : []),
  ]
}

const renameAccount = (table: Table, accountId: string, personId: string, nameMasked: string): Write => ({
  table: table.name,
  key: accountKey(accountId),
  update: 'SET nameMasked = :name',
  condition: 'personId = :person',
  values: { ':name': nameMasked, ':person': personId },
  onFail: 'person-bound-to-another-account',
})

/** The membership changed: what the account may do changes in the same moment. */
export const changeStanding = (table: Table, accountId: string, personId: string, state: MembershipState): Write => ({
  table: table.name,
  key: accountKey(accountId),
  update: 'SET membershipState = :state',
  condition: 'personId = :person',
  values: { ':state': state, ':person': personId },
  onFail: 'case-changed',
})

/** Staff have found that the number no longer belongs to its holder. */
export const freePhone = (table: Table, phoneHash: string, holder: string): Write => ({
  table: table.name,
  remove: phoneKey(phoneHash),
  condition: 'personId = :person',
  values: { ':person': holder },
  onFail: 'case-changed',
})

/** With the number freed the register knows none of theirs any more: what is on record would be somebody else's. */
export const forgetPhone = (table: Table, personId: string, phoneHash: string): Write => ({
  table: table.name,
  key: personKey(personId),
  update: 'REMOVE phone, phoneHash',
  condition: 'phoneHash = :hash',
  values: { ':hash': phoneHash },
  onFail: 'case-changed',
})

/** Staff have found that the person uses another WeChat account now: the old one becomes a stranger's. */
export const unbindAccount = (table: Table, personId: string, accountId: string): Write[] => [
  {
    table: table.name,
    key: personKey(personId),
    update: 'REMOVE accountId',
    condition: 'accountId = :account',
    values: { ':account': accountId },
    onFail: 'case-changed',
  },
  {
    table: table.name,
    key: accountKey(accountId),
    update: 'REMOVE personId, nameMasked, verifiedAt, membershipState',
    condition: 'personId = :person',
    values: { ':person': personId },
    onFail: 'case-changed',
  },
]
