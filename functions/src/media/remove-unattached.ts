import { later, minutes } from '../platform/clock.ts'
import type { MediaDeps } from './deps.ts'
import { graceMinutes } from './media.ts'

const atOnce = 10

/**
 * What nobody attached in time, or what was taken off, goes: the row is claimed, then the objects are removed, then the row. A run that
 * ends halfway leaves the row where the next one finds it.
 */
export async function removeUnattached(deps: MediaDeps): Promise<{ removed: number }> {
  const before = later(deps.clock.now(), -graceMinutes * minutes)
  let removed = 0
  const seen = new Set<string>()
  for (;;) {
    const due = (await deps.media.unattachedBefore(before)).filter(mediaId => !seen.has(mediaId))
    if (due.length === 0) return { removed }
    for (let i = 0; i < due.length; i += atOnce) {
      const outcomes = await Promise.all(due.slice(i, i + atOnce).map(mediaId => removeOne(deps, mediaId)))
      removed += outcomes.filter(Boolean).length
    }
    for (const mediaId of due) seen.add(mediaId)
  }
}

async function removeOne({ media, objects, buckets }: MediaDeps, mediaId: string): Promise<boolean> {
  if (!(await media.claimRemoval(mediaId))) return false
  await Promise.all([buckets.incoming, buckets.accepted].map(bucket => objects.remove({ bucket, key: mediaId })))
  await media.forget(mediaId)
  return true
}
