import { keepingEndpoints } from './station-keeping.ts'
import { staffStationsEndpoints } from './station-staff.ts'
import { publicStationsEndpoints } from './stations.ts'

export const stationsEndpoints = { ...publicStationsEndpoints, ...keepingEndpoints, ...staffStationsEndpoints }
