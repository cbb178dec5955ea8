import { contestDeskEndpoints } from './contest-desk-endpoints.ts'
import { contestMemberEndpoints } from './contest-member-endpoints.ts'
import { contestResultEndpoints } from './contest-result-endpoints.ts'

export const contestsEndpoints = { ...contestMemberEndpoints, ...contestDeskEndpoints, ...contestResultEndpoints }
