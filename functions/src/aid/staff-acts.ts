import type { StaffRole } from 'shared-types/contract'
import type { Actor } from '../platform/http/caller.ts'
import { Refusal } from '../platform/refusal.ts'
import type { AidDeps } from './deps.ts'

type Deps = Pick<AidDeps, 'organisations' | 'staff'>

/** Programmes, budgets and payments are the county's: the role has to be held there. Gives the county's id. */
export async function requireCounty({ organisations }: Deps, actor: Actor, roles: readonly StaffRole[]): Promise<string> {
  for (const { orgId } of actor.grants.filter(grant => roles.includes(grant.role))) {
    const [org] = await organisations.chainOf(orgId)
    if (org?.kind === 'countyFederation') return orgId
  }
  throw new Refusal('not-allowed')
}

export async function staffName({ staff }: Deps, actor: Actor): Promise<string> {
  return (await staff.grantsOf(actor.accountId))[0]?.nameMasked ?? '工作人员'
}
