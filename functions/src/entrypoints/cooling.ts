import { coolingEndpoints } from 'shared-types/cooling-endpoints'
import { serveCapability } from '../composition.ts'
import { coolingRoom } from '../cooling-room.ts'
import { coolingHandlers } from '../cooling/http.ts'

export const handler = serveCapability('cooling', coolingEndpoints, at => coolingHandlers(coolingRoom(at)))
