import type { Organisation } from 'shared-types/organisations'
import type { organisationsEndpoints } from 'shared-types/organisation-endpoints'
import type { Handlers } from '../platform/http/serve.ts'
import { Refusal } from '../platform/refusal.ts'
import { type Wechat, WechatError } from '../platform/wechat/wechat.ts'
import { addOrganisation, changeOrganisation, closeOrganisation, moveOrganisation } from './change-tree.ts'
import type { OrganisationRecord } from './organisation.ts'
import { listTerms, surveyUnions } from './look-over.ts'
import { listMyPairings, listPairings, lookAtPairing, type PairingDeps, pairUnion } from './pair.ts'
import { postponeElection } from './postpone-election.ts'
import { sendRegister } from './register/send-register.ts'
import { takeRegister } from './register/take-register.ts'
import { requireScope } from './scope.ts'
import { propose, search } from './tree.ts'

interface Deps extends PairingDeps {
  wechat: Wechat
}

/** The mini-program's page that a union's QR code opens. */
const unionPage = 'organisations/pages/union/index'

async function describe({ organisations }: Deps, org: OrganisationRecord): Promise<Organisation> {
  const tree = await organisations.tree()
  const { memberCount: _m, contactOfficer: _c, childCount, ...shown } = org
  return {
    ...shown,
    under: tree.above(org).map(parent => parent.name),
    hasChildren: childCount > 0,
  }
}

async function find(deps: Deps, orgId: string): Promise<Organisation> {
  const org = await deps.organisations.byId(orgId)
  if (!org) throw new Refusal('not-found')
  return describe(deps, org)
}

/** What guests may look at. */
const publicHandlers = (deps: Deps) =>
  ({
    getRoot: async () => {
      const tree = await deps.organisations.tree()
      const root = [...tree.byId.values()].find(org => org.kind === 'countyFederation')
      if (!root) throw new Refusal('not-found')
      return describe(deps, root)
    },
    getOrganisation: ({ params }) => find(deps, params.orgId),
    listChildren: async ({ params }) => {
      const [children, tree] = await Promise.all([deps.organisations.children(params.orgId), deps.organisations.tree()])
      return {
        items: children
          .filter(org => org.state === 'active')
          .map(org => ({ ...tree.card(org), hasChildren: org.childCount > 0 })),
      }
    },
    searchOrganisations: async ({ query }) => {
      const tree = await deps.organisations.tree()
      return {
        items: search(tree, query.q).map(({ org, employer }) => ({
          ...tree.card(org),
          ...(employer ? { matchedEmployer: employer } : {}),
        })),
      }
    },
    getByScene: async ({ params }) => {
      const org = await deps.organisations.byScene(params.scene)
      if (!org) throw new Refusal('not-found')
      // An old poster of a merged union still leads somewhere.
      if (org.state === 'merged' && org.mergedInto) return find(deps, org.mergedInto)
      if (org.state !== 'active') throw new Refusal('organisation-closed')
      return describe(deps, org)
    },
    proposeOrganisations: async ({ query }) => ({
      items: propose(await deps.organisations.tree(), query.occupation, query.near),
    }),
  }) satisfies Partial<Handlers<typeof organisationsEndpoints>>

const pairingHandlers = (deps: Deps) =>
  ({
    getPairing: ({ params }, { actor }) => lookAtPairing(deps, actor, params.orgId),
    pairUnion: async ({ params, body }, { actor }) => {
      await pairUnion(deps, actor, params.orgId, body)
      return { done: true }
    },
    listPairings: ({ params }, { actor }) => listPairings(deps, actor, params.orgId),
    listMyPairings: (_request, { actor }) => listMyPairings(deps, actor),
  }) satisfies Partial<Handlers<typeof organisationsEndpoints>>

export const organisationsHandlers = (deps: Deps): Handlers<typeof organisationsEndpoints> => {
  const answer = async (org: OrganisationRecord) => ({ organisation: await describe(deps, org) })
  return {
    ...publicHandlers(deps),
    ...pairingHandlers(deps),
    addOrganisation: async ({ body }, { actor, once }) => answer(await addOrganisation(deps, actor, body, answer, once)),
    changeOrganisation: async ({ params, body }, { actor }) => answer(await changeOrganisation(deps, actor, params.orgId, body)),
    moveOrganisation: async ({ params, body }, { actor, once }) =>
      answer(await moveOrganisation(deps, actor, params.orgId, body, answer, once)),
    postponeElection: async ({ params, body }, { actor }) => answer(await postponeElection(deps, actor, params.orgId, body)),
    surveyUnions: ({ params }, { actor }) => surveyUnions(deps, actor, params.orgId),
    listTerms: ({ params, query }, { actor }) => listTerms(deps, actor, params.orgId, query.state),
    closeOrganisation: async ({ params, body }, { actor, once }) =>
      answer(await closeOrganisation(deps, actor, params.orgId, body, answer, once)),
    listHistory: async ({ params }, { actor }) => {
      await requireScope(deps, actor, ['manager', 'auditor'], params.orgId)
      const entries = await deps.organisations.history(params.orgId)
      return {
        items: entries.map(({ at, change, note, fields, byMasked }) => ({
          at,
          change,
          fields,
          byMasked,
          ...(note ? { note } : {}),
        })),
      }
    },
    sendRegister: ({ params, body }, { actor }) => sendRegister(deps, actor, params.orgId, body),
    takeRegister: ({ params }, { actor }) => takeRegister(deps, actor, params.orgId),
    getQrCode: async ({ params }, { actor }) => {
      const org = await requireScope(deps, actor, ['manager', 'reviewer'], params.orgId)
      if (org.state !== 'active') throw new Refusal('organisation-closed')
      const png = await deps.wechat.qrCode(`u=${org.scene}`, unionPage).catch((error: unknown) => {
        throw error instanceof WechatError ? new Refusal('wechat-busy') : error
      })
      return { pngBase64: Buffer.from(png).toString('base64'), scene: org.scene }
    },
  }
}
