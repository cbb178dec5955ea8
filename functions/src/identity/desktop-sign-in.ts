import type { Device } from 'shared-types/desktop-sign-in'
import { later, minutes } from '../platform/clock.ts'

/** How long a code lives: enough to find the phone and open the page, too short to send a picture of it around and wait for somebody. */
export const codeLivesMs = 2 * minutes
/** How long the desktop may collect an approved sign-in, and ask again for an answer that was lost. */
export const collectsMs = 1 * minutes

/** A desktop that asks to be signed in. */
export interface DesktopSignIn extends Device {
  /** Keyed fingerprint; the code itself is kept nowhere. */
  codeHash: string
  secretHash: string
  askedAt: string
  expiresAt: string
  state: 'waiting' | 'comparing' | 'approved' | 'collected' | 'refused'
  /** Whose phone read the code first: nobody else's may answer. */
  accountId?: string
  /** Made when a phone reads the code, so that a picture of the code carries no number. */
  digits?: string
  collectUntil?: string
}

export const isOpen = ({ state, expiresAt }: DesktopSignIn, now: Date): boolean =>
  (state === 'waiting' || state === 'comparing') && now.toISOString() < expiresAt

export const mayCollect = ({ state, collectUntil = '' }: DesktopSignIn, now: Date): boolean =>
  (state === 'approved' || state === 'collected') && now.toISOString() < collectUntil

export const newDesktopSignIn = (device: Device, hashes: { codeHash: string; secretHash: string }, now: Date): DesktopSignIn => ({
  ...device,
  ...hashes,
  askedAt: now.toISOString(),
  expiresAt: later(now, codeLivesMs).toISOString(),
  state: 'waiting',
})
