import { identityEndpoints } from 'shared-types/identity'
import { serveCapability } from '../composition.ts'
import { identityHandlers } from '../identity/http.ts'
import { identityRoom } from '../identity-room.ts'
import { secretsOf } from '../shared-rooms.ts'

export const handler = serveCapability('identity', identityEndpoints, at => identityHandlers(identityRoom(at)), secretsOf)
