import { stationsEndpoints } from 'shared-types/station-endpoints'
import { serveCapability } from '../composition.ts'
import { stationRoom } from '../station-room.ts'
import { stationsHandlers } from '../stations/http.ts'

export const handler = serveCapability('stations', stationsEndpoints, house => stationsHandlers(stationRoom(house)))
