import { decodeProtectedHeader, errors as joseErrors, importJWK, type JWK, jwtVerify, SignJWT } from 'jose'
import type { MemberCard } from 'shared-types/membership'
import type { Actor } from '../platform/http/caller.ts'
import { later, minutes } from '../platform/clock.ts'
import { Refusal } from '../platform/refusal.ts'
import { justTurnedMs } from '../platform/secrets.ts'
import type { MembershipDeps } from './deps.ts'
import { isMember } from './membership.ts'
import { ownMembership } from './request-transfer.ts'

/** Long enough for a gate in a cellar without a network, short enough for a passed-on screenshot to be worth little. */
const statementLives = 15 * minutes
const issuer = 'workers-home'
const algorithm = 'ES256'

type Keys = Pick<MembershipDeps, 'secrets'>

/** The one that signs first, then the one before it, by which cards of the last quarter of an hour are signed. */
async function cardKeys({ secrets }: Keys, maxAgeMs?: number): Promise<JWK[]> {
  const { cardKey, previousCardKey } = await secrets(maxAgeMs)
  return [cardKey, ...(previousCardKey ? [previousCardKey] : [])]
}

/** The public halves as a JWK set; any JOSE library verifies a card with it, without asking us. */
export async function listCardKeys(deps: Keys) {
  const keys = await cardKeys(deps, justTurnedMs)
  return {
    keys: keys.map(({ kty = '', crv = '', x = '', y = '', kid = '' }) => ({ kty, crv, x, y, kid, alg: algorithm, use: 'sig' })),
  }
}

/** A statement may be signed by a key that was turned to after this function last read its secret. */
async function verifyingKey(deps: Keys, kid: string): Promise<JWK | undefined> {
  const named = (keys: JWK[]) => keys.find(key => key.kid === kid)
  const key = named(await cardKeys(deps)) ?? named(await cardKeys(deps, justTurnedMs))
  if (!key) return undefined
  const { d: _private, ...pub } = key
  return pub
}

export async function getCard(deps: MembershipDeps, actor: Actor): Promise<MemberCard> {
  const member = await ownMembership(deps, actor)
  if (!isMember(member.state)) throw new Refusal('not-allowed')
  const [org, { cardKey }] = await Promise.all([deps.organisations.byId(member.orgId), deps.secrets()])
  const now = deps.clock.now()
  const expires = later(now, statementLives)
  const orgName = org?.name ?? ''
  const { memberNumber, nameMasked, state, joinedOn } = member
  const token = await new SignJWT({ org: orgName, st: state })
    .setProtectedHeader({ alg: algorithm, ...(cardKey.kid ? { kid: cardKey.kid } : {}) })
    .setIssuer(issuer)
    .setSubject(memberNumber)
    .setIssuedAt(now)
    .setExpirationTime(expires)
    .sign(await importJWK(cardKey, algorithm))
  return { memberNumber, nameMasked, orgName, state, joinedOn, token, tokenExpiresAt: expires.toISOString() }
}

function keyNamedBy(token: string): string | undefined {
  try {
    return decodeProtectedHeader(token).kid
  } catch {
    return undefined
  }
}

async function readStatement(deps: MembershipDeps, token: string): Promise<string | 'expired' | 'forged'> {
  const kid = keyNamedBy(token)
  const key = kid === undefined ? undefined : await verifyingKey(deps, kid)
  if (!key) return 'forged'
  try {
    const { payload } = await jwtVerify(token, await importJWK(key, algorithm), {
      issuer,
      algorithms: [algorithm],
      currentDate: deps.clock.now(),
    })
    return payload.sub ?? 'forged'
  } catch (error) {
    return error instanceof joseErrors.JWTExpired ? 'expired' : 'forged'
  }
}

/** With a network a gate also learns whether the statement is still true. */
export async function verifyCard(deps: MembershipDeps, token: string) {
  const read = await readStatement(deps, token)
  if (read === 'expired' || read === 'forged') return { result: read } as const
  const member = await deps.memberships.byNumber(read)
  if (!member || !isMember(member.state)) return { result: 'no-longer-member' } as const
  const org = await deps.organisations.byId(member.orgId)
  const { memberNumber, nameMasked, state } = member
  return { result: 'valid', memberNumber, nameMasked, orgName: org?.name ?? '', state } as const
}
