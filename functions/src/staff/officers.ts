import type { DelegableRole } from 'shared-types/staff'
import type { StaffStore } from './staff-store.ts'

interface Officer {
  accountId: string
  nameMasked: string
  role: DelegableRole
}

/** Who manages or reviews in a union, each once; auditors look at what these do. */
export async function officersIn(staff: Pick<StaffStore, 'grantsIn'>, orgId: string): Promise<Officer[]> {
  const grants = await staff.grantsIn(orgId)
  const found = new Map<string, Officer>()
  for (const { accountId, nameMasked, role } of grants)
    if (role === 'manager' || (role === 'reviewer' && !found.has(accountId)))
      found.set(accountId, { accountId, nameMasked, role })
  return [...found.values()]
}
