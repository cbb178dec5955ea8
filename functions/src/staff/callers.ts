import type { Access } from 'shared-types/contract'
import { type CallerStore, isOver, noteUse, type Session, standingOf } from '../identity/index.ts'
import { type Clock, dayOf } from '../platform/clock.ts'
import type { Caller, CallerGrant } from '../platform/http/caller.ts'
import { rolesOn } from './delegation.ts'
import type { StaffStore } from './staff-store.ts'

interface Deps {
  identity: CallerStore
  /** Only where an endpoint asks for a role. */
  staff?: Pick<StaffStore, 'heldBy'>
  /** Where the installation asks whoever has a role at the county for a second factor. */
  isCounty?: ((orgId: string) => Promise<boolean>) | undefined
  clock: Clock
  /** A fingerprint of an address; only where guests are counted. */
  guestKey?: (sourceIp: string) => Promise<string>
  /** Whether this function may write sessions: `GET /me`, which the client asks at every start, keeps a session alive. */
  notesUse: boolean
}

/** A desktop was signed in for the sake of a role: with the last one its session ends. `roles`: none where they are not known. */
const hasLostItsReason = (session: Session, roles: unknown[] | undefined) => session.desktop !== undefined && roles?.length === 0

const isAtCounty = async (isCounty: (orgId: string) => Promise<boolean>, grants: readonly CallerGrant[]): Promise<boolean> =>
  (await Promise.all(grants.map(({ orgId }) => isCounty(orgId)))).includes(true)

/**
 * Who is behind a token, read consistently for each request: two point reads, and the roles where the endpoint asks for one: their own and
 * those that colleagues have left to them for today, in the same read. What was revoked a moment ago is gone. A token that opens nothing makes a guest; the endpoint's access decides what that means.
 */
export const createAuthenticate =
  ({ identity, staff, isCounty, clock, guestKey, notesUse }: Deps) =>
  async (token: string | undefined, access: Access, countedAddress: string | undefined): Promise<Caller> => {
    const guest = async (): Promise<Caller> => {
      if (countedAddress === undefined) return { standing: 'guest', rateKey: 'guest', grants: [] }
      if (!guestKey) throw new Error('an endpoint counts guests, and its entrypoint gives no secrets to count them by')
      return { standing: 'guest', rateKey: await guestKey(countedAddress), grants: [] }
    }
    const rolesOf = (accountId: string) => {
      if (!staff) throw new Error('an endpoint asks for a role, and its entrypoint serves without roles')
      return staff.heldBy(accountId)
    }
    if (!token) return guest()
    const session = await identity.sessionByToken(token)
    const now = clock.now()
    if (!session || isOver(session, now)) return guest()
    const asksForRole = typeof access === 'object'
    const [account, held] = await Promise.all([
      identity.accountById(session.accountId),
      asksForRole || (session.desktop && staff) ? rolesOf(session.accountId) : undefined,
    ])
    if (!account || hasLostItsReason(session, held?.grants)) return guest()
    const noted = notesUse && noteUse(session, now)
    if (noted) await identity.noteSession(token, noted)
    const grants = asksForRole && held ? rolesOn(dayOf(now), held) : []
    return {
      standing: standingOf(account),
      rateKey: account.accountId,
      account: {
        accountId: account.accountId,
        sessionId: session.sessionId,
        ...(account.personId ? { personId: account.personId } : {}),
      },
      grants,
      ...(isCounty && !session.secondFactorAt && (await isAtCounty(isCounty, grants)) && { lacksSecondFactor: true }),
    }
  }
