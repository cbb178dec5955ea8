import type { Access } from 'shared-types/contract'
import { type IdentityStore, isOver, noteUse, standingOf } from '../identity/index.ts'
import type { Clock } from '../platform/clock.ts'
import { blindIndex } from '../platform/crypto/blind-index.ts'
import type { Caller } from '../platform/http/caller.ts'
import type { Secrets } from '../platform/secrets-shape.ts'
import type { StaffStore } from './staff-store.ts'

interface Deps {
  identity: IdentityStore
  staff: StaffStore
  clock: Clock
  secrets(): Promise<Secrets>
  /** Whether this function may write sessions: `GET /me`, which the client asks at every start, keeps a session alive. */
  notesUse: boolean
}

/**
 * Who is behind a token, read consistently for each request: two point reads, and the roles where the endpoint asks for one. What was
 * revoked a moment ago is gone. A token that opens nothing makes a guest; the endpoint's access decides what that means.
 */
export const createAuthenticate =
  ({ identity, staff, clock, secrets, notesUse }: Deps) =>
  async (token: string | undefined, sourceIp: string, access: Access): Promise<Caller> => {
    const guest = async (): Promise<Caller> => ({
      standing: 'guest',
      rateKey: blindIndex((await secrets()).indexKeys.caller, sourceIp),
      grants: [],
    })
    if (!token) return guest()
    const session = await identity.sessionByToken(token)
    const now = clock.now()
    if (!session || isOver(session, now)) return guest()
    const [account, grants] = await Promise.all([
      identity.accountById(session.accountId),
      typeof access === 'object' ? staff.grantsOf(session.accountId) : [],
    ])
    if (!account) return guest()
    const noted = notesUse && noteUse(session, now)
    if (noted) await identity.noteSession(token, noted)
    return {
      standing: standingOf(account),
      rateKey: account.accountId,
      account: {
        accountId: account.accountId,
        sessionId: session.sessionId,
        ...(account.personId ? { personId: account.personId } : {}),
      },
      grants: grants.map(({ role, orgId }) => ({ role, orgId })),
    }
  }
