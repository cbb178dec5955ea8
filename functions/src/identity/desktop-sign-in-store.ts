import type { Write } from '../platform/dynamo/transact.ts'
import type { DesktopSignIn } from './desktop-sign-in.ts'
import type { Session } from './session.ts'

/** Each step happens once, from the state that it belongs to and in time; otherwise it refuses with `desktop-code-over`. */
export interface DesktopSignInStore {
  addDesktopSignIn(asked: DesktopSignIn): Promise<void>
  desktopSignIn(codeHash: string): Promise<DesktopSignIn | undefined>
  /** The first phone to read a code keeps it. */
  claim(codeHash: string, accountId: string, digits: string, now: Date): Promise<void>
  approve(codeHash: string, accountId: string, digits: string, collectUntil: Date, now: Date, ...also: Write[]): Promise<void>
  refuse(codeHash: string, accountId: string, now: Date): Promise<void>
  /** Opens the session together with the use of the approval: never two sessions for one. */
  collect(codeHash: string, token: string, session: Session, now: Date): Promise<void>
}
