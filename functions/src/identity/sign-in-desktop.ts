import type { Device } from 'shared-types/desktop-sign-in'
import type { Clock } from '../platform/clock.ts'
import { blindIndex, sha256 } from '../platform/crypto/blind-index.ts'
import { newId, randomCode, randomToken } from '../platform/ids.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Secrets } from '../platform/secrets-shape.ts'
import { codeLivesMs, type DesktopSignIn, isOpen, mayCollect, newDesktopSignIn } from './desktop-sign-in.ts'
import type { DesktopSignInStore } from './desktop-sign-in-store.ts'
import type { IdentityStore } from './identity-store.ts'
import { openSession } from './session.ts'

/** What the browser does that wants to be signed in; the phone's part is in answer-desktop.ts. */
export interface DesktopDeps {
  desktops: DesktopSignInStore
  identity: IdentityStore
  clock: Clock
  secrets(): Promise<Secrets>
  desktopIdleMinutes: number
}

/** Keyed, since all codes could be tried out against a plain hash; with the key of what lives for minutes. */
export const hashOfCode = async ({ secrets }: Pick<DesktopDeps, 'secrets'>, code: string): Promise<string> =>
  blindIndex((await secrets()).indexKeys.caller, `desktop-sign-in|${code}`)

const codeLength = 8

export async function askForDesktopSignIn(deps: DesktopDeps, device: Device) {
  const code = randomCode(codeLength)
  const secret = randomToken()
  const hashes = { codeHash: await hashOfCode(deps, code), secretHash: sha256(secret) }
  await deps.desktops.addDesktopSignIn(newDesktopSignIn(device, hashes, deps.clock.now()))
  return { code, secret, validSeconds: codeLivesMs / 1000, idleMinutes: deps.desktopIdleMinutes }
}

/**
 * The token of the session that a secret collects. Being made of the secret it is the same each time, so a lost answer can be asked for
 * again without the token being kept anywhere.
 */
const tokenFor = (secret: string) => sha256(`desktop session|${secret}`)

async function collectedBy({ identity }: DesktopDeps, secret: string) {
  const token = tokenFor(secret)
  const session = await identity.sessionByToken(token)
  // Ended from the phone in the meantime.
  if (!session) return { state: 'over' as const }
  return { state: 'approved' as const, session: { token, idleUntil: session.idleUntil, endsAt: session.endsAt } }
}

async function collect(deps: DesktopDeps, asked: DesktopSignIn, accountId: string, secret: string, now: Date) {
  const { browser, system } = asked
  const desktop = { browser, system, idleMinutes: deps.desktopIdleMinutes }
  const session = openSession(newId('ses', now), accountId, now, desktop)
  await deps.desktops.collect(asked.codeHash, tokenFor(secret), session, now).catch((error: unknown) => {
    // Another question of the same browser was first: its session is the one.
    if (!(error instanceof Refusal)) throw error
  })
}

export async function collectDesktopSignIn(deps: DesktopDeps, { code, secret }: { code: string; secret: string }) {
  const asked = await deps.desktops.desktopSignIn(await hashOfCode(deps, code))
  const now = deps.clock.now()
  if (!asked || asked.secretHash !== sha256(secret)) return { state: 'over' as const }
  if (asked.state === 'refused') return { state: 'refused' as const }
  if (asked.accountId && mayCollect(asked, now)) {
    if (asked.state === 'approved') await collect(deps, asked, asked.accountId, secret, now)
    return collectedBy(deps, secret)
  }
  if (!isOpen(asked, now)) return { state: 'over' as const }
  return asked.digits ? { state: 'comparing' as const, number: asked.digits } : { state: 'waiting' as const }
}
