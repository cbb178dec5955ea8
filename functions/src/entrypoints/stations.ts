import { stationsEndpoints } from 'shared-types/station-endpoints'
import { serveCapability } from '../composition.ts'
import { secretsOf } from '../shared-rooms.ts'
import { stationRoom } from '../station-room.ts'
import { stationsHandlers } from '../stations/http.ts'

export const handler = serveCapability('stations', stationsEndpoints, at => stationsHandlers(stationRoom(at)), secretsOf)
