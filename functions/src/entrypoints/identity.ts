import { identityEndpoints } from 'shared-types/identity'
import { serveCapability } from '../composition.ts'
import { identityHandlers } from '../identity/http.ts'

export const handler = serveCapability('identity', identityEndpoints, identityHandlers)
