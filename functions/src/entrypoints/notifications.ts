import { notificationsEndpoints } from 'shared-types/notifications'
import { serveCapability } from '../composition.ts'
import { notificationsHandlers } from '../notifications/http.ts'

export const handler = serveCapability('notifications', notificationsEndpoints, notificationsHandlers)
