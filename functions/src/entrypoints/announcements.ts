import { announcementsEndpoints } from 'shared-types/announcements'
import { announcementsHandlers } from '../announcements/http.ts'
import { deliveryDeps, serveCapability } from '../composition.ts'

export const handler = serveCapability('announcements', announcementsEndpoints, house =>
  announcementsHandlers({ ...deliveryDeps(house), organisations: house.organisations }),
)
