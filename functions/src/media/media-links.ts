import type { Clock } from '../platform/clock.ts'
import { bucketUrl } from '../platform/object-store/address.ts'
import { presignedGet } from '../platform/object-store/signer.ts'

export type MediaLinks = (mediaId: string) => Promise<string>

const linkSeconds = 300

/** Links to accepted photos that end after five minutes: a signature each, nothing is read or asked. */
export const createMediaLinks =
  ({ clock, acceptedBucket }: { clock: Clock; acceptedBucket: string }): MediaLinks =>
  mediaId => {
    const url = new URL(`${bucketUrl(acceptedBucket)}/${mediaId}`)
    url.searchParams.set('response-content-disposition', 'inline')
    url.searchParams.set('response-cache-control', `private, max-age=${linkSeconds}`)
    return presignedGet(url, linkSeconds, clock.now())
  }
