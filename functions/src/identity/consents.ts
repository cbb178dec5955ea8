import type { Consent, ConsentPurpose } from 'shared-types/identity'
import { dayOf, type Clock } from '../platform/clock.ts'
import type { Once } from '../platform/http/once.ts'
import { Refusal } from '../platform/refusal.ts'
import { consentTextFor, consentTitle } from './consent-texts.ts'
import type { PublishedText } from './consent-text.ts'
import type { IdentityStore, StoredConsent } from './identity-store.ts'

interface Deps {
  identity: IdentityStore
  clock: Clock
}

const toConsent = (stored: StoredConsent, published: readonly PublishedText[]): Consent => ({
  purpose: stored.purpose,
  version: stored.version,
  title: consentTitle(stored.purpose, stored.version, published),
  givenAt: stored.givenAt,
  ...(stored.withdrawnAt ? { withdrawnAt: stored.withdrawnAt } : {}),
})

/** Newest first. */
export async function listConsents({ identity }: Pick<Deps, 'identity'>, accountId: string): Promise<Consent[]> {
  const [stored, published] = await Promise.all([identity.consentsOf(accountId), identity.publishedTexts()])
  return stored.map(consent => toConsent(consent, published)).sort((a, b) => b.givenAt.localeCompare(a.givenAt))
}

export async function giveConsent(
  { identity, clock }: Deps,
  accountId: string,
  { purpose, version }: { purpose: ConsentPurpose; version: string },
  once: Once,
): Promise<Consent> {
  const now = clock.now()
  const published = await identity.publishedTexts()
  if (consentTextFor(purpose, dayOf(now), published).version !== version) throw new Refusal('consent-text-outdated')
  const stored: StoredConsent = { purpose, version, givenAt: now.toISOString() }
  const consent = toConsent(stored, published)
  await identity.giveConsent(accountId, stored, once.row(consent))
  return consent
}

export async function withdrawConsent({ identity, clock }: Deps, accountId: string, purpose: ConsentPurpose): Promise<Consent> {
  const standing = (await identity.consentsOf(accountId)).filter(consent => consent.purpose === purpose && !consent.withdrawnAt)
  const last = standing.at(-1)
  if (!last) throw new Refusal('not-found')
  const now = clock.now()
  await Promise.all(standing.map(consent => identity.withdrawConsent(accountId, consent, now)))
  return { ...toConsent(last, await identity.publishedTexts()), withdrawnAt: now.toISOString() }
}
