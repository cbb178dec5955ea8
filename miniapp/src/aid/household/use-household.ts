import type { HouseholdInput } from 'shared-types/aid-household'
import { useRef, useState } from 'react'
import { answers } from '../../platform/answers.ts'
import { type ApiAnswer, send } from '../../platform/request.ts'
import type { Consents } from '../consent.tsx'
import { useKeptForm } from '../use-kept-form.ts'
import { afterSaving, type Agreed, fileLaidOver, freshFile, inputOf, sendable } from './file.ts'

const route = 'GET /me/household'
export type HouseholdAnswer = ApiAnswer<typeof route>

const agreedOf = ({ held = [] }: Consents): Agreed => ({
  idNumber: held.includes('id-number'),
  health: held.includes('health'),
  child: held.includes('child'),
})

/** Looking at a file that nobody has begun begins none: somebody else of the family may be about to. */
const keptOf = ({ household }: HouseholdAnswer) => ({
  content: household ? inputOf(household) : freshFile(),
  version: household?.version ?? 0,
})

/** Numbers and illnesses do not lie on the phone. */
const forShelf = (file: HouseholdInput): HouseholdInput => ({
  ...file,
  persons: file.persons.map(({ idNumber: _id, health: _health, ...person }) => person),
})

/** The family's file as it is being filled; saved by itself, each answer of the server being the newest word for every other page. */
export function useHousehold(accountId: string, answer: HouseholdAnswer, consents: Consents) {
  const [start] = useState(() => keptOf(answer))
  const agreed = useRef(agreedOf(consents))
  agreed.current = agreedOf(consents)
  const learn = (newest: HouseholdAnswer) => {
    answers.setQueryData([route, {}], newest)
    return newest
  }
  return useKeptForm<HouseholdInput>({
    shelf: `aid-household-${accountId}`,
    start,
    toSend: file => sendable(file, agreed.current),
    forShelf,
    async save(typed, version) {
      const sent = sendable(typed, agreed.current)
      const newest = learn(await send('PUT /me/household', { body: { version, household: sent } }))
      const { household } = newest
      return {
        ...keptOf(newest),
        ...(household ? { catchUp: (mine: HouseholdInput) => afterSaving(typed, sent, mine, household) } : {}),
      }
    },
    load: async () => keptOf(learn(await send(route))),
    layOver: fileLaidOver,
    // somebody of the family began the file in the meantime, or another phone was quicker
    changedCodes: ['household-exists', 'household-changed'],
  })
}
