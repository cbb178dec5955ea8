import { stationDeskEndpoints } from './station-desk-endpoints.ts'
import { keepingEndpoints } from './station-keeping.ts'
import { publicStationsEndpoints } from './station-public-endpoints.ts'
import { staffStationsEndpoints } from './station-staff-endpoints.ts'

export const stationsEndpoints = {
  ...publicStationsEndpoints,
  ...keepingEndpoints,
  ...staffStationsEndpoints,
  ...stationDeskEndpoints,
}
