import { useAnswer } from '../../../platform/answers.ts'
import { reaches, useGrants } from '../../my-roles.ts'

/**
 * Programmes, lines and budgets are the county's: its managers change them, everybody else in the staff area reads.
 * `undefined` until it is known.
 */
export function useMayChange(): boolean | undefined {
  const grants = useGrants().data?.items
  const root = useAnswer('GET /organisations/root', {}).data
  return grants && root && reaches(grants, { orgId: root.orgId, under: [] }, 'manager')
}
