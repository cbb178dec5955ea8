import type { ConsentPurpose } from 'shared-types/identity'
import { type Clock, dayOf } from '../platform/clock.ts'
import { Refusal } from '../platform/refusal.ts'
import { versionInForce } from './consent-versions.ts'
import type { IdentityStore } from './identity-store.ts'

/** Refuses when one of the purposes has no consent to the wording now in force. */
export async function requireConsents(
  { identity, clock }: { identity: IdentityStore; clock: Clock },
  accountId: string,
  purposes: readonly ConsentPurpose[],
): Promise<void> {
  const day = dayOf(clock.now())
  const [given, published] = await Promise.all([identity.consentsOf(accountId), identity.publishedTexts()])
  const missing = purposes.some(purpose => {
    const version = versionInForce(purpose, day, published)
    return !given.some(consent => consent.purpose === purpose && consent.version === version && !consent.withdrawnAt)
  })
  if (missing) throw new Refusal('consent-missing')
}
