import type { Access, StaffRole } from 'shared-types/contract'
import type { Standing } from 'shared-types/identity'

/** Somebody as separation of duties knows them: by account, and by person where a document has told who that is. */
export interface Identified {
  accountId: string
  personId?: string
}

/** A colleague who is away and has left a role to somebody for some days. */
export interface Absent extends Identified {
  nameMasked: string
  /** The last local day. */
  untilOn: string
}

/** A role in an organisation and everything below it. */
export interface CallerGrant {
  role: StaffRole
  orgId: string
  /** Whose role it is, where it is another's. */
  standsInFor?: Absent
}

/** Whose act something is: who has done it and, where they stood in for a colleague, the colleague too. */
export interface Doer extends Identified {
  standsInFor?: Identified
}

/** Who is calling, read afresh for every request: a role taken away or a session ended works at once. */
export interface Caller {
  standing: 'guest' | Standing
  /** What rate limits count by: the account, or a fingerprint of a guest's address (`guest` where nothing is counted). */
  rateKey: string
  account?: { accountId: string; sessionId: string; personId?: string }
  /** Empty at endpoints that ask for no role. */
  grants: CallerGrant[]
  /** One of the roles is at the county, and in this session no second factor was given that the installation asks for. */
  lacksSecondFactor?: boolean
}

/** A caller of whom an endpoint's access check has made sure. */
export interface Actor {
  accountId: string
  sessionId: string
  personId: string | undefined
  grants: CallerGrant[]
  /** Set by the check that lets the request in, where nothing but a colleague's role does: then it is done in the colleague's place. */
  standsInFor?: Absent
}

/** The role that lets the caller act for a union, or nothing. Their own comes first: nobody stands in where they may act themselves. */
export function roleFor(actor: Actor, roles: readonly StaffRole[], isFor: (orgId: string) => boolean): CallerGrant | undefined {
  const fitting = actor.grants.filter(grant => roles.includes(grant.role) && isFor(grant.orgId))
  const grant = fitting.find(({ standsInFor }) => !standsInFor) ?? fitting[0]
  if (grant?.standsInFor) actor.standsInFor = grant.standsInFor
  return grant
}

const identified = ({ accountId, personId }: { accountId: string; personId?: string | undefined }): Identified => ({
  accountId,
  ...(personId ? { personId } : {}),
})

export const doerOf = (actor: Actor): Doer => ({
  ...identified(actor),
  ...(actor.standsInFor ? { standsInFor: identified(actor.standsInFor) } : {}),
})

export const isSamePerson = (one: Identified, other: Identified): boolean =>
  one.accountId === other.accountId || (one.personId !== undefined && one.personId === other.personId)

const everybodyIn = (doer: Doer): Identified[] => [doer, ...(doer.standsInFor ? [doer.standsInFor] : [])]

/** Where two have to be different people: whoever stands in for somebody counts as both of them. */
export const sharesPerson = (one: Doer, other: Doer): boolean =>
  everybodyIn(one).some(a => everybodyIn(other).some(b => isSamePerson(a, b)))

/** For a note of an act that keeps the account only. */
export const inWhosePlace = ({ standsInFor }: Pick<Actor, 'standsInFor'>): { forMasked?: string } =>
  standsInFor ? { forMasked: standsInFor.nameMasked } : {}

/** `许*（代曹**）`: the name under an act. */
export const signedBy = (nameMasked: string, { standsInFor }: Pick<Actor, 'standsInFor'>): string =>
  standsInFor ? `${nameMasked}（代${standsInFor.nameMasked}）` : nameMasked

const rank = { guest: 0, 'signed-in': 1, verified: 2, member: 3 } as const

/** A member has been verified; the order is what makes `verified` include members. */
export function mayCall(access: Access, caller: Caller): 'yes' | 'not-signed-in' | 'not-allowed' | 'second-factor-needed' {
  if (access === 'guest') return 'yes'
  if (!caller.account) return 'not-signed-in'
  if (typeof access === 'object') {
    if (!caller.grants.some(grant => access.staff.includes(grant.role))) return 'not-allowed'
    return caller.lacksSecondFactor ? 'second-factor-needed' : 'yes'
  }
  return rank[caller.standing] >= rank[access] ? 'yes' : 'not-allowed'
}
