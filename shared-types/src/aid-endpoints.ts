import { aidDeskEndpoints } from './aid-desk-endpoints.ts'
import { aidMemberEndpoints } from './aid-member-endpoints.ts'
import { aidPaymentEndpoints } from './aid-payment-endpoints.ts'
import { aidProgrammeEndpoints } from './aid-programme-endpoints.ts'

export const aidEndpoints = {
  ...aidMemberEndpoints,
  ...aidProgrammeEndpoints,
  ...aidDeskEndpoints,
  ...aidPaymentEndpoints,
}
