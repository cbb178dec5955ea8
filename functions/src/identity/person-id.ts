import type { IdType } from 'shared-types/fields'
import { blindIndex } from '../platform/crypto/blind-index.ts'

/**
 * A person is the keyed fingerprint of their document: the same document gives the same id on every phone and in every race, and the
 * id gives nothing away.
 */
export const personIdFor = (idNumberKey: string, idType: IdType, idNumber: string): string =>
  `per_${blindIndex(idNumberKey, `${idType}|${idNumber}`)}`
