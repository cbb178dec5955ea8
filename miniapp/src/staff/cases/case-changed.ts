import { outdate } from '../../platform/answers.ts'

/** Everything that shows the case or counts it asks again. */
export const caseChanged = () =>
  outdate(
    'GET /staff/cases/{caseId}',
    'GET /staff/cases',
    'GET /staff/membership/applications/{caseId}',
    'GET /staff/station-feedback/{caseId}',
    'GET /staff/aid/applications/{caseId}',
    'GET /staff/contest-appeals/{caseId}',
    'GET /staff/aid/objections/{caseId}',
    'GET /staff/aid/programmes/{programmeId}/budgets',
    'GET /staff/contest-recommendations/{caseId}',
    'GET /staff/contest-works/{caseId}',
    'GET /staff/complaints/{caseId}',
  )
