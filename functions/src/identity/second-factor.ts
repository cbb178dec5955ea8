import { Secret, TOTP } from 'otpauth'
import { minutes } from '../platform/clock.ts'
import { randomCode } from '../platform/ids.ts'

/** Codes by time, RFC 6238 as every authenticator app has it: SHA-1, six digits, thirty seconds, one step early or late. */
const kind = { algorithm: 'SHA1', digits: 6, period: 30 } as const
const stepsAround = 1

/** Where a code may be tried: five times in a quarter of an hour, right ones not counted. */
export const mostTries = 5
export const triesWindowMs = 15 * minutes

export interface Factor {
  accountId: string
  /** Absent until an authenticator has shown that it knows the secret. */
  boundAt?: string
  /** The step of the last code: each counts once. */
  lastStep?: number
  /** Fingerprints of the recovery codes that are left. */
  recovery: string[]
}

/** 160 bits (RFC 4226 §4), in base 32. */
export const newSecret = (): string => new Secret({ size: 20 }).base32

/** `otpauth://totp/…`, for a QR code. `label`: whose it is among those in the app. */
export const addressOf = (secret: string, label: string): string =>
  new TOTP({ ...kind, issuer: '网上职工之家', label, secret: Secret.fromBase32(secret) }).toString()

/** The step that a code belongs to, or `undefined` when it is none of now. */
export function stepOf(secret: string, code: string, now: Date): number | undefined {
  const timestamp = now.getTime()
  const delta = TOTP.validate({ ...kind, token: code, secret: Secret.fromBase32(secret), timestamp, window: stepsAround })
  return delta === null ? undefined : Math.floor(timestamp / (kind.period * 1000)) + delta
}

const recoveryCodes = 10
const recoveryLength = 10

export const newRecoveryCodes = (): string[] => Array.from({ length: recoveryCodes }, () => randomCode(recoveryLength))

/** As it is read from paper. */
export const inGroups = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`

/** The recovery code that was typed, or `undefined` where it was a code of the app. */
export const recoveryIn = (typed: string): string | undefined => (typed.length > kind.digits ? typed.replace('-', '') : undefined)
