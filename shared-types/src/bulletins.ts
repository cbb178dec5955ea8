import * as z from 'zod/mini'
import { bulletinKinds, bulletinStates } from './bulletin-words.ts'
import { endpoint } from './contract.ts'
import { Cursor, DaySchema, InstantSchema, lineOf, pageOf, prefixedId, textOf } from './fields.ts'

/** 公告栏: what the county tells everybody. Two people let it out: whoever wrote the last words does not publish them. */

export const BulletinKind = z.enum(bulletinKinds, '请选择是公告还是政策')

export const BulletinId = prefixedId('bul')

export const BulletinState = z.enum(bulletinStates)

const words = {
  kind: BulletinKind,
  title: lineOf(60, '请填写标题'),
  /** Paragraphs, a line each. */
  body: textOf(4000, '请填写正文'),
  /** The last day on which it is shown; without one it stays until somebody takes it down. */
  showUntil: z.optional(DaySchema),
}
export const BulletinWords = z.object(words)
export type BulletinWords = z.infer<typeof BulletinWords>

const Headline = z.object({ bulletinId: BulletinId, kind: BulletinKind, title: z.string(), publishedAt: InstantSchema })
export type Headline = z.infer<typeof Headline>

export const Bulletin = z.object({ ...Headline.shape, body: z.string(), showUntil: z.optional(DaySchema), orgName: z.string() })
export type Bulletin = z.infer<typeof Bulletin>

/** As those who keep it see it. */
export const KeptBulletin = z.object({
  bulletinId: BulletinId,
  state: BulletinState,
  version: z.int(),
  /** What everybody reads, once it was published. */
  shown: z.optional(BulletinWords),
  /** What would be published: written after, or before the first time. */
  draft: z.optional(BulletinWords),
  savedAt: InstantSchema,
  savedByMasked: z.string(),
  publishedAt: z.optional(InstantSchema),
  withdrawnFor: z.optional(z.string()),
  /** Its last day is over: nobody sees it any more. */
  isOver: z.boolean(),
  /** Whether the caller may let the draft out. */
  mayPublish: z.boolean(),
  history: z.array(
    z.object({
      at: InstantSchema,
      act: z.enum(['saved', 'published', 'withdrawn']),
      byMasked: z.string(),
      title: z.string(),
      note: z.optional(z.string()),
    }),
  ),
})
export type KeptBulletin = z.infer<typeof KeptBulletin>

const keepers = { staff: ['manager', 'reviewer'] } as const
const byId = z.object({ bulletinId: BulletinId })
const version = z.int().check(z.minimum(1))
const answer = z.object({ bulletin: KeptBulletin })

export const bulletinsEndpoints = {
  listBulletins: endpoint({
    method: 'GET',
    path: '/bulletins',
    summary: 'What is shown to everybody now, newest first.',
    access: 'guest',
    request: { query: z.object({ kind: z.optional(BulletinKind), cursor: z.optional(Cursor) }) },
    response: pageOf(Headline),
    errors: [],
  }),
  getBulletin: endpoint({
    method: 'GET',
    path: '/bulletins/{bulletinId}',
    summary: 'One that is shown now.',
    access: 'guest',
    request: { params: byId },
    response: Bulletin,
    errors: [],
  }),
  listKeptBulletins: endpoint({
    method: 'GET',
    path: '/staff/bulletins',
    summary: "The county's bulletins in one state, newest first.",
    access: keepers,
    request: { query: z.object({ state: BulletinState, cursor: z.optional(Cursor) }) },
    response: pageOf(
      z.object({
        bulletinId: BulletinId,
        kind: BulletinKind,
        title: z.string(),
        savedAt: InstantSchema,
        savedByMasked: z.string(),
        /** Words wait beside what is shown. */
        hasDraft: z.boolean(),
        isOver: z.boolean(),
      }),
    ),
    errors: ['not-allowed'],
  }),
  getKeptBulletin: endpoint({
    method: 'GET',
    path: '/staff/bulletins/{bulletinId}',
    summary: 'One with its draft and what was done with it.',
    access: keepers,
    request: { params: byId },
    response: answer,
    errors: ['not-allowed'],
  }),
  addBulletin: endpoint({
    method: 'POST',
    path: '/staff/bulletins',
    summary: 'Write one; nobody sees it before it is published.',
    access: keepers,
    rate: 'write',
    once: true,
    request: { body: BulletinWords },
    response: answer,
    errors: ['not-allowed'],
  }),
  changeBulletin: endpoint({
    method: 'PUT',
    path: '/staff/bulletins/{bulletinId}',
    summary: 'Write its draft; what is shown stays until the draft is published.',
    access: keepers,
    rate: 'write',
    request: { params: byId, body: z.object({ ...words, version }) },
    response: answer,
    errors: ['not-allowed', 'bulletin-changed'],
  }),
  publishBulletin: endpoint({
    method: 'POST',
    path: '/staff/bulletins/{bulletinId}/publication',
    summary: 'Show its draft to everybody. Not by whoever wrote it.',
    access: keepers,
    rate: 'write',
    once: true,
    request: { params: byId, body: z.object({ version }) },
    response: answer,
    errors: ['not-allowed', 'bulletin-changed', 'own-words', 'nothing-written'],
  }),
  withdrawBulletin: endpoint({
    method: 'POST',
    path: '/staff/bulletins/{bulletinId}/withdrawal',
    summary: 'Take it down at once, with a reason.',
    access: keepers,
    rate: 'write',
    once: true,
    request: { params: byId, body: z.object({ version, reason: textOf(200, '请写明原因') }) },
    response: answer,
    errors: ['not-allowed', 'bulletin-changed'],
  }),
}
