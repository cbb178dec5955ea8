import type { Clock } from '../platform/clock.ts'
import type { IdentityStore } from './identity-store.ts'

type Deps = { identity: Pick<IdentityStore, 'endSessions' | 'consentsOf' | 'withdrawConsent'>; clock: Clock }

/** Sessions open nothing once their account is closed; here they go. Consents stay as proof that there was one, and are ended. */
export const forgetSignIns =
  ({ identity, clock }: Deps) =>
  async (accountId: string): Promise<void> => {
    await identity.endSessions(accountId, () => true)
    const standing = (await identity.consentsOf(accountId)).filter(consent => !consent.withdrawnAt)
    await Promise.all(standing.map(consent => identity.withdrawConsent(accountId, consent, clock.now())))
  }
