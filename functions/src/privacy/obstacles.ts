import type { Obstacle } from 'shared-types/privacy'
import { aidInTheWay } from '../aid/index.ts'
import { casesOf, holdsAccount } from '../cases/index.ts'
import { entriesInTheWay } from '../contests/index.ts'
import type { ClosingDeps } from './deps.ts'

async function rolesInTheWay({ staff, organisations }: ClosingDeps, accountId: string): Promise<Obstacle[]> {
  const orgIds = new Set((await staff.grantsOf(accountId)).map(({ orgId }) => orgId))
  const orgs = await Promise.all([...orgIds].map(orgId => organisations.byId(orgId)))
  return orgs.map(org => ({ what: 'role', orgName: org?.name ?? '' }))
}

/**
 * Only what others wait for or owe, and what the person can end or see ended. Cases are read before what follows from their
 * decision: a case that ends in between shows as what it has become.
 */
export async function obstaclesOf(
  deps: ClosingDeps,
  { accountId, personId }: { accountId: string; personId?: string | undefined },
) {
  const cases = await casesOf(deps, accountId)
  const [aid, entries, roles] = await Promise.all([
    aidInTheWay(deps, cases),
    personId ? entriesInTheWay(deps, personId) : [],
    rolesInTheWay(deps, accountId),
  ])
  const recommended = new Set(entries.map(({ caseId }) => caseId))
  const open = cases.filter(one => !one.endedAt && holdsAccount(one) && !recommended.has(one.caseId))
  return [
    ...open.map(({ caseId, kind, number }): Obstacle => ({ what: 'case', caseId, kind, number })),
    ...aid,
    ...entries.map(({ entryId, title }): Obstacle => ({ what: 'entry', entryId, title })),
    ...roles,
  ]
}
