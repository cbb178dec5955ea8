import { localMinute, type TextSheet } from '../platform/sheet/text-sheet.ts'
import type { NotificationStore } from './notification-store.ts'

/** More than anybody scrolls through. */
const mostPages = 50

export const notificationsOwnData =
  ({ notifications }: { notifications: Pick<NotificationStore, 'list'> }) =>
  async ({ accountId }: { accountId: string }): Promise<TextSheet[]> => {
    const rows: string[][] = []
    let cursor: string | undefined
    for (let page = 0; page < mostPages; page += 1) {
      const { messages, next } = await notifications.list(accountId, cursor)
      rows.push(...messages.map(({ at, title, body, readAt }) => [localMinute(at), title, body, localMinute(readAt)]))
      cursor = next
      if (!cursor) break
    }
    return [{ name: '消息', head: ['时间', '标题', '内容', '读过'], rows }]
  }
