import * as z from 'zod/mini'
import { Refusal } from '../refusal.ts'

const Key = z.record(z.string(), z.string())

export const invalidCursor = () =>
  new Refusal('invalid-request', { fields: [{ path: 'cursor', message: '翻页标记不对，请回到第一页' }] })

/** A page mark is the raw key of the last row: it stays right when rows before it come or go. */
export const encodeCursor = (key: Record<string, unknown>): string => Buffer.from(JSON.stringify(key)).toString('base64url')

export function decodeCursor(cursor: string): Record<string, string> {
  try {
    return Key.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
  } catch {
    throw invalidCursor()
  }
}
