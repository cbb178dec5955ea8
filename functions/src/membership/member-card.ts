import { errors as joseErrors, importJWK, type JWK, jwtVerify, SignJWT } from 'jose'
import type { MemberCard } from 'shared-types/membership'
import type { Actor } from '../platform/http/caller.ts'
import { later, minutes } from '../platform/clock.ts'
import { Refusal } from '../platform/refusal.ts'
import type { MembershipDeps } from './deps.ts'
import { isMember } from './membership.ts'
import { ownMembership } from './request-transfer.ts'

/** Long enough for a gate in a cellar without a network, short enough for a passed-on screenshot to be worth little. */
const statementLives = 15 * minutes
const issuer = 'workers-home'
const algorithm = 'ES256'

const cardKey = async ({ secrets }: Pick<MembershipDeps, 'secrets'>): Promise<JWK> => (await secrets()).cardKey

/** The public half as a JWK set; any JOSE library verifies a card with it, without asking us. */
export async function listCardKeys(deps: Pick<MembershipDeps, 'secrets'>) {
  const { kty, crv, x, y, kid } = await cardKey(deps)
  return { keys: [{ kty: kty ?? '', crv: crv ?? '', x: x ?? '', y: y ?? '', kid: kid ?? '', alg: algorithm, use: 'sig' }] }
}

export async function getCard(deps: MembershipDeps, actor: Actor): Promise<MemberCard> {
  const member = await ownMembership(deps, actor)
  if (!isMember(member.state)) throw new Refusal('not-allowed')
  const [org, jwk] = await Promise.all([deps.organisations.byId(member.orgId), cardKey(deps)])
  const now = deps.clock.now()
  const expires = later(now, statementLives)
  const orgName = org?.name ?? ''
  const { memberNumber, nameMasked, state, joinedOn } = member
  const token = await new SignJWT({ org: orgName, st: state })
    .setProtectedHeader({ alg: algorithm, ...(jwk.kid ? { kid: jwk.kid } : {}) })
    .setIssuer(issuer)
    .setSubject(memberNumber)
    .setIssuedAt(now)
    .setExpirationTime(expires)
    .sign(await importJWK(jwk, algorithm))
  return { memberNumber, nameMasked, orgName, state, joinedOn, token, tokenExpiresAt: expires.toISOString() }
}

async function readStatement(deps: MembershipDeps, token: string): Promise<string | 'expired' | 'forged'> {
  const { d: _private, ...pub } = await cardKey(deps)
  try {
    const { payload } = await jwtVerify(token, await importJWK(pub, algorithm), {
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
