import { staffEndpoints } from 'shared-types/staff'
import { serveCapability } from '../composition.ts'
import { staffHandlers } from '../staff/http.ts'

export const handler = serveCapability('staff', staffEndpoints, staffHandlers)
