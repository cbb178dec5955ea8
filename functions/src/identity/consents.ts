import type { Consent, ConsentPurpose } from 'shared-types/identity'
import { dayOf, type Clock } from '../platform/clock.ts'
import type { Once } from '../platform/http/once.ts'
import { Refusal } from '../platform/refusal.ts'
import { consentTextFor, consentTitle } from './consent-texts.ts'
import type { IdentityStore, StoredConsent } from './identity-store.ts'

interface Deps {
  identity: IdentityStore
  clock: Clock
}

const toConsent = (stored: StoredConsent): Consent => ({
  purpose: stored.purpose,
  version: stored.version,
  title: consentTitle(stored.purpose, stored.version),
  givenAt: stored.givenAt,
  ...(stored.withdrawnAt ? { withdrawnAt: stored.withdrawnAt } : {}),
})

/** Newest first. */
export async function listConsents({ identity }: Pick<Deps, 'identity'>, accountId: string): Promise<Consent[]> {
  const stored = await identity.consentsOf(accountId)
  return stored.map(toConsent).sort((a, b) => b.givenAt.localeCompare(a.givenAt))
}

export async function giveConsent(
  { identity, clock }: Deps,
  accountId: string,
  { purpose, version }: { purpose: ConsentPurpose; version: string },
  once: Once,
): Promise<Consent> {
  const now = clock.now()
  if (consentTextFor(purpose, dayOf(now)).version !== version) throw new Refusal('consent-text-outdated')
  const stored: StoredConsent = { purpose, version, givenAt: now.toISOString() }
  const consent = toConsent(stored)
  await identity.giveConsent(accountId, stored, once.row(consent))
  return consent
}

export async function withdrawConsent({ identity, clock }: Deps, accountId: string, purpose: ConsentPurpose): Promise<Consent> {
  const standing = (await identity.consentsOf(accountId)).filter(consent => consent.purpose === purpose && !consent.withdrawnAt)
  const last = standing.at(-1)
  if (!last) throw new Refusal('not-found')
  const now = clock.now()
  await Promise.all(standing.map(consent => identity.withdrawConsent(accountId, consent, now)))
  return { ...toConsent(last), withdrawnAt: now.toISOString() }
}
