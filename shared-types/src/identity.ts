import * as z from 'zod/mini'
import { endpoint } from './contract.ts'
import { desktopSignInEndpoints, Device } from './desktop-sign-in.ts'
import { AccountId, Done, InstantSchema, lineOf, prefixedId } from './fields.ts'
import { secondFactorEndpoints } from './second-factor.ts'

/**
 * Accounts, sessions and consents. An account is one WeChat identity (openid); a person is one identity document. They are bound when
 * a joining is submitted and verified when a committee has approved it.
 */

export const Standing = z.enum(['signed-in', 'verified', 'member'])
export type Standing = z.infer<typeof Standing>

export const Me = z.object({
  accountId: AccountId,
  standing: Standing,
  /** Masked; present once a person is bound. */
  nameMasked: z.optional(z.string()),
  phoneMasked: z.optional(z.string()),
  phoneVerified: z.boolean(),
  /** Has a staff role somewhere: whether the client shows the way to the workbench. */
  isStaff: z.boolean(),
})
export type Me = z.infer<typeof Me>

export const consentPurposes = ['general', 'id-number', 'health', 'bank-card', 'child', 'verification', 'contest'] as const
export const ConsentPurpose = z.enum(consentPurposes)
export type ConsentPurpose = z.infer<typeof ConsentPurpose>

export const ConsentText = z.object({
  purpose: ConsentPurpose,
  /** The day the wording came into force. */
  version: z.iso.date(),
  title: z.string(),
  /** Paragraphs. */
  body: z.array(z.string()),
})
export type ConsentText = z.infer<typeof ConsentText>

export const Consent = z.object({
  purpose: ConsentPurpose,
  version: z.iso.date(),
  title: z.string(),
  givenAt: InstantSchema,
  withdrawnAt: z.optional(InstantSchema),
})
export type Consent = z.infer<typeof Consent>

const SessionRow = z.object({
  sessionId: z.string(),
  createdAt: InstantSchema,
  /** Noted once an hour, on a desktop every few minutes. */
  lastUsedAt: InstantSchema,
  current: z.boolean(),
  /** Of a desktop that was signed in with the phone. */
  device: z.optional(Device),
})

export const identityEndpoints = {
  signIn: endpoint({
    method: 'POST',
    path: '/sessions',
    summary: 'Trade a WeChat login code for a session.',
    access: 'guest',
    rate: 'sign-in',
    request: { body: z.object({ code: lineOf(128, '缺少登录凭证') }) },
    response: z.object({
      token: z.string(),
      /** When the session ends if it is not used before. */
      idleUntil: InstantSchema,
      /** When it ends in any case. */
      endsAt: InstantSchema,
      me: Me,
    }),
    errors: ['wechat-code-invalid', 'wechat-user-blocked', 'wechat-busy'],
  }),
  signOut: endpoint({
    method: 'DELETE',
    path: '/sessions/current',
    summary: 'End this session.',
    access: 'signed-in',
    rate: 'write',
    request: {},
    response: Done,
    errors: [],
  }),
  listSessions: endpoint({
    method: 'GET',
    path: '/sessions',
    summary: 'The open sessions of the caller.',
    access: 'signed-in',
    request: {},
    response: z.object({ items: z.array(SessionRow) }),
    errors: [],
  }),
  signOutElsewhere: endpoint({
    method: 'DELETE',
    path: '/sessions/others',
    summary: 'End every session of the caller but this one.',
    access: 'signed-in',
    rate: 'write',
    request: {},
    response: z.object({ ended: z.int() }),
    errors: [],
  }),
  endSession: endpoint({
    method: 'DELETE',
    path: '/sessions/{sessionId}',
    summary: 'End one session of the caller, such as a desktop left open.',
    access: 'signed-in',
    rate: 'write',
    request: { params: z.object({ sessionId: prefixedId('ses') }) },
    response: Done,
    errors: [],
  }),
  ...desktopSignInEndpoints,
  ...secondFactorEndpoints,
  getMe: endpoint({
    method: 'GET',
    path: '/me',
    summary: 'Who the caller is to the union.',
    access: 'signed-in',
    request: {},
    response: Me,
    errors: [],
  }),
  verifyPhone: endpoint({
    method: 'POST',
    path: '/me/phone',
    summary: "Trade the code of WeChat's phone button for the caller's verified phone number.",
    access: 'signed-in',
    rate: 'sign-in',
    once: true,
    request: { body: z.object({ code: lineOf(128, '缺少手机号凭证') }) },
    response: z.object({ phoneMasked: z.string() }),
    errors: ['phone-code-invalid', 'wechat-busy', 'wechat-quota-used-up'],
  }),
  listConsentTexts: endpoint({
    method: 'GET',
    path: '/consent-texts',
    summary: 'The wordings now in force.',
    access: 'guest',
    request: {},
    response: z.object({ items: z.array(ConsentText) }),
    errors: [],
  }),
  listConsents: endpoint({
    method: 'GET',
    path: '/me/consents',
    summary: 'What the caller has agreed to, and when; withdrawn ones too.',
    access: 'signed-in',
    request: {},
    response: z.object({ items: z.array(Consent) }),
    errors: [],
  }),
  giveConsent: endpoint({
    method: 'POST',
    path: '/me/consents',
    summary: 'Agree to the wording now in force for a purpose.',
    access: 'signed-in',
    rate: 'write',
    once: true,
    request: { body: z.object({ purpose: ConsentPurpose, version: z.iso.date() }) },
    response: Consent,
    errors: ['consent-text-outdated'],
  }),
  withdrawConsent: endpoint({
    method: 'DELETE',
    path: '/me/consents/{purpose}',
    summary: 'Withdraw an agreement; what was done before stays lawful.',
    access: 'signed-in',
    rate: 'write',
    request: { params: z.object({ purpose: ConsentPurpose }) },
    response: Consent,
    errors: [],
  }),
}
