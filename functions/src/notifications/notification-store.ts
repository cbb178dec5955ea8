import type { Message } from 'shared-types/notifications'
import type { Write } from '../platform/dynamo/transact.ts'

export interface NotificationStore {
  /** Puts the message once; a second time changes nothing. */
  put(accountId: string, message: Message): Promise<void>
  list(accountId: string, cursor?: string): Promise<{ messages: Message[]; next?: string; unread: number }>
  markRead(accountId: string, messageId: string, at: Date): Promise<void>
  /** Adds one allowed send for each accepted template; the answer is computed by the caller. */
  allow(accountId: string, templateIds: string[], ...also: Write[]): Promise<void>
  allowedSends(accountId: string, templateId: string): Promise<number>
  /** Takes one allowed send for this event; `false` when there is none or the event had its send before. */
  takeSend(accountId: string, templateId: string, eventId: string, now: Date): Promise<boolean>
  /** Gives it back after a send that never reached WeChat. */
  returnSend(accountId: string, templateId: string, eventId: string): Promise<void>
  /** All of an account that was closed; what comes for it afterwards is not kept. */
  forget(accountId: string): Promise<void>
  /** WeChat says the person refused: whatever we counted is worth nothing. */
  forgetSends(accountId: string, templateId: string): Promise<void>
}
