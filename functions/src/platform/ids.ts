import { randomBytes, randomInt } from 'node:crypto'
import { monotonicFactory } from 'ulid'

const ulid = monotonicFactory()

export type IdPrefix =
  | 'acc'
  | 'ses'
  | 'org'
  | 'cas'
  | 'evt'
  | 'msg'
  | 'rec'
  | 'aud'
  | 'imp'
  | 'bok'
  | 'tkt'
  | 'sea'
  | 'alo'
  | 'lin'
  | 'prg'
  | 'hou'
  | 'ntc'
  | 'bat'
  | 'apl'
  | 'chk'
  | 'con'
  | 'wrk'
  | 'ros'
  | 'rpt'
  | 'bul'
  | 'cls'
  | 'clr'
  | 'del'
  | 'mrg'

/** `con_01j…`: says what it is and sorts by time of birth. */
export const newId = (prefix: IdPrefix, at?: Date): string => `${prefix}_${ulid(at?.getTime()).toLowerCase()}`

/** No 0/o, 1/l/i: read over the phone and typed by hand. */
const readable = '23456789abcdefghjkmnpqrstuvwxyz'

/** An unguessable word of `length` characters (4.95 bits each). */
export const randomCode = (length: number): string => Array.from({ length }, () => readable[randomInt(readable.length)]).join('')

export const randomDigits = (length: number): string => Array.from({ length }, () => randomInt(10)).join('')

/** 256 bits, for tokens that are kept only as a hash. */
export const randomToken = (): string => randomBytes(32).toString('base64url')
