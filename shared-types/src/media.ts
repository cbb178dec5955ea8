import * as z from 'zod/mini'
import { endpoint } from './contract.ts'
import { InstantSchema, prefixedId } from './fields.ts'

/** Photos: the phone sends them straight to the object store; here it asks for leave to, and says when it has. */

export const MediaId = prefixedId('med')

/** What a photo is for decides who may send it and who may attach it later. */
export const MediaPurpose = z.enum([
  'station-report',
  'station-photo',
  'aid-document',
  'aid-check',
  'cooling-signature',
  'work-proof',
])
export type MediaPurpose = z.infer<typeof MediaPurpose>

export const PictureType = z.enum(['image/jpeg', 'image/png', 'image/webp'], '只能上传照片')
export type PictureType = z.infer<typeof PictureType>

export const largestPictureBytes = 3 * 1024 * 1024

const onePhoto = { params: z.object({ mediaId: MediaId }) }

export const mediaEndpoints = {
  beginUpload: endpoint({
    method: 'POST',
    path: '/media/uploads',
    summary: 'Leave to send one photo to the object store: a form to be posted within ten minutes, the file as its last part.',
    access: 'guest',
    rate: 'submit',
    once: true,
    request: {
      body: z.object({
        purpose: MediaPurpose,
        type: PictureType,
        /** Of the file; more than this is refused by the object store. */
        bytes: z.int().check(z.minimum(1, '照片是空的'), z.maximum(largestPictureBytes, '照片不能超过 3 MB')),
      }),
    },
    response: z.object({
      mediaId: MediaId,
      url: z.string(),
      /** Form fields, to be sent as they are, before the part `file`. */
      fields: z.record(z.string(), z.string()),
      expiresAt: InstantSchema,
    }),
    errors: [],
  }),
  completeUpload: endpoint({
    method: 'POST',
    path: '/media/{mediaId}/completion',
    summary: 'The photo was sent: it is looked at and, when it is what it claims to be, may be attached.',
    access: 'guest',
    rate: 'write',
    once: true,
    request: onePhoto,
    response: z.object({ mediaId: MediaId, state: z.literal('ready') }),
    errors: ['media-not-uploaded', 'media-wrong-type', 'media-too-large'],
  }),
}
