import type { IdType } from 'shared-types/fields'
import type { Sex } from 'shared-types/resident-id'
import type { Person } from './identity-store.ts'

export interface PersonInPlain extends Person {
  idType: IdType
  sex: Sex
  name: string
  idNumber: string
  /** Absent for those whom a committee brought in without one. */
  phone?: string
}

/** Many people at once, for registers that come in or go out. */
export interface PeopleStore {
  /** Those of these persons who are on record, with what a committee has compared with the document. */
  peopleById(personIds: readonly string[]): Promise<Map<string, PersonInPlain>>
  /** Which person holds each of these numbers; those that nobody holds are left out. */
  holdersOf(phoneHashes: readonly string[]): Promise<Map<string, string>>
}
