import { contestsEndpoints } from 'shared-types/contest-endpoints'
import { serveCapability } from '../composition.ts'
import { contestRoom } from '../contest-room.ts'
import { contestsHandlers } from '../contests/http.ts'

export const handler = serveCapability('contests', contestsEndpoints, at => contestsHandlers(contestRoom(at)))
