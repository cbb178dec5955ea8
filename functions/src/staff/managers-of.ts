import type { StaffStore } from './staff-store.ts'

/** The accounts of a union's own managers, those above left out. */
export async function managersOf(staff: Pick<StaffStore, 'grantsIn'>, orgId: string): Promise<string[]> {
  const grants = await staff.grantsIn(orgId)
  return grants.filter(({ role }) => role === 'manager').map(({ accountId }) => accountId)
}
