import * as z from 'zod/mini'
import { endpoint } from './contract.ts'
import { Done } from './fields.ts'

/** 动态口令: a code of six digits from an app on the own phone, which whoever has a role at the county gives once for each session. */

const staff = { staff: ['reviewer', 'manager', 'auditor'] } as const

/** As it is typed: six digits. */
const Code = z.string().check(z.trim(), z.regex(/^\d{6}$/, '动态口令是 6 位数字'))
/** Or one of the codes for the day without the phone, with or without its hyphen. */
const CodeOrRecovery = z
  .string()
  .check(
    z.trim(),
    z.toLowerCase(),
    z.regex(/^(\d{6}|[2-9a-hjkmnp-z]{5}-?[2-9a-hjkmnp-z]{5})$/, '动态口令是 6 位数字，备用码是 10 位'),
  )
const RecoveryCodes = z.object({ recoveryCodes: z.array(z.string()) })

export const secondFactorEndpoints = {
  getSecondFactor: endpoint({
    method: 'GET',
    path: '/me/second-factor',
    summary: 'Whether this installation asks for a second factor, and how the caller stands with it.',
    access: staff,
    request: {},
    response: z.object({
      isAsked: z.boolean(),
      isBound: z.boolean(),
      /** In this session. */
      isGiven: z.boolean(),
      /** How many recovery codes are left. */
      recoveryLeft: z.int(),
    }),
    errors: [],
  }),
  beginSecondFactor: endpoint({
    method: 'POST',
    path: '/me/second-factor',
    summary: 'A secret for the authenticator; the same one until it is bound. Whoever has bound one before has to give it first.',
    access: staff,
    rate: 'submit',
    request: {},
    /** RFC 4648 base 32, and the address that an authenticator reads from a QR code. */
    response: z.object({ secret: z.string(), address: z.string() }),
    errors: [],
  }),
  bindSecondFactor: endpoint({
    method: 'POST',
    path: '/me/second-factor/binding',
    summary: 'Bind the authenticator by a code that it shows. The recovery codes are told once.',
    access: staff,
    rate: 'submit',
    request: { body: z.object({ code: Code }) },
    response: RecoveryCodes,
    errors: ['second-factor-missing', 'second-factor-wrong'],
  }),
  giveSecondFactor: endpoint({
    method: 'POST',
    path: '/me/second-factor/giving',
    summary: 'Give a code, or a recovery code, for this session. Each counts once; five tries in a quarter of an hour.',
    access: staff,
    rate: 'submit',
    request: { body: z.object({ code: CodeOrRecovery }) },
    response: Done,
    errors: ['second-factor-missing', 'second-factor-wrong'],
  }),
  renewRecoveryCodes: endpoint({
    method: 'POST',
    path: '/me/second-factor/recovery-codes',
    summary: 'Ten new recovery codes; those from before count no more.',
    access: staff,
    rate: 'submit',
    request: {},
    response: RecoveryCodes,
    errors: ['second-factor-missing'],
  }),
}
