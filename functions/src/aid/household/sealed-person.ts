import type { HouseholdInput } from 'shared-types/aid-household'
import { idNumberProblem } from 'shared-types/fields'
import { maskIdNumber, maskName } from 'shared-types/masks'
import { normaliseIdNumber, readResidentId } from 'shared-types/resident-id'
import type * as z from 'zod/mini'
import { personIdFor } from '../../identity/index.ts'
import type { FieldCipher } from '../../platform/crypto/field-cipher.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { HouseholdPersonRecord, HouseholdRecord } from './household.ts'

type PersonInput = z.output<typeof HouseholdInput>['persons'][number]

export interface Sealing {
  cipher: FieldCipher
  /** The table's full name, part of what seals a value to its place. */
  tableName: string
  idNumberKey: string
}

const place = (tableName: string, householdId: string, personKey: string, field: string) => ({
  table: tableName,
  key: householdId,
  field: `${personKey}.${field}`,
})

/** Document facts of a person, sealed; those on file where the form left the number out. */
async function documentOf(
  seal: Sealing,
  householdId: string,
  input: PersonInput,
  standing: HouseholdPersonRecord | undefined,
  i: number,
) {
  const { idType = 'residentId', idNumber: typed } = input
  if (!typed) {
    const { idType: type, idNumberMasked, personId, bornOn } = standing ?? {}
    return {
      ...(type ? { idType: type } : {}),
      ...(idNumberMasked ? { idNumberMasked } : {}),
      ...(personId ? { personId } : {}),
      ...(bornOn ? { bornOn } : {}),
      sealedId: standing?.sealed.idNumber,
    }
  }
  const idNumber = normaliseIdNumber(typed)
  const message = idNumberProblem(idType, idNumber)
  if (message) throw new Refusal('invalid-request', { fields: [{ path: `household.persons.${i}.idNumber`, message }] })
  const told = idType === 'residentId' ? readResidentId(idNumber) : undefined
  return {
    idType,
    idNumberMasked: maskIdNumber(idNumber),
    personId: personIdFor(seal.idNumberKey, idType, idNumber),
    ...(told ? { bornOn: told.bornOn } : {}),
    sealedId: await seal.cipher.seal(place(seal.tableName, householdId, input.personKey, 'idNumber'), idNumber),
  }
}

/** A person as typed becomes one as kept. */
export async function sealedPerson(
  seal: Sealing,
  householdId: string,
  input: PersonInput,
  standing: HouseholdPersonRecord | undefined,
  i: number,
): Promise<HouseholdPersonRecord> {
  const { personKey, relation, health, work, place: where, monthlyIncomeFen, name } = input
  const { sealedId, ...document } = await documentOf(seal, householdId, input, standing, i)
  const sealedName = name
    ? await seal.cipher.seal(place(seal.tableName, householdId, personKey, 'name'), name)
    : standing?.sealed.name
  const nameMasked = name ? maskName(name) : standing?.nameMasked
  return {
    personKey,
    relation,
    ...(nameMasked ? { nameMasked } : {}),
    ...document,
    ...(health ? { health } : {}),
    ...(work ? { work } : {}),
    ...(where ? { place: where } : {}),
    ...(monthlyIncomeFen === undefined ? {} : { monthlyIncomeFen }),
    sealed: { ...(sealedName ? { name: sealedName } : {}), ...(sealedId ? { idNumber: sealedId } : {}) },
  }
}

export type SealedPart = 'name' | 'idNumber'

export async function openPerson(
  { cipher, tableName }: Pick<Sealing, 'cipher' | 'tableName'>,
  { householdId, persons }: Pick<HouseholdRecord, 'householdId' | 'persons'>,
  personKey: string,
  part: SealedPart,
): Promise<string | undefined> {
  const sealed = persons.find(person => person.personKey === personKey)?.sealed[part]
  return sealed && cipher.open(place(tableName, householdId, personKey, part), sealed)
}
