import type { Clock } from '../clock.ts'
import { bucketUrl, type ObjectAddress } from './address.ts'
import { signedHeaders } from './signer.ts'

export interface ObjectHead {
  bytes: number
  etag: string
  /** The first bytes of it, at most `headLength`. */
  start: Uint8Array
}

export interface ObjectStore {
  /** Size and beginning of an object; `undefined` when there is none. */
  look(at: ObjectAddress): Promise<ObjectHead | undefined>
  /** Copies the very object that was looked at; `false` when it has changed since. */
  copy(from: ObjectAddress & { etag: string }, to: ObjectAddress, type: string): Promise<boolean>
  /** Removing what is not there is fine. */
  remove(at: ObjectAddress): Promise<void>
}

const headLength = 16
const patienceMs = 10_000

type Headers = Record<string, string>

const caller =
  (clock: Clock) =>
  async (method: string, { bucket, key }: ObjectAddress, headers: Headers = {}): Promise<Response> => {
    const url = new URL(`${bucketUrl(bucket)}/${key}`)
    const signed = await signedHeaders(method, url, headers, clock.now())
    return fetch(url, { method, headers: signed, signal: AbortSignal.timeout(patienceMs) })
  }

const unexpected = (what: string, { status }: Response) => new Error(`the object store answered ${what} with ${status}`)

/** S3 by signed requests: its client would add 200 KB to every function that carries it. */
export function createObjectStore(clock: Clock): ObjectStore {
  const call = caller(clock)
  return {
    async look(at) {
      const response = await call('GET', at, { range: `bytes=0-${headLength - 1}` })
      if (response.status === 404) return void (await response.body?.cancel())
      const total = /\/(\d+)$/.exec(response.headers.get('content-range') ?? '')?.[1]
      if (response.status !== 206 || total === undefined) throw unexpected('a look', response)
      return { bytes: Number(total), etag: response.headers.get('etag') ?? '', start: await response.bytes() }
    },
    async copy({ bucket, key, etag }, to, type) {
      const response = await call('PUT', to, {
        'x-amz-copy-source': `/${bucket}/${key}`,
        'x-amz-copy-source-if-match': etag,
        'x-amz-metadata-directive': 'REPLACE',
        'content-type': type,
        'cache-control': 'private, max-age=300',
      })
      const said = await response.text()
      if (response.status === 412 || response.status === 404) return false
      // A copy may fail after its 200 was sent: the body says so.
      if (!response.ok || said.includes('<Error>')) throw unexpected('a copy', response)
      return true
    },
    async remove(at) {
      const response = await call('DELETE', at)
      await response.body?.cancel()
      if (!response.ok && response.status !== 404) throw unexpected('a removal', response)
    },
  }
}
