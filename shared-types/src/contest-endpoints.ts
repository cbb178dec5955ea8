import { contestDeskEndpoints } from './contest-desk-endpoints.ts'
import { contestMemberEndpoints } from './contest-member-endpoints.ts'
import { contestResultEndpoints } from './contest-result-endpoints.ts'
import { contestWorkEndpoints } from './contest-work-endpoints.ts'
import { safetyCupEndpoints } from './safety-cup-endpoints.ts'

export const contestsEndpoints = {
  ...contestMemberEndpoints,
  ...contestDeskEndpoints,
  ...contestResultEndpoints,
  ...contestWorkEndpoints,
  ...safetyCupEndpoints,
}
