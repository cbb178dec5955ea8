import { membershipEndpoints } from 'shared-types/membership'
import { serveCapability } from '../composition.ts'
import { membershipHandlers } from '../membership/http.ts'
import { doublesRoom } from '../membership-merging.ts'
import { secretsOf } from '../shared-rooms.ts'

export const handler = serveCapability('membership', membershipEndpoints, at => membershipHandlers(doublesRoom(at)), secretsOf)
