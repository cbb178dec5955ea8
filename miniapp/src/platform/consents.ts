import type { ConsentPurpose, ConsentText } from 'shared-types/identity'
import { type Answer, useAnswer } from './answers.ts'
import type { ApiAnswer } from './request.ts'

/** What a person has agreed to, beside the wordings in force. */
export interface Consents {
  texts: Answer<ApiAnswer<'GET /consent-texts'>>
  given: Answer<ApiAnswer<'GET /me/consents'>>
  /** What holds now, in the wording in force; `undefined` while not known. */
  held: readonly ConsentPurpose[] | undefined
}

export function useConsents(when = true): Consents {
  const texts = useAnswer('GET /consent-texts', {}, { when })
  const given = useAnswer('GET /me/consents', {}, { when })
  const holds = (text: ConsentText) =>
    given.data?.items.some(one => one.purpose === text.purpose && one.version === text.version && !one.withdrawnAt)
  const held = given.data && texts.data?.items.filter(holds).map(({ purpose }) => purpose)
  return { texts, given, held }
}
