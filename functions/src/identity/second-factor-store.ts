import type { Factor } from './second-factor.ts'

/** A session as its row stands now. */
export interface FactorSession {
  key: { pk: string; sk: string }
  secondFactorAt?: string
}

/** Where a secret is: waiting for its first code, or bound. */
export type SecretKind = 'pending' | 'secret'

export interface Giving {
  accountId: string
  session: FactorSession
  at: Date
}

export interface SecondFactorStore {
  factorOf(accountId: string): Promise<Factor | undefined>
  secretOf(accountId: string, kind: SecretKind): Promise<string | undefined>
  /** Refuses with `try-again` when the session has just been opened and cannot be found yet. */
  sessionOf(accountId: string, sessionId: string): Promise<FactorSession>
  /** Keeps a secret as pending where none is, and gives the one that is. */
  begin(accountId: string, secret: string): Promise<string>
  /** Counts a try in the window that is running; refuses with `too-many-requests` beyond the most. */
  takeTry(accountId: string, at: Date): Promise<void>
  /** Moves the pending secret to be the bound one; refuses with `second-factor-wrong` when it is no longer `secret`. */
  bind(giving: Giving, bound: { secret: string; step: number; recovery: string[] }): Promise<void>
  /** Refuses with `second-factor-wrong` when this step or a later one has counted before. */
  useStep(giving: Giving, step: number): Promise<void>
  /** Refuses with `second-factor-wrong` when the codes have changed meanwhile. */
  useRecovery(giving: Giving, before: string[], left: string[]): Promise<void>
  renewRecovery(accountId: string, before: string[], fresh: string[], at: Date): Promise<void>
}

export interface FactorReset {
  accountId: string
  reason: string
  orgId?: string
  /** An account, or `operator`. */
  by: string
  at: Date
}
