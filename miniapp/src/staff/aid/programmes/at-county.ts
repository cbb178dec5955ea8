import type { StaffRole } from 'shared-types/contract'
import { useAnswer } from '../../../platform/answers.ts'
import { reaches, useGrants } from '../../my-roles.ts'

/** Whether one of the roles is held at the county itself; `undefined` until it is known. */
function useAtCounty(...roles: StaffRole[]): boolean | undefined {
  const grants = useGrants().data?.items
  const root = useAnswer('GET /organisations/root', {}).data
  return grants && root && reaches(grants, { orgId: root.orgId, under: [] }, ...roles)
}

/** Programmes, lines and budgets are the county's: its managers change them, everybody else in the staff area reads. */
export const useMayChange = () => useAtCounty('manager')

/** The county's books are open to its own people only. */
export const useSeesBooks = () => useAtCounty('manager', 'reviewer', 'auditor')
