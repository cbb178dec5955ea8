import type { MediaPurpose, PictureType } from 'shared-types/media'

/** One photo. Not attached to anything it is removed when its time is over, with whatever lies in the object store. */
export interface MediaRecord {
  mediaId: string
  purpose: MediaPurpose
  type: PictureType
  /** At most this many, as its sender said. */
  bytes: number
  /** None: a guest's, whoever knows the unguessable id may go on with it. */
  uploaderAccountId?: string
  state: 'waiting' | 'ready' | 'removing'
  createdAt: string
  /** The thing it belongs to, by that thing's id. */
  attachedTo?: string
  /** Until when it may wait for being attached. */
  dueAt?: string
}

export const unattachedHours = 48
/** How long the form of an upload may be posted. */
export const uploadMinutes = 10
/** A completion that began in time is over long before the object is removed. */
export const graceMinutes = 60

/** Staff's photos are shown to everybody, so somebody has to answer for them. */
export const needsAccount: Record<MediaPurpose, boolean> = {
  'station-report': false,
  'station-photo': true,
  'aid-document': true,
  'aid-check': true,
  'cooling-signature': true,
  'work-proof': true,
}

export const mayComplete = (
  { uploaderAccountId, state, dueAt }: MediaRecord,
  accountId: string | undefined,
  now: Date,
): boolean =>
  (uploaderAccountId === undefined || uploaderAccountId === accountId) &&
  state !== 'removing' &&
  (dueAt === undefined || dueAt > now.toISOString())

const ascii = (start: Uint8Array, from: number, to: number) => Buffer.from(start.subarray(from, to)).toString('latin1')

const beginsLike: Record<PictureType, (start: Uint8Array) => boolean> = {
  'image/jpeg': start => ascii(start, 0, 3) === '\xff\xd8\xff',
  'image/png': start => ascii(start, 0, 8) === '\x89PNG\r\n\x1a\n',
  'image/webp': start => ascii(start, 0, 4) === 'RIFF' && ascii(start, 8, 12) === 'WEBP',
}

/** The type in a form is only claimed; the first bytes of the file tell. */
export const isOfType = (type: PictureType, start: Uint8Array): boolean => beginsLike[type](start)
