import { consentPurposes, type identityEndpoints } from 'shared-types/identity'
import { type Clock, dayOf } from '../platform/clock.ts'
import type { Handlers } from '../platform/http/serve.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Secrets } from '../platform/secrets-shape.ts'
import type { Wechat } from '../platform/wechat/wechat.ts'
import { consentTextFor } from './consent-texts.ts'
import { giveConsent, listConsents, withdrawConsent } from './consents.ts'
import type { IdentityStore } from './identity-store.ts'
import { describeMe, signIn } from './sign-in.ts'
import { verifyPhone } from './verify-phone.ts'

export interface IdentityDeps {
  identity: IdentityStore
  wechat: Wechat
  clock: Clock
  secrets(): Promise<Secrets>
  isStaff(accountId: string): Promise<boolean>
}

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
    const at = deps.clock.now().toISOString()
    const open = (await deps.identity.sessionsOf(actor.accountId)).filter(
      session => session.idleUntil > at && session.endsAt > at,
    )
    return {
      items: open.map(({ sessionId, createdAt, lastUsedAt }) => ({
        sessionId,
        createdAt,
        lastUsedAt,
        current: sessionId === actor.sessionId,
      })),
    }
  },
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
    return { items: consentPurposes.map(purpose => consentTextFor(purpose, day)) }
  },
  listConsents: async (_request, { actor }) => ({ items: await listConsents(deps, actor.accountId) }),
  giveConsent: ({ body }, { actor, once }) => giveConsent(deps, actor.accountId, body, once),
  withdrawConsent: ({ params }, { actor }) => withdrawConsent(deps, actor.accountId, params.purpose),
})
