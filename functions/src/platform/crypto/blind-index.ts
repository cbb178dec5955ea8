import { createHash, createHmac } from 'node:crypto'

const base32 = 'abcdefghijklmnopqrstuvwxyz234567'

function toBase32(bytes: Buffer, length: number): string {
  let text = ''
  let buffer = 0
  let bits = 0
  for (const byte of bytes) {
    buffer = (buffer << 8) | byte
    bits += 8
    while (bits >= 5 && text.length < length) {
      bits -= 5
      text += base32[(buffer >> bits) & 31]
    }
    buffer &= 0xff
  }
  return text
}

/**
 * A keyed fingerprint of a value that must be found again but not read: HMAC-SHA256, 130 bits kept, as 26 lower-case characters.
 * Without the key neither a phone number nor an ID number can be tried out.
 */
export function blindIndex(keyBase64: string, value: string): string {
  return toBase32(createHmac('sha256', Buffer.from(keyBase64, 'base64')).update(value, 'utf8').digest(), 26)
}

/** For values that carry 256 bits of their own (session tokens): no key needed. */
export const sha256 = (value: string): string => createHash('sha256').update(value, 'utf8').digest('base64url')
