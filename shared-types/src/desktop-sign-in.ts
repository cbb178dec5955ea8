import * as z from 'zod/mini'
import { endpoint } from './contract.ts'
import { Done, InstantSchema } from './fields.ts'

/**
 * Signing in on a desktop with the phone: the desktop shows a code, the phone reads what asks for it and types the number that then
 * stands on the desktop, the desktop collects its session. Codes and secrets travel in bodies only, never in an address.
 */

/** Words of a closed list, since whoever asks could claim any text and it is shown to the person who approves. */
export const desktopBrowsers = ['chrome', 'edge', 'firefox', 'safari', '360', 'qq', 'sogou', 'wechat', 'other'] as const
export const desktopSystems = ['windows', 'mac', 'uos', 'kylin', 'linux', 'harmony', 'android', 'ios', 'other'] as const

/** What a browser says it is. It may lie: a help for the honest, no proof. */
export const Device = z.object({ browser: z.enum(desktopBrowsers), system: z.enum(desktopSystems) })
export type Device = z.infer<typeof Device>

/** 31 characters, 8 times: 850,000 million codes, of which a handful live at once, and for two minutes. */
const Code = z.string().check(z.regex(/^[2-9a-hjkmnp-z]{8}$/, '登录码是 8 位，请对照电脑再看一遍'))
const Secret = z.string().check(z.regex(/^[\w-]{43}$/, '登录凭证不对'))

const staff = { staff: ['reviewer', 'manager', 'auditor'] } as const

export const desktopSignInEndpoints = {
  askForDesktopSignIn: endpoint({
    method: 'POST',
    path: '/desktop-sign-ins',
    summary: 'A browser asks to be signed in: a code to show, and a secret that only this browser keeps.',
    access: 'guest',
    rate: 'sign-in',
    request: { body: Device },
    /** Durations and no instants: desktops' clocks are wrong by minutes. `idleMinutes`: the pause that ends the session. */
    response: z.object({ code: z.string(), secret: z.string(), validSeconds: z.int(), idleMinutes: z.int() }),
    errors: [],
  }),
  collectDesktopSignIn: endpoint({
    method: 'POST',
    path: '/desktop-sign-ins/collection',
    summary: 'How it stands, asked every few seconds; once approved, the session. Asked again within a minute, the same session.',
    access: 'guest',
    rate: 'sign-in',
    request: { body: z.object({ code: Code, secret: Secret }) },
    response: z.object({
      /** `over`: expired, collected long ago, or never asked for. */
      state: z.enum(['waiting', 'comparing', 'approved', 'refused', 'over']),
      /** While `comparing`: what the person has to type into the phone. */
      number: z.optional(z.string()),
      /** When `approved`. */
      session: z.optional(z.object({ token: z.string(), idleUntil: InstantSchema, endsAt: InstantSchema })),
    }),
    errors: [],
  }),
  readDesktopSignIn: endpoint({
    method: 'POST',
    path: '/desktop-sign-ins/reading',
    summary: 'What asks to be signed in under a code. From now on the code is this account’s and the desktop shows the number.',
    access: staff,
    rate: 'submit',
    request: { body: z.object({ code: Code }) },
    response: z.object({ ...Device.shape, askedAt: InstantSchema }),
    errors: ['desktop-code-over', 'asked-from-a-desktop'],
  }),
  approveDesktopSignIn: endpoint({
    method: 'POST',
    path: '/desktop-sign-ins/approval',
    summary: 'Sign the desktop in, by the number that stands on it. A wrong number ends the code.',
    access: staff,
    rate: 'submit',
    once: true,
    request: {
      body: z.object({ code: Code, number: z.string().check(z.regex(/^\d\d$/, '请填写电脑上显示的 2 位数字')) }),
    },
    response: Done,
    errors: ['desktop-code-over', 'desktop-number-wrong', 'asked-from-a-desktop'],
  }),
  refuseDesktopSignIn: endpoint({
    method: 'POST',
    path: '/desktop-sign-ins/refusal',
    summary: 'Say no: the code ends and the desktop is told.',
    access: staff,
    rate: 'submit',
    request: { body: z.object({ code: Code }) },
    response: Done,
    errors: ['desktop-code-over', 'asked-from-a-desktop'],
  }),
}
