import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { KeyProvider } from './key-provider.ts'

/** Where a sealed value lives; part of what is authenticated, so a value copied to another row or field does not open. */
export interface Place {
  table: string
  key: string
  field: string
}

export interface FieldCipher {
  seal(place: Place, plain: string): Promise<string>
  /** Throws when the text was altered, moved, or sealed with an unknown key. */
  open(place: Place, sealed: string): Promise<string>
}

/** Of a table's name only the capability at its end counts: a backup is restored into a table with another name in front. */
const capabilityOf = (tableName: string) => tableName.slice(tableName.lastIndexOf('-') + 1)

const aad = ({ table, key, field }: Place) => Buffer.from(JSON.stringify([capabilityOf(table), key, field]))

/** AES-256-GCM; `1.<key id>.<base64url of iv, tag, text>`. The key id allows turning keys without rewriting rows. */
export function createFieldCipher(keys: KeyProvider): FieldCipher {
  return {
    async seal(place, plain) {
      const { id, key } = await keys.current()
      const iv = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(aad(place))
      const text = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
      return `1.${id}.${Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64url')}`
    },
    async open(place, sealed) {
      const [version, id, body] = sealed.split('.')
      if (version !== '1' || !id || !body) throw new Error('not a sealed value')
      const bytes = Buffer.from(body, 'base64url')
      const decipher = createDecipheriv('aes-256-gcm', await keys.byId(id), bytes.subarray(0, 12)).setAAD(aad(place))
      decipher.setAuthTag(bytes.subarray(12, 28))
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
    },
  }
}
