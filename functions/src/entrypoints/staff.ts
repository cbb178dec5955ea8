import { staffEndpoints } from 'shared-types/staff'
import { serveCapability } from '../composition.ts'
import { organisationsOf, secretsOf, staffOf } from '../shared-rooms.ts'
import { staffHandlers } from '../staff/http.ts'

export const handler = serveCapability('staff', staffEndpoints, at =>
  staffHandlers({ staff: staffOf(at), organisations: organisationsOf(at), secrets: secretsOf(at), clock: at.clock }),
)
