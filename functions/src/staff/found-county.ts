import type { OrganisationStore } from '../organisations/index.ts'
import { type Clock, days, later } from '../platform/clock.ts'
import { newId, randomCode } from '../platform/ids.ts'
import type { Invitation, RoleStore } from './role-store.ts'
import type { StaffStore } from './staff-store.ts'

interface Deps {
  organisations: OrganisationStore
  staff: Pick<StaffStore, 'grantsIn'>
  roles: Pick<RoleStore, 'addInvitation'>
  clock: Clock
}

export interface County {
  /** As on the seal, 某某县总工会. */
  name: string
  phone?: string
  address?: string
}

const invitationDays = 7
const operator = 'operator'

async function rootOf({ organisations, clock }: Deps, { name, ...given }: County) {
  const [standing] = (await organisations.tree()).byId.values()
  if (standing) return standing.parentId === undefined ? standing : (await organisations.chainOf(standing.orgId)).at(-1)
  const now = clock.now()
  const root = {
    orgId: newId('org', now),
    name,
    kind: 'countyFederation' as const,
    state: 'active' as const,
    joinable: false,
    employers: [],
    occupations: [],
    scene: randomCode(12),
    version: 1,
    memberCount: 0,
    childCount: 0,
    ...given,
  }
  const entry = { at: now.toISOString(), change: 'added' as const, fields: [], byAccountId: operator, byMasked: '系统部署' }
  await organisations.add(root, undefined, entry)
  return root
}

/**
 * The first deed in an empty installation: the federation at the root of the tree, and an invitation for its first manager, who invites
 * everybody else. Run again, it only invites anew, and only as long as nobody manages the county. `undefined`: somebody does already.
 */
export async function foundCounty(deps: Deps, county: County): Promise<Invitation | undefined> {
  const root = await rootOf(deps, county)
  if (!root) throw new Error('the tree has no root')
  const grants = await deps.staff.grantsIn(root.orgId)
  if (grants.some(({ role }) => role === 'manager')) return undefined
  const invitation: Invitation = {
    code: randomCode(20),
    orgId: root.orgId,
    role: 'manager',
    givenBy: operator,
    expiresAt: later(deps.clock.now(), invitationDays * days).toISOString(),
  }
  await deps.roles.addInvitation(invitation, deps.clock.now())
  return invitation
}
