import { readFile } from 'node:fs/promises'
import * as z from 'zod/mini'

/** The keys that seal fields. `current` seals, any known one opens. */
export interface KeyProvider {
  current(): Promise<{ id: string; key: Buffer }>
  byId(id: string): Promise<Buffer>
}

/** `keys` are 32 bytes, base64: plain in a local file, wrapped by the master key in the cloud. */
export const KeyRing = z.object({ current: z.string(), keys: z.record(z.string(), z.string()) })
export type KeyRing = z.infer<typeof KeyRing>

export interface RingStore {
  /** The ring of keys wrapped by this master key. */
  load(masterKeyId: string): Promise<KeyRing>
}

function providerOver(load: () => Promise<KeyRing>, unwrap: (wrapped: string) => Promise<Buffer>): KeyProvider {
  let ring: Promise<KeyRing> | undefined
  const opened = new Map<string, Promise<Buffer>>()
  const getRing = () => {
    ring ??= load()
    ring.catch(() => (ring = undefined))
    return ring
  }
  const byId = async (id: string): Promise<Buffer> => {
    const known = opened.get(id)
    if (known) return known
    if (!(id in (await getRing()).keys)) ring = undefined // turned since this function started
    const wrapped = (await getRing()).keys[id]
    if (wrapped === undefined) throw new Error('sealed with an unknown key')
    const key = unwrap(wrapped)
    opened.set(id, key)
    key.catch(() => opened.delete(id))
    return key
  }
  return {
    byId,
    current: async () => {
      const { current } = await getRing()
      return { id: current, key: await byId(current) }
    },
  }
}

const fileProvider = (path: string): KeyProvider =>
  providerOver(
    async () => KeyRing.parse(JSON.parse(await readFile(path, 'utf8'))),
    wrapped => Promise.resolve(Buffer.from(wrapped, 'base64')),
  )

const kmsProvider = (masterKeyId: string, ring: RingStore): KeyProvider =>
  providerOver(
    () => ring.load(masterKeyId),
    async wrapped => (await import('./kms-unwrap.ts')).unwrap(masterKeyId, wrapped),
  )

/** `file:<path>` or `kms:<key id>`. */
export function createKeyProvider(source: string, ring: RingStore): KeyProvider {
  const place = source.slice(source.indexOf(':') + 1)
  return source.startsWith('file:') ? fileProvider(place) : kmsProvider(place, ring)
}
