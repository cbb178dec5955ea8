import { Secret, TOTP } from 'otpauth'
import type { Person } from './person.ts'
import { keepSecret } from './sensitive.ts'

/** An authenticator on somebody's phone. */
export interface Authenticator {
  secret: string
  /** What it shows at a moment; `steps` later or earlier than that. */
  code(at?: number, steps?: number): string
}

export const authenticatorWith = (secret: string): Authenticator => ({
  secret,
  code: (at = Date.now(), steps = 0) =>
    new TOTP({ algorithm: 'SHA1', digits: 6, period: 30, secret: Secret.fromBase32(secret) }).generate({
      timestamp: at + steps * 30_000,
    }),
})

/** Binds one to somebody, who has given it in this session then. */
export async function bindAuthenticator(someone: Person, at = Date.now()) {
  const { secret } = await someone.ask('POST /me/second-factor', {})
  keepSecret(secret)
  const phone = authenticatorWith(secret)
  const { recoveryCodes } = await someone.ask('POST /me/second-factor/binding', { body: { code: phone.code(at) } })
  keepSecret(...recoveryCodes)
  return { phone, recoveryCodes }
}
