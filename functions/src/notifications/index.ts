export type { NotificationStore } from './notification-store.ts'
export { dynamoNotificationStore } from './notification-store.dynamo.ts'
export { notificationReactions } from './reactions.ts'
export { notificationsOwnData } from './own-data.ts'
