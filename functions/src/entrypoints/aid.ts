import { aidEndpoints } from 'shared-types/aid-endpoints'
import { aidHandlers } from '../aid/http.ts'
import { aidRoom } from '../aid-room.ts'
import { serveCapability } from '../composition.ts'

export const handler = serveCapability('aid', aidEndpoints, at => aidHandlers(aidRoom(at)))
