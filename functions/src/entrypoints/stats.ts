import { statsEndpoints } from 'shared-types/stats'
import { serveCapability } from '../composition.ts'
import { staffOf } from '../shared-rooms.ts'
import { statsHandlers } from '../stats/http.ts'
import { statsRoom } from '../stats-room.ts'

export const handler = serveCapability('stats', statsEndpoints, at => statsHandlers({ ...statsRoom(at), staff: staffOf(at) }))
