import type { ErrorCode } from 'shared-types/errors'
import type { Caller } from '../platform/http/caller.ts'
import type { Once } from '../platform/http/once.ts'
import type { ObjectHead } from '../platform/object-store/object-store.ts'
import { Refusal } from '../platform/refusal.ts'
import type { MediaDeps } from './deps.ts'
import { isOfType, mayComplete, type MediaRecord } from './media.ts'

/** Looks at what was sent; what is in order moves to where links lead, anything else is removed. Doing it twice is fine. */
export async function completeUpload(deps: MediaDeps, caller: Caller, mediaId: string, once: Once) {
  const record = await deps.media.find(mediaId)
  if (!record || !mayComplete(record, caller.account?.accountId, deps.clock.now())) throw new Refusal('not-found')
  if (record.state === 'waiting') await accept(deps, record)
  const answer = { mediaId, state: 'ready' as const }
  await deps.media.markReady(mediaId, once.row(answer))
  await deps.objects.remove({ bucket: deps.buckets.incoming, key: mediaId })
  return answer
}

async function accept({ objects, buckets }: MediaDeps, record: MediaRecord): Promise<void> {
  const incoming = { bucket: buckets.incoming, key: record.mediaId }
  const found = await objects.look(incoming)
  if (!found) throw new Refusal('media-not-uploaded')
  const problem = problemOf(record, found)
  if (problem) {
    await objects.remove(incoming)
    throw new Refusal(problem)
  }
  const accepted = { bucket: buckets.accepted, key: record.mediaId }
  // The form may still be posted for some minutes: only what was looked at is taken.
  if (!(await objects.copy({ ...incoming, etag: found.etag }, accepted, record.type))) throw new Refusal('try-again')
}

function problemOf({ type, bytes }: MediaRecord, found: ObjectHead): ErrorCode | undefined {
  if (found.bytes > bytes) return 'media-too-large'
  return isOfType(type, found.start) ? undefined : 'media-wrong-type'
}
