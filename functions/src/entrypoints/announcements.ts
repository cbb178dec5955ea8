import { announcementsEndpoints } from 'shared-types/announcements'
import { announcementsHandlers } from '../announcements/http.ts'
import { serveCapability } from '../composition.ts'
import { deliveryDeps } from '../deliveries.ts'
import { organisationsOf } from '../shared-rooms.ts'

export const handler = serveCapability('announcements', announcementsEndpoints, at =>
  announcementsHandlers({ ...deliveryDeps(at), organisations: organisationsOf(at) }),
)
