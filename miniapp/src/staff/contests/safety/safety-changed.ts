import { outdate } from '../../../platform/answers.ts'

/** Entries or awards of a safety cup are other than what was last shown. */
export const safetyChanged = () =>
  outdate(
    'GET /staff/contests/{contestId}/safety-entries/{orgId}',
    'GET /staff/contests/{contestId}/safety-units',
    'GET /staff/safety-cups',
  )
