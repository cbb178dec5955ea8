import type { Row, Table } from '../dynamo/table.ts'
import { KeyRing, type RingStore } from './key-provider.ts'

/** The wrapped keys as one row; useless without the master key. */
export const ringKey = { pk: 'KEYRING', sk: 'KEYRING' }

export const ringIn = (row: Row | undefined): KeyRing | undefined => (row ? KeyRing.parse(row) : undefined)

/** For the functions that seal and open. Making keys is not theirs: whoever reaches them has signed in, and the first sign-in made the ring. */
export const dynamoRingStore = (table: Table): RingStore => ({
  async load() {
    const ring = ringIn(await table.get(ringKey.pk, ringKey.sk))
    if (!ring) throw new Error('there is no key ring: the first sign-in makes it')
    return ring
  },
})
