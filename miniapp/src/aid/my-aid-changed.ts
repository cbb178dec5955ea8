import { outdate } from '../platform/answers.ts'

/** Everything that shows one's own applications asks again. */
export const myAidChanged = () =>
  outdate(
    'GET /me/cases',
    'GET /me/cases/{caseId}',
    'GET /me/messages',
    'GET /me/aid/applications',
    'GET /me/aid/applications/{caseId}',
  )
