import type { Table } from '../dynamo/table.ts'
import { Refusal } from '../refusal.ts'
import { KeyRing, type RingStore } from './key-provider.ts'

/** The wrapped keys as one row; useless without the master key. */
export function dynamoRingStore(table: Table): RingStore {
  const read = async () => {
    const row = await table.get('KEYRING', 'KEYRING')
    return row ? KeyRing.parse(row) : undefined
  }
  return {
    async load(first) {
      const standing = await read()
      if (standing) return standing
      const made = await first()
      try {
        await table.write({
          table: table.name,
          put: { pk: 'KEYRING', sk: 'KEYRING', ...made },
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
