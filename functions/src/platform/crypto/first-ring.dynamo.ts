import type { Table } from '../dynamo/table.ts'
import { Refusal } from '../refusal.ts'
import type { RingStore } from './key-provider.ts'
import { ringIn, ringKey } from './ring-store.dynamo.ts'

/** Makes the ring when there is none yet; two starters agree on one. Only for the one function that is granted to make keys. */
export function dynamoFirstRing(table: Table, newWrappedKey: (masterKeyId: string) => Promise<string>): RingStore {
  const read = async () => ringIn(await table.get(ringKey.pk, ringKey.sk))
  return {
    async load(masterKeyId) {
      const standing = await read()
      if (standing) return standing
      const made = { current: 'k1', keys: { k1: await newWrappedKey(masterKeyId) } }
      try {
        await table.write({
          table: table.name,
          put: { ...ringKey, ...made },
          condition: 'attribute_not_exists(pk)',
          onFail: 'try-again',
        })
        return made
      } catch (error) {
        const others = error instanceof Refusal ? await read() : undefined
        if (others) return others
        throw error
      }
    },
  }
}
