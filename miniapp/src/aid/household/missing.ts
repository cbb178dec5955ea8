import type { HouseholdInput } from 'shared-types/aid-household'
import { missingFacts } from 'shared-types/household-rules'
import { placeOf, type Section } from './household-words.ts'
import type { HouseholdAnswer } from './use-household.ts'

export type Missing = HouseholdAnswer['missing']

export const missingIn = (missing: Missing, section: Section): Missing =>
  missing.filter(({ path }) => placeOf(path).section === section)

/** Of the person's own screen; their income is asked with everybody's. */
export const missingOfPerson = (missing: Missing, i: number): number =>
  missing.filter(({ path }) => placeOf(path).person === i).length

/** What stands under a field that is still to be filled, or that was refused. `path` as in `persons.1.idNumber`. */
export const messageAt = (list: readonly { path: string; message: string }[], path: string): string | undefined =>
  list.find(one => one.path === path || one.path.endsWith(`.${path}`))?.message

/** Of a file that the server does not have yet. The applicant's own name and document it knows. */
export const missingBefore = ({ persons, ...means }: HouseholdInput): Missing =>
  missingFacts(
    persons.map(({ name, idNumber, ...person }) => ({
      ...person,
      name: person.relation === 'self' ? '您' : name,
      hasIdNumber: person.relation === 'self' || Boolean(idNumber),
    })),
    means,
  )
