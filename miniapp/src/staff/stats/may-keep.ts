import { useAnswer } from '../../platform/answers.ts'
import { reaches, useGrants } from '../my-roles.ts'

/** Whether the caller may type in a union's figures and issue its reports; an auditor only looks. `undefined`: not known yet. */
export function useMayKeep(orgId: string): boolean | undefined {
  const grants = useGrants().data?.items
  const union = useAnswer('GET /organisations/{orgId}', { params: { orgId } }, { when: orgId !== '' }).data
  return grants && union && reaches(grants, union, 'manager')
}
