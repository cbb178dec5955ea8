import type { StaffStore } from './staff-store.ts'

/** Masked, as it stands under what they do in the union's name. */
export const staffName = async (staff: Pick<StaffStore, 'grantsOf'>, { accountId }: { accountId: string }): Promise<string> =>
  (await staff.grantsOf(accountId))[0]?.nameMasked ?? '工作人员'
