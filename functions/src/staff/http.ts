import type { staffEndpoints } from 'shared-types/staff'
import { type OrganisationStore, requireScope } from '../organisations/index.ts'
import type { Clock } from '../platform/clock.ts'
import type { Handlers } from '../platform/http/serve.ts'
import type { Secrets } from '../platform/secrets-shape.ts'
import { acceptInvitation, describeGrant, getInvitation, invite, takeGrant } from './grants.ts'
import { declareRecusal, describeRecusal } from './recusals.ts'
import type { StaffStore } from './staff-store.ts'

interface Deps {
  staff: StaffStore
  organisations: OrganisationStore
  clock: Clock
  secrets(): Promise<Secrets>
}

export const staffHandlers = (deps: Deps): Handlers<typeof staffEndpoints> => ({
  listMyGrants: async (_request, { actor }) => {
    const grants = await deps.staff.grantsOf(actor.accountId)
    return { items: await Promise.all(grants.map(grant => describeGrant(deps, grant))) }
  },
  listGrants: async ({ params }, { actor }) => {
    await requireScope(deps, actor, ['manager', 'auditor'], params.orgId)
    const grants = await deps.staff.grantsIn(params.orgId)
    return { items: grants.map(({ accountId, nameMasked, role, givenAt }) => ({ accountId, nameMasked, role, givenAt })) }
  },
  invite: ({ params, body }, { actor, once }) => invite(deps, actor, params.orgId, body.role, once),
  getInvitation: ({ params }) => getInvitation(deps, params.code),
  acceptInvitation: ({ params, body }, { actor, once }) => acceptInvitation(deps, actor, params.code, body.name, once),
  takeGrant: async ({ params }, { actor }) => {
    await takeGrant(deps, actor, params.orgId, params.accountId, params.role)
    return { done: true }
  },
  listRecusals: async (_request, { actor }) => ({ items: (await deps.staff.recusalsOf(actor.accountId)).map(describeRecusal) }),
  declareRecusal: ({ body }, { actor, once }) => declareRecusal(deps, actor.accountId, body, once),
  withdrawRecusal: async ({ params }, { actor }) => {
    await deps.staff.withdrawRecusal(actor.accountId, params.recusalId, deps.clock.now())
    return { done: true }
  },
})
