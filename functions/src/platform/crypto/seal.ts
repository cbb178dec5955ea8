import { createHash } from 'node:crypto'

/** Rows that seal one another: each seal is made of the one before and of what the row says. */

/** SHA-256, 64 hexadecimal digits. */
export const sealOf = (parts: readonly unknown[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('hex')

/** Fields in a fixed order, what is absent as null: the same row gives the same text whatever stored it. */
export const inOrder = (...fields: unknown[]): unknown[] => fields.map(field => field ?? null)
