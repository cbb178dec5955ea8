import { outdate } from '../../platform/answers.ts'

/** What shows a proposal or one of its two records is asked for anew. */
export const mergesChanged = () =>
  outdate(
    'GET /staff/membership/merges',
    'GET /staff/membership/merges/{mergeId}',
    'GET /staff/membership/members/{personId}',
    'GET /staff/membership/members/{personId}/doubles',
    'GET /staff/membership/members/{personId}/doubles/{stayingId}',
    'GET /staff/membership/organisations/{orgId}/members',
  )
