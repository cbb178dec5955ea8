import type { StaffRole } from 'shared-types/contract'
import type { Organisation } from 'shared-types/organisations'
import type { Grant } from 'shared-types/staff'
import { useAnswer } from '../platform/answers.ts'
import { dayWords } from '../ui/dates.ts'

/** The caller's own roles; the server decides each time, this only spares people buttons that would be refused. */
export const useGrants = () => useAnswer('GET /staff/me', {})

export const hasRole = (grants: readonly Grant[], ...roles: StaffRole[]) => grants.some(grant => roles.includes(grant.role))

type Placed = Pick<Organisation, 'orgId' | 'under'>

/** Whether one of the roles reaches this union: given in it, or in one of those above it. */
export const reaches = (grants: readonly Grant[], org: Placed, ...roles: StaffRole[]) =>
  grants.some(grant => roles.includes(grant.role) && (grant.orgId === org.orgId || org.under.includes(grant.orgName)))

/** For each colleague in whose place one acts: where, and until when. */
export function standInWords(grants: readonly Grant[]): string[] {
  const found = new Map<string, string[]>()
  for (const { orgName, standsInFor } of grants) {
    if (!standsInFor) continue
    const key = `${standsInFor.untilOn}${standsInFor.nameMasked}`
    const names = found.get(key) ?? []
    found.set(key, names.includes(orgName) ? names : [...names, orgName])
  }
  return [...found].map(
    ([key, names]) => `您正在代${key.slice(10)}办理${names.join('、')}的事，到${dayWords(key.slice(0, 10))}止。`,
  )
}

/** Whether one of the roles is held at the county itself; `undefined` until it is known. */
export function useAtCounty(...roles: StaffRole[]): boolean | undefined {
  const grants = useGrants().data?.items
  const root = useAnswer('GET /organisations/root', {}).data
  return grants && root && reaches(grants, { orgId: root.orgId, under: [] }, ...roles)
}

/** The unions where a role was given, each once. */
export const unionsOf = (grants: readonly Grant[], ...roles: StaffRole[]): { orgId: string; orgName: string }[] => {
  const found = new Map<string, string>()
  for (const { role, orgId, orgName } of grants) if (roles.includes(role)) found.set(orgId, orgName)
  return [...found].map(([orgId, orgName]) => ({ orgId, orgName }))
}
