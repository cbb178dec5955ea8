import { organisationsEndpoints } from 'shared-types/organisations'
import { serveCapability } from '../composition.ts'
import { organisationsHandlers } from '../organisations/http.ts'

export const handler = serveCapability('organisations', organisationsEndpoints, organisationsHandlers)
