import type { StaffRole } from 'shared-types/contract'
import { requireCounty as requireCountyRole } from '../organisations/index.ts'
import type { Actor } from '../platform/http/caller.ts'
import type { AidDeps } from './deps.ts'

type Deps = Pick<AidDeps, 'organisations'>

/** Programmes, budgets and payments are the county's. */
export const requireCounty = ({ organisations }: Deps, actor: Actor, roles: readonly StaffRole[]): Promise<string> =>
  requireCountyRole(organisations, actor, roles)
