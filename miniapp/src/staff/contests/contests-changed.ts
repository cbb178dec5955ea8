import { outdate } from '../../platform/answers.ts'

/** Everything that shows a contest asks again, what everybody reads of it too. */
export const contestsChanged = () =>
  outdate(
    'GET /staff/contests',
    'GET /staff/contests/{contestId}',
    'GET /staff/contests/{contestId}/entries',
    'GET /staff/contests/{contestId}/figures',
    'GET /staff/contests/{contestId}/stages/{stageKey}/attendance',
    'GET /contests',
    'GET /contests/{contestId}',
  )
