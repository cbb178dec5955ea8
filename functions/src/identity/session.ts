import type { Device } from 'shared-types/desktop-sign-in'
import { days, hours, later, minutes } from '../platform/clock.ts'

/** A session is an opaque token, kept as a hash. Renewing costs nothing (`wx.login` asks nobody), so it may be short. */
export const idleMs = 7 * days
export const absoluteMs = 30 * days
/** Use is noted at most this often: a write for every read would double the cost. */
export const noteEveryMs = 1 * hours

/**
 * A desktop stands in an office where others pass, and signing in again takes a phone: it ends by itself after a pause that each
 * installation sets, and in any case with the working day, whatever becomes of the phone's session. Its use is noted more often, or a
 * short pause could not be told from work.
 */
export const desktopAbsoluteMs = 12 * hours
export const noteDesktopEveryMs = 5 * minutes

export interface Desktop extends Device {
  idleMinutes: number
}

export interface Session {
  sessionId: string
  accountId: string
  createdAt: string
  lastUsedAt: string
  idleUntil: string
  endsAt: string
  /** Absent on a phone. */
  desktop?: Desktop
  /** When a second factor was given in it. */
  secondFactorAt?: string
}

const idleMsOf = (desktop: Desktop | undefined) => (desktop ? desktop.idleMinutes * minutes : idleMs)

export function openSession(sessionId: string, accountId: string, now: Date, desktop?: Desktop): Session {
  return {
    sessionId,
    accountId,
    createdAt: now.toISOString(),
    lastUsedAt: now.toISOString(),
    idleUntil: later(now, idleMsOf(desktop)).toISOString(),
    endsAt: later(now, desktop ? desktopAbsoluteMs : absoluteMs).toISOString(),
    ...(desktop && { desktop }),
  }
}

export const isOver = (session: Session, now: Date): boolean => {
  const at = now.toISOString()
  return at >= session.idleUntil || at >= session.endsAt
}

/** The session with its use noted, or `undefined` when it was noted lately. */
export function noteUse(session: Session, now: Date): Session | undefined {
  const every = session.desktop ? noteDesktopEveryMs : noteEveryMs
  if (now.getTime() - Date.parse(session.lastUsedAt) < every) return undefined
  return { ...session, lastUsedAt: now.toISOString(), idleUntil: later(now, idleMsOf(session.desktop)).toISOString() }
}
