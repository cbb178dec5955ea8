import { outdate } from '../../platform/answers.ts'

/** Members are others, or more, than what was last shown. */
export const rosterChanged = () => outdate('GET /staff/membership/organisations/{orgId}/members')
