import type { IdType } from 'shared-types/fields'
import { blindIndex } from '../platform/crypto/blind-index.ts'

/**
 * The fingerprint of a name, for finding those who are called so: as it is written on the document, but for spaces and for the dots of
 * foreign names, which everybody types another way. A word of its own keeps it apart from the fingerprints of documents.
 */
export function nameHashOf(idNumberKey: string, name: string): string {
  const bare = name.normalize('NFKC').replace(/[\s·•.'-]/g, '')
  return blindIndex(idNumberKey, `name|${bare.toLowerCase()}`)
}

/**
 * A person is the keyed fingerprint of their document: the same document gives the same id on every phone and in every race, and the
 * id gives nothing away.
 */
export const personIdFor = (idNumberKey: string, idType: IdType, idNumber: string): string =>
  `per_${blindIndex(idNumberKey, `${idType}|${idNumber}`)}`
