import type { staffEndpoints } from 'shared-types/staff'
import { type OrganisationStore, requireScope } from '../organisations/index.ts'
import type { Clock } from '../platform/clock.ts'
import type { Table } from '../platform/dynamo/table.ts'
import type { Handlers } from '../platform/http/serve.ts'
import type { Secrets } from '../platform/secrets-shape.ts'
import { delegate, describeDelegations, endDelegation, listColleagues } from './delegate.ts'
import { lookAtLeaving } from './leaving.ts'
import type { RoleStore } from './role-store.ts'
import { acceptInvitation, getInvitation, invite, listMyGrants } from './grants.ts'
import { declareRecusal, describeRecusal } from './recusals.ts'
import { type ResetDeps, resetSomebodysFactor } from './reset-second-factor.ts'
import type { StaffStore } from './staff-store.ts'
import { takeGrant } from './take-grant.ts'

interface Deps extends ResetDeps {
  staff: StaffStore
  roles: RoleStore
  organisations: OrganisationStore
  clock: Clock
  ownTable: Table
  desktopsOf(accountId: string): Promise<number>
  secrets(): Promise<Secrets>
}

export const staffHandlers = (deps: Deps): Handlers<typeof staffEndpoints> => ({
  listMyGrants: async (_request, { actor }) => ({ items: await listMyGrants(deps, actor.accountId) }),
  listGrants: async ({ params }, { actor }) => {
    await requireScope(deps, actor, ['manager', 'auditor'], params.orgId)
    const [grants, left] = await Promise.all([deps.staff.grantsIn(params.orgId), deps.roles.delegationsIn(params.orgId)])
    const delegations = await describeDelegations(deps, left)
    return {
      items: grants.map(({ accountId, nameMasked, role, givenAt }) => ({ accountId, nameMasked, role, givenAt })),
      delegations: delegations.filter(({ state }) => state !== 'over'),
    }
  },
  invite: ({ params, body }, { actor, once }) => invite(deps, actor, params.orgId, body.role, once),
  getInvitation: ({ params }) => getInvitation(deps, params.code),
  acceptInvitation: ({ params, body }, { actor, once }) => acceptInvitation(deps, actor, params.code, body.name, once),
  getLeaving: ({ params }, { actor }) => lookAtLeaving(deps, actor, params),
  takeGrant: async ({ params, query }, { actor }) => {
    await takeGrant(deps, actor, params, query.handTo)
    return { done: true }
  },
  listDelegations: async (_request, { actor }) => {
    const [given, { received }] = await Promise.all([deps.roles.givenBy(actor.accountId), deps.staff.heldBy(actor.accountId)])
    return { given: await describeDelegations(deps, given), received: await describeDelegations(deps, received) }
  },
  listColleagues: ({ params, query }, { actor }) => listColleagues(deps, actor, { orgId: params.orgId, role: query.role }),
  delegate: ({ body }, { actor, once }) => delegate(deps, actor, body, once),
  endDelegation: async ({ params }, { actor }) => {
    await endDelegation(deps, actor, params.delegationId)
    return { done: true }
  },
  resetSecondFactor: async ({ params, body }, { actor }) => {
    await resetSomebodysFactor(deps, actor, params.accountId, body.reason)
    return { done: true }
  },
  listRecusals: async (_request, { actor }) => ({ items: (await deps.staff.recusalsOf(actor.accountId)).map(describeRecusal) }),
  declareRecusal: ({ body }, { actor, once }) => declareRecusal(deps, actor.accountId, body, once),
  withdrawRecusal: async ({ params }, { actor }) => {
    await deps.roles.withdrawRecusal(actor.accountId, params.recusalId, deps.clock.now())
    return { done: true }
  },
})
