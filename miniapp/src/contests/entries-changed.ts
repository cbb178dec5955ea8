import { outdate } from '../platform/answers.ts'

/** Something was done to an entry, or was refused because it is no longer as shown. */
export const entriesChanged = () =>
  outdate(
    'GET /me/contest-entries',
    'GET /me/contest-entries/{entryId}',
    'GET /me/contests/{contestId}',
    'GET /contests/{contestId}',
    'GET /contests',
  )
