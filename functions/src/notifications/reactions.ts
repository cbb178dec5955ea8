import type { IdentityStore } from '../identity/index.ts'
import type { Clock } from '../platform/clock.ts'
import type { Announcement, Reaction } from '../platform/events/announcement.ts'
import type { Log } from '../platform/log.ts'
import { type Wechat, WechatError } from '../platform/wechat/wechat.ts'
import { tell, toldAbout } from './message.ts'
import type { Told } from './words/told.ts'
import type { NotificationStore } from './notification-store.ts'

interface Deps {
  notifications: NotificationStore
  identity: IdentityStore
  wechat: Wechat
  clock: Clock
  log: Log
  /** Template ids: progress, result. */
  templates: { progress: string; result: string }
}

/** One message for one event, whoever delivers it how often. */
const messageIdFor = (eventId: string) => `msg_${eventId.slice('evt_'.length)}`

const beijingTime = (at: string) => {
  const local = new Date(Date.parse(at) + 8 * 3_600_000).toISOString()
  return `${local.slice(0, 10)} ${local.slice(11, 16)}`
}

async function sendHint(deps: Deps, announcement: Announcement, told: Told, hint: NonNullable<Told['hint']>): Promise<void> {
  const { notifications, identity, wechat, clock, log } = deps
  const templateId = deps.templates[hint.template]
  if (!(await notifications.takeSend(told.accountId, templateId, announcement.eventId, clock.now()))) return
  const openid = await identity.openidOf(told.accountId)
  if (!openid) return
  // Neutral on a lock screen: what it is about stands in the inbox.
  const data = {
    thing1: '您的申请有新进展',
    phrase2: hint.phrase,
    time3: beijingTime(announcement.at),
    thing4: '请打开小程序查看',
  }
  try {
    await wechat.sendSubscribeMessage({ openid, templateId, data, ...(told.link ? { page: told.link } : {}) })
  } catch (error) {
    if (!(error instanceof WechatError)) throw error
    log.warn('hint not sent', { errcode: error.errcode, eventId: announcement.eventId })
    if (error.errcode === 43101) return notifications.forgetSends(told.accountId, templateId)
    await notifications.returnSend(told.accountId, templateId, announcement.eventId)
    throw error
  }
}

export const notificationReactions = (deps: Deps): Reaction[] => [
  {
    name: 'notifications.inbox',
    on: toldAbout,
    async run(announcement) {
      const told = tell(announcement)
      if (!told) return
      const { accountId, kind, title, body, link } = told
      const messageId = messageIdFor(announcement.eventId)
      await deps.notifications.put(accountId, { messageId, kind, title, body, at: announcement.at, ...(link ? { link } : {}) })
    },
  },
  {
    name: 'notifications.hint',
    on: toldAbout,
    async run(announcement) {
      const told = tell(announcement)
      if (told?.hint) await sendHint(deps, announcement, told, told.hint)
    },
  },
]
