import type { mediaEndpoints } from 'shared-types/media'
import type { ParsedRequestOf, ResponseOf } from 'shared-types/contract'
import { hours, later, minutes } from '../platform/clock.ts'
import type { Caller } from '../platform/http/caller.ts'
import type { Once } from '../platform/http/once.ts'
import { randomCode } from '../platform/ids.ts'
import { signPostForm } from '../platform/object-store/post-form.ts'
import { Refusal } from '../platform/refusal.ts'
import type { MediaDeps } from './deps.ts'
import { needsAccount, unattachedHours, uploadMinutes } from './media.ts'

type Begin = typeof mediaEndpoints.beginUpload

/** 128 bits: to a guest, knowing the id is what makes a photo theirs. */
const newMediaId = () => `med_${randomCode(26)}`

export async function beginUpload(
  { media, clock, buckets }: Pick<MediaDeps, 'media' | 'clock' | 'buckets'>,
  caller: Caller,
  { purpose, type, bytes }: ParsedRequestOf<Begin>['body'],
  once: Once,
): Promise<ResponseOf<Begin>> {
  const uploaderAccountId = caller.account?.accountId
  if (needsAccount[purpose] && !uploaderAccountId) throw new Refusal('not-allowed')
  const now = clock.now()
  const mediaId = newMediaId()
  const terms = { bucket: buckets.incoming, key: mediaId, type, largestBytes: bytes, forMs: uploadMinutes * minutes }
  const { url, fields, expiresAt } = signPostForm(terms, now)
  const answer = { mediaId, url, fields, expiresAt: expiresAt.toISOString() }
  await media.begin(
    {
      mediaId,
      purpose,
      type,
      bytes,
      ...(uploaderAccountId ? { uploaderAccountId } : {}),
      state: 'waiting',
      createdAt: now.toISOString(),
      dueAt: later(now, unattachedHours * hours).toISOString(),
    },
    once.row(answer),
  )
  return answer
}
