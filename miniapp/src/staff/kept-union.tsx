import type { StaffRole } from 'shared-types/contract'
import { useState } from 'react'
import { keepInAddress } from '../platform/address'
import { usePageQuery } from '../platform/navigate.ts'
import { Chips } from '../ui/chips.tsx'
import { unionsOf, useGrants } from './my-roles.ts'

const anyRole: readonly StaffRole[] = ['manager', 'reviewer', 'auditor']

/** Whose things are looked at: one of the unions where one has such a role, and all below it; the first until another is chosen. */
export function useKeptUnion(roles = anyRole) {
  const query = usePageQuery()
  const grants = useGrants()
  const unions = unionsOf(grants.data?.items ?? [], ...roles)
  const [chosen, setChosen] = useState(query.orgId)
  const orgId = chosen ?? unions[0]?.orgId
  const choose = (next: string) => {
    setChosen(next)
    keepInAddress({ orgId: next })
  }
  return { grants, unions, orgId, choose }
}

type KeptUnion = ReturnType<typeof useKeptUnion>

/** Nothing to choose where one's roles are in one union only. */
export function UnionChips({ unions, orgId = '', choose }: KeptUnion) {
  if (unions.length < 2) return null
  return (
    <Chips
      label="看哪家工会的"
      id="union"
      value={orgId}
      options={unions.map(one => ({ value: one.orgId, words: one.orgName }))}
      onChange={choose}
    />
  )
}
