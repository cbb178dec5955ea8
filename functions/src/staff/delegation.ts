import type { Delegation } from 'shared-types/staff'
import type { OrganisationRecord } from '../organisations/index.ts'
import type { CallerGrant, Identified } from '../platform/http/caller.ts'
import type { DelegableRole } from './events.ts'
import type { GrantRecord, Held } from './staff-store.ts'

/** One role in one union, left to a colleague for some days. Several that were left together have one id. */
export interface DelegationRecord {
  delegationId: string
  orgId: string
  role: DelegableRole
  from: Identified & { nameMasked: string }
  to: { accountId: string; nameMasked: string }
  /** Local days, both included. */
  fromOn: string
  untilOn: string
  madeAt: string
  endedAt?: string
  end?: Delegation['end']
}

export const mostDays = 60
/** How far ahead an absence may be planned. */
export const mostDaysAhead = 90

const daysBetween = (from: string, until: string) => (Date.parse(until) - Date.parse(from)) / 86_400_000

/** What is wrong with a span of days, by field. */
export function spanProblem({ fromOn, untilOn }: Pick<DelegationRecord, 'fromOn' | 'untilOn'>, today: string) {
  if (fromOn < today) return { path: 'fromOn', message: '开始的日期不能早于今天' }
  if (daysBetween(today, fromOn) > mostDaysAhead) return { path: 'fromOn', message: `最早提前 ${mostDaysAhead} 天安排` }
  if (untilOn < fromOn) return { path: 'untilOn', message: '结束的日期不能早于开始的日期' }
  if (daysBetween(fromOn, untilOn) >= mostDays) return { path: 'untilOn', message: `一次最多委托 ${mostDays} 天` }
  return undefined
}

export const stateOf = ({ fromOn, untilOn, endedAt }: DelegationRecord, today: string): Delegation['state'] => {
  if (endedAt !== undefined || untilOn < today) return 'over'
  return fromOn > today ? 'coming' : 'now'
}

/** Two colleagues for one role on one day would leave it open who answers for it. */
export const overlaps = (one: DelegationRecord, other: Pick<DelegationRecord, 'orgId' | 'role' | 'fromOn' | 'untilOn'>) =>
  one.endedAt === undefined &&
  one.orgId === other.orgId &&
  one.role === other.role &&
  one.fromOn <= other.untilOn &&
  other.fromOn <= one.untilOn

/** The roles of somebody today: their own and, as long as they have one, those that colleagues have left to them. */
export function rolesOn(today: string, { grants, received }: Held): CallerGrant[] {
  if (grants.length === 0) return []
  const own = grants.map(({ role, orgId }): CallerGrant => ({ role, orgId }))
  const others = received.flatMap((delegation): CallerGrant[] => {
    const { role, orgId, from, untilOn } = delegation
    return stateOf(delegation, today) === 'now' ? [{ role, orgId, standsInFor: { ...from, untilOn } }] : []
  })
  return [...own, ...others]
}

/**
 * Whether somebody with these roles of their own may stand in for a role in a union: whoever has a role in the same union or in one
 * above it, which answers for it anyway; for a reviewer also a reviewer or manager of a union directly below. Nobody from aside: another
 * union's people have no business with these members. Not from below for a manager, whose role decides about those below. Never an
 * auditor, who looks at what the others do; and not whoever has the very role already.
 *
 * `line`: the union and those above it; `parentOf`: of the unions where the roles are.
 */
export function mayStandIn(
  grants: readonly GrantRecord[],
  { role, orgId }: { role: DelegableRole; orgId: string },
  line: readonly OrganisationRecord[],
  parentOf: ReadonlyMap<string, string | undefined>,
): boolean {
  if (grants.some(grant => grant.role === 'auditor' || (grant.role === role && grant.orgId === orgId))) return false
  return grants.some(
    grant => line.some(org => org.orgId === grant.orgId) || (role === 'reviewer' && parentOf.get(grant.orgId) === orgId),
  )
}
