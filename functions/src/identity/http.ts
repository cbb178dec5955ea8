import { consentPurposes, type ConsentText, type identityEndpoints } from 'shared-types/identity'
import { dayOf } from '../platform/clock.ts'
import type { Handlers } from '../platform/http/serve.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Wechat } from '../platform/wechat/wechat.ts'
import { approveDesktopSignIn, readDesktopSignIn, refuseDesktopSignIn } from './answer-desktop.ts'
import { consentTextFor } from './consent-texts.ts'
import { giveConsent, listConsents, withdrawConsent } from './consents.ts'
import {
  beginSecondFactor,
  bindSecondFactor,
  giveSecondFactor,
  lookAtSecondFactor,
  renewRecoveryCodes,
  type SecondFactorDeps,
} from './give-second-factor.ts'
import { isOver } from './session.ts'
import { askForDesktopSignIn, collectDesktopSignIn, type DesktopDeps } from './sign-in-desktop.ts'
import { describeMe, signIn } from './sign-in.ts'
import { verifyPhone } from './verify-phone.ts'

export interface IdentityDeps extends DesktopDeps, Omit<SecondFactorDeps, 'identity'> {
  wechat: Wechat
  isStaff(accountId: string): Promise<boolean>
}

/** To everybody, without who has published it. */
const asked = ({ purpose, version, title, body }: ConsentText): ConsentText => ({ purpose, version, title, body })

export const identityHandlers = (deps: IdentityDeps): Handlers<typeof identityEndpoints> => ({
  signIn: async ({ body }) => {
    const { token, session, account } = await signIn(deps, body.code)
    const me = describeMe(account, await deps.isStaff(account.accountId))
    return { token, idleUntil: session.idleUntil, endsAt: session.endsAt, me }
  },
  signOut: async (_request, { actor }) => {
    await deps.identity.endSessions(actor.accountId, session => session.sessionId === actor.sessionId)
    return { done: true }
  },
  listSessions: async (_request, { actor }) => {
    const now = deps.clock.now()
    const open = (await deps.identity.sessionsOf(actor.accountId)).filter(session => !isOver(session, now))
    return {
      items: open.map(({ sessionId, createdAt, lastUsedAt, desktop }) => ({
        sessionId,
        createdAt,
        lastUsedAt,
        current: sessionId === actor.sessionId,
        ...(desktop && { device: { browser: desktop.browser, system: desktop.system } }),
      })),
    }
  },
  endSession: async ({ params }, { actor }) => {
    const ended = await deps.identity.endSessions(actor.accountId, ({ sessionId }) => sessionId === params.sessionId)
    if (ended === 0) throw new Refusal('not-found')
    return { done: true }
  },
  askForDesktopSignIn: ({ body }) => askForDesktopSignIn(deps, body),
  collectDesktopSignIn: ({ body }) => collectDesktopSignIn(deps, body),
  readDesktopSignIn: ({ body }, { actor }) => readDesktopSignIn(deps, actor, body.code),
  approveDesktopSignIn: ({ body }, { actor, once }) => approveDesktopSignIn(deps, actor, body, once),
  refuseDesktopSignIn: ({ body }, { actor }) => refuseDesktopSignIn(deps, actor, body.code),
  getSecondFactor: (_request, { actor }) => lookAtSecondFactor(deps, actor),
  beginSecondFactor: (_request, { actor }) => beginSecondFactor(deps, actor),
  bindSecondFactor: ({ body }, { actor }) => bindSecondFactor(deps, actor, body.code),
  giveSecondFactor: ({ body }, { actor }) => giveSecondFactor(deps, actor, body.code),
  renewRecoveryCodes: (_request, { actor }) => renewRecoveryCodes(deps, actor),
  signOutElsewhere: async (_request, { actor }) => ({
    ended: await deps.identity.endSessions(actor.accountId, session => session.sessionId !== actor.sessionId),
  }),
  getMe: async (_request, { actor }) => {
    const account = await deps.identity.accountById(actor.accountId)
    if (!account) throw new Refusal('not-found')
    return describeMe(account, await deps.isStaff(actor.accountId))
  },
  verifyPhone: ({ body }, { actor, once }) => verifyPhone(deps, actor.accountId, body.code, once),
  listConsentTexts: async () => {
    const day = dayOf(deps.clock.now())
    const published = await deps.identity.publishedTexts()
    return { items: consentPurposes.map(purpose => asked(consentTextFor(purpose, day, published))) }
  },
  listConsents: async (_request, { actor }) => ({ items: await listConsents(deps, actor.accountId) }),
  giveConsent: ({ body }, { actor, once }) => giveConsent(deps, actor.accountId, body, once),
  withdrawConsent: ({ params }, { actor }) => withdrawConsent(deps, actor.accountId, params.purpose),
})
