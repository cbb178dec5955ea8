import type { StaffRole } from 'shared-types/contract'
import { requireCounty as requireCountyRole } from '../organisations/index.ts'
import type { Actor } from '../platform/http/caller.ts'
import type { AidDeps } from './deps.ts'

type Deps = Pick<AidDeps, 'organisations' | 'staff'>

/** Programmes, budgets and payments are the county's. */
export const requireCounty = ({ organisations }: Deps, actor: Actor, roles: readonly StaffRole[]): Promise<string> =>
  requireCountyRole(organisations, actor, roles)

export async function staffName({ staff }: Deps, actor: Actor): Promise<string> {
  return (await staff.grantsOf(actor.accountId))[0]?.nameMasked ?? '工作人员'
}
