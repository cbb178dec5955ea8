import { announcementsEndpoints } from 'shared-types/announcements'
import { announcementsHandlers } from '../announcements/http.ts'
import { serveCapability } from '../composition.ts'
import { deliveryDeps } from '../deliveries.ts'

export const handler = serveCapability('announcements', announcementsEndpoints, house =>
  announcementsHandlers({ ...deliveryDeps(house), organisations: house.organisations }),
)
