import { membershipEndpoints } from 'shared-types/membership'
import { serveCapability } from '../composition.ts'
import { membershipHandlers } from '../membership/http.ts'
import { membershipRoom } from '../membership-room.ts'
import { secretsOf } from '../shared-rooms.ts'

export const handler = serveCapability('membership', membershipEndpoints, at => membershipHandlers(membershipRoom(at)), secretsOf)
