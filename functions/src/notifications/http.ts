import type { notificationsEndpoints } from 'shared-types/notifications'
import type { Clock } from '../platform/clock.ts'
import type { Handlers } from '../platform/http/serve.ts'
import type { NotificationStore } from './notification-store.ts'

interface Deps {
  notifications: NotificationStore
  clock: Clock
  templates: { progress: string; result: string }
}

const accepted = new Set(['accept', 'acceptWithAudio', 'acceptWithAlert', 'acceptWithForcePush'])

export const notificationsHandlers = ({ notifications, clock, templates }: Deps): Handlers<typeof notificationsEndpoints> => ({
  listMessages: async ({ query }, { actor }) => {
    const { messages, unread, next } = await notifications.list(actor.accountId, query.cursor)
    return { unread, items: messages, ...(next ? { next } : {}) }
  },
  readMessage: async ({ params }, { actor }) => {
    await notifications.markRead(actor.accountId, params.messageId, clock.now())
    return { done: true }
  },
  listTemplates: () => Promise.resolve({ templateIds: Object.values(templates) }),
  recordSubscription: async ({ body }, { actor, once }) => {
    const known = new Set(Object.values(templates))
    const allowed = [
      ...new Set(
        body.answers.filter(({ templateId, answer }) => known.has(templateId) && accepted.has(answer)).map(a => a.templateId),
      ),
    ]
    const answer = {
      allowed: await Promise.all(
        allowed.map(async templateId => ({
          templateId,
          sends: (await notifications.allowedSends(actor.accountId, templateId)) + 1,
        })),
      ),
    }
    await notifications.allow(actor.accountId, allowed, once.row(answer))
    return answer
  },
})
