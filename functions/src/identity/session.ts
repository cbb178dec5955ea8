import { days, hours, later } from '../platform/clock.ts'

/** A session is an opaque token, kept as a hash. Renewing costs nothing (`wx.login` asks nobody), so it may be short. */
export const idleMs = 7 * days
export const absoluteMs = 30 * days
/** Use is noted at most this often: a write for every read would double the cost. */
export const noteEveryMs = 1 * hours

export interface Session {
  sessionId: string
  accountId: string
  createdAt: string
  lastUsedAt: string
  idleUntil: string
  endsAt: string
}

export function openSession(sessionId: string, accountId: string, now: Date): Session {
  return {
    sessionId,
    accountId,
    createdAt: now.toISOString(),
    lastUsedAt: now.toISOString(),
    idleUntil: later(now, idleMs).toISOString(),
    endsAt: later(now, absoluteMs).toISOString(),
  }
}

export const isOver = (session: Session, now: Date): boolean => {
  const at = now.toISOString()
  return at >= session.idleUntil || at >= session.endsAt
}

/** The session with its use noted, or `undefined` when it was noted lately. */
export function noteUse(session: Session, now: Date): Session | undefined {
  if (now.getTime() - Date.parse(session.lastUsedAt) < noteEveryMs) return undefined
  return { ...session, lastUsedAt: now.toISOString(), idleUntil: later(now, idleMs).toISOString() }
}
