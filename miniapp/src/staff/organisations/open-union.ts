import { go } from '../../platform/navigate.ts'

export const openUnion = (orgId: string) => go('staff/organisations/pages/union/index', { orgId })

/** Down the tree where there is more of it, otherwise the union itself. */
export const openBranch = ({ orgId, hasChildren }: { orgId: string; hasChildren: boolean }) =>
  hasChildren ? go('staff/organisations/pages/tree/index', { orgId }) : openUnion(orgId)
