import { type Actor, signedBy } from '../platform/http/caller.ts'
import type { StaffStore } from './staff-store.ts'

/** Masked, as it stands under what they do in the union's name; and in whose place they do it. */
export async function staffName(
  staff: Pick<StaffStore, 'grantsOf'>,
  actor: Pick<Actor, 'accountId' | 'standsInFor'>,
  orgId?: string,
): Promise<string> {
  const grants = await staff.grantsOf(actor.accountId)
  return signedBy((grants.find(grant => grant.orgId === orgId) ?? grants[0])?.nameMasked ?? '工作人员', actor)
}
