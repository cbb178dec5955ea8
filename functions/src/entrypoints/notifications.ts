import { notificationsEndpoints } from 'shared-types/notifications'
import { serveWithoutRoles } from '../composition.ts'
import { notificationsHandlers } from '../notifications/http.ts'
import { dynamoNotificationStore } from '../notifications/index.ts'
import { templatesOf } from '../shared-rooms.ts'

export const handler = serveWithoutRoles('notifications', notificationsEndpoints, at => {
  const notifications = dynamoNotificationStore(at.table('notifications'))
  return notificationsHandlers({ notifications, templates: templatesOf(at), clock: at.clock })
})
