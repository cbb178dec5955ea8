import { identityEndpoints } from 'shared-types/identity'
import { serveSignIn } from '../composition.ts'
import { identityHandlers } from '../identity/http.ts'
import { identityRoom } from '../identity-room.ts'
import { secretsOf } from '../shared-rooms.ts'

export const handler = serveSignIn('identity', identityEndpoints, at => identityHandlers(identityRoom(at)), secretsOf)
