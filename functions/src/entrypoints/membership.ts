import { membershipEndpoints } from 'shared-types/membership'
import { serveCapability } from '../composition.ts'
import { membershipHandlers } from '../membership/http.ts'

export const handler = serveCapability('membership', membershipEndpoints, membershipHandlers)
