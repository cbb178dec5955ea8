import type { Household, HouseholdInput, HouseholdPerson } from 'shared-types/aid-household'
import { type IdType, idNumberProblem } from 'shared-types/fields'
import { normaliseIdNumber, readResidentId } from 'shared-types/resident-id'
import { localToday } from '../../ui/dates.ts'
import { laidOver } from '../changes.ts'

/** The family's file as it is being filled: what may be sent of it, and what another phone's saving leaves of it. Pure. */

export type Person = HouseholdInput['persons'][number]

export const freshFile = (): HouseholdInput => ({ persons: [{ personKey: 'p1', relation: 'self' }], expenses: [] })

const typedOf = ({ idNumberMasked: _m, bornOn: _b, isMinor: _i, ...person }: HouseholdPerson): Person => person

/** As it would be sent again: document numbers stay with the server. */
export function inputOf(household: Household): HouseholdInput {
  const {
    householdId: _h,
    version: _v,
    fileState: _f,
    savedAt: _s,
    confirmedAt: _c,
    isStale: _t,
    isKeeper: _k,
    ownPersonKey: _o,
    closedReason: _r,
    ...rest
  } = household
  return { ...rest, persons: household.persons.map(typedOf) }
}

export const newPersonKey = (): string => `p${Date.now().toString(36)}`

/** Two phones: persons are matched by their keys, and each field by itself. */
export function fileLaidOver(saved: HouseholdInput, mine: HouseholdInput, theirs: HouseholdInput): HouseholdInput {
  const was = new Map(saved.persons.map(person => [person.personKey, person]))
  const is = new Map(mine.persons.map(person => [person.personKey, person]))
  const removedHere = [...was.keys()].filter(key => !is.has(key))
  const theirKeys = theirs.persons.map(person => person.personKey)
  const kept = theirs.persons.filter(person => !removedHere.includes(person.personKey))
  const persons = kept.map(other => {
    const [before, now] = [was.get(other.personKey), is.get(other.personKey)]
    return now ? laidOver(before ?? other, now, other) : other
  })
  const addedHere = mine.persons.filter(person => !was.has(person.personKey) && !theirKeys.includes(person.personKey))
  return { ...laidOver(saved, mine, theirs), persons: [...persons, ...addedHere] }
}

export interface Agreed {
  idNumber: boolean
  health: boolean
  child: boolean
}

const minorUntilAge = 14
const idTypeOf = ({ idType }: Person): IdType => idType ?? 'residentId'

/** Under fourteen by what was just typed. What is on file the server knows. */
export function isMinorByNumber(person: Person, today = localToday()): boolean {
  const bornOn = idTypeOf(person) === 'residentId' ? readResidentId(normaliseIdNumber(person.idNumber ?? ''))?.bornOn : undefined
  return bornOn !== undefined && today < `${Number(bornOn.slice(0, 4)) + minorUntilAge}${bornOn.slice(4)}`
}

/** What is wrong with a number that was typed; nothing for an empty one. */
export const numberProblem = (person: Person): string | undefined =>
  person.idNumber?.trim() ? idNumberProblem(idTypeOf(person), normaliseIdNumber(person.idNumber)) : undefined

/** A number or an illness leaves this phone only once it is right and agreed to. */
function sendablePerson(person: Person, agreed: Agreed, today: string): Person {
  const { idNumber = '', health, name, place, ...rest } = person
  const numberGoes =
    idNumber.trim() !== '' && !numberProblem(person) && agreed.idNumber && (agreed.child || !isMinorByNumber(person, today))
  return {
    ...rest,
    ...(name?.trim() ? { name: name.trim() } : {}),
    ...(place?.trim() ? { place: place.trim() } : {}),
    ...(health && (health === 'healthy' || agreed.health) ? { health } : {}),
    ...(numberGoes ? { idNumber: normaliseIdNumber(idNumber) } : {}),
  }
}

export function sendable(file: HouseholdInput, agreed: Agreed, today = localToday()): HouseholdInput {
  const { address, cause, ...rest } = file
  return {
    ...rest,
    persons: file.persons.map(person => sendablePerson(person, agreed, today)),
    ...(address?.trim() ? { address: address.trim() } : {}),
    ...(cause?.trim() ? { cause: cause.trim() } : {}),
  }
}

/**
 * Once saved: numbers that went are on file and no longer typed; what stayed behind stays typed. `typed` is what stood on the screen when
 * `sent` was made of it.
 */
export function afterSaving(
  typed: HouseholdInput,
  sent: HouseholdInput,
  mine: HouseholdInput,
  household: Household,
): HouseholdInput {
  const persons = sent.persons.map(person => {
    const idNumber = person.idNumber && typed.persons.find(one => one.personKey === person.personKey)?.idNumber
    return idNumber ? { ...person, idNumber } : person
  })
  return fileLaidOver({ ...sent, persons }, mine, inputOf(household))
}
