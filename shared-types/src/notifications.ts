import * as z from 'zod/mini'
import { endpoint } from './contract.ts'
import { Cursor, Done, InstantSchema, MessageId, pageOf } from './fields.ts'

/** The inbox is the record; a subscribe message is a hint that may not arrive. */

export const MessageKind = z.enum([
  'application-filed',
  'application-returned',
  'application-approved',
  'application-rejected',
  'application-moved-up',
  'transfer-step',
  'membership-changed',
  'release-decided',
  'welcome',
  'case-waiting',
  'feedback-filed',
  'feedback-answered',
  'aid-progress',
  'aid-result',
  'aid-payment',
  'objection-decided',
  'contest-entry',
  'contest-notice',
  'contest-result',
  'complaint',
  'union-term',
  'delegation',
  'draft-waiting',
  'calendar-missing',
])
export type MessageKind = z.infer<typeof MessageKind>

export const Message = z.object({
  messageId: MessageId,
  kind: MessageKind,
  title: z.string(),
  body: z.string(),
  /** A route of the mini-program, without the leading slash. */
  link: z.optional(z.string()),
  at: InstantSchema,
  readAt: z.optional(InstantSchema),
})
export type Message = z.infer<typeof Message>

/** What `wx.requestSubscribeMessage` reports for each template. */
export const SubscribeAnswer = z.enum([
  'accept',
  'reject',
  'ban',
  'filter',
  'acceptWithAudio',
  'acceptWithAlert',
  'acceptWithForcePush',
])

export const notificationsEndpoints = {
  listMessages: endpoint({
    method: 'GET',
    path: '/me/messages',
    summary: "The caller's messages, newest first.",
    access: 'signed-in',
    request: { query: z.object({ cursor: z.optional(Cursor) }) },
    response: z.object({ unread: z.int(), ...pageOf(Message).shape }),
    errors: [],
  }),
  readMessage: endpoint({
    method: 'PUT',
    path: '/me/messages/{messageId}/read',
    summary: 'Mark one message as read.',
    access: 'signed-in',
    rate: 'write',
    request: { params: z.object({ messageId: MessageId }) },
    response: Done,
    errors: [],
  }),
  listTemplates: endpoint({
    method: 'GET',
    path: '/message-templates',
    summary: 'The subscribe-message templates to ask for at the tap of submit.',
    access: 'guest',
    request: {},
    response: z.object({ templateIds: z.array(z.string()) }),
    errors: [],
  }),
  recordSubscription: endpoint({
    method: 'POST',
    path: '/me/subscriptions',
    summary: 'Report what the person tapped: each acceptance allows one message more.',
    access: 'signed-in',
    rate: 'submit',
    once: true,
    request: {
      body: z.object({
        answers: z
          .array(z.object({ templateId: z.string().check(z.minLength(1), z.maxLength(64)), answer: SubscribeAnswer }))
          .check(z.maxLength(5)),
      }),
    },
    response: z.object({ allowed: z.array(z.object({ templateId: z.string(), sends: z.int() })) }),
    errors: [],
  }),
}
