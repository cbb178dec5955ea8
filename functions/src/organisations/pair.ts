import type { StaffRole } from 'shared-types/contract'
import type { DelegableRole } from 'shared-types/staff'
import { dayOf } from '../platform/clock.ts'
import type { Write } from '../platform/dynamo/transact.ts'
import type { Actor } from '../platform/http/caller.ts'
import { Refusal } from '../platform/refusal.ts'
import { type Deps as TreeDeps, entryFor } from './change-tree.ts'
import type { OrganisationRecord } from './organisation.ts'
import { givenTo, pairingIn, pairingsBelow } from './pairing.ts'
import { chainHasRole, requireScope } from './scope.ts'
import { surveyOf } from './survey.ts'

/** Whoever reviews or manages in a union, once. */
export interface Officer {
  accountId: string
  nameMasked: string
  role: DelegableRole
}

interface Chosen {
  accountId: string
  orgId: string
}

export interface PairingDeps extends TreeDeps {
  /** Organisations know nobody's roles. */
  officersIn(orgId: string): Promise<Officer[]>
  /** Refuses with `try-again` the transaction past which that role was taken away. */
  stillOfficer(officer: Officer, orgId: string): Write
}

const anyRole: readonly StaffRole[] = ['manager', 'reviewer', 'auditor']

/** Like roles: given by the level above. The county has none above it, and nobody is its contact. */
async function requirePlace(deps: PairingDeps, actor: Actor, orgId: string) {
  const chain = await deps.organisations.chainOf(orgId)
  const [org, ...above] = chain
  if (!org || !chainHasRole(chain, actor, ['manager'])) throw new Refusal('not-found')
  if (!chainHasRole(above, actor, ['manager'])) throw new Refusal('not-allowed')
  if (org.state !== 'active') throw new Refusal('organisation-closed')
  return { org, above }
}

async function chosen(deps: PairingDeps, above: readonly OrganisationRecord[], { accountId, orgId }: Chosen) {
  const place = above.find(one => one.orgId === orgId)
  const officer = place && (await deps.officersIn(orgId)).find(one => one.accountId === accountId)
  if (officer) return { officer, place }
  throw new Refusal('invalid-request', { fields: [{ path: 'officer', message: '这位同志已不在上级工会工作，请重新选' }] })
}

/** `officer` absent: nobody of its own. */
export async function pairUnion(
  deps: PairingDeps,
  actor: Actor,
  orgId: string,
  { officer: asked, version }: { officer?: Chosen | undefined; version: number },
): Promise<void> {
  const { org, above } = await requirePlace(deps, actor, orgId)
  const found = asked && (await chosen(deps, above, asked))
  if (org.version !== version) throw new Refusal('organisation-changed')
  const { contactOfficer: _before, ...rest } = org
  const note = found ? `${found.officer.nameMasked}（${found.place.name}）` : '不再单独安排'
  const entry = await entryFor(deps, actor, 'changed', ['contactOfficer'], note)
  const after: OrganisationRecord = { ...rest, version: version + 1 }
  if (!found) return deps.organisations.change(org, after, entry)
  const { officer, place } = found
  const contactOfficer = {
    accountId: officer.accountId,
    nameMasked: officer.nameMasked,
    orgId: place.orgId,
    pairedAt: entry.at,
  }
  await deps.organisations.change(org, { ...after, contactOfficer }, entry, deps.stillOfficer(officer, place.orgId))
}

/** Who is a union's contact, given to it or to one above; and, for whoever may give one, from whom to choose. */
export async function lookAtPairing(deps: PairingDeps, actor: Actor, orgId: string) {
  const chain = await deps.organisations.chainOf(orgId)
  const [org, ...above] = chain
  if (!org || !chainHasRole(chain, actor, anyRole)) throw new Refusal('not-found')
  const found = pairingIn(chain)
  const mayGive = org.state === 'active' && chainHasRole(above, actor, ['manager'])
  const nameOf = (id: string) => chain.find(one => one.orgId === id)?.name ?? ''
  const officers = async (at: OrganisationRecord) =>
    (await deps.officersIn(at.orgId)).map(officer => ({ ...officer, orgId: at.orgId, orgName: at.name }))
  return {
    version: org.version,
    ...(found && {
      pairing: {
        accountId: found.officer.accountId,
        nameMasked: found.officer.nameMasked,
        orgName: nameOf(found.officer.orgId),
        at: { orgId: found.at.orgId, name: found.at.name },
        pairedAt: found.officer.pairedAt,
      },
    }),
    ...(mayGive && { officers: (await Promise.all(above.map(officers))).flat() }),
  }
}

export async function listPairings(deps: PairingDeps, actor: Actor, orgId: string) {
  const org = await requireScope(deps, actor, anyRole, orgId)
  const tree = await deps.organisations.tree()
  const { unions, officers, without, uncovered } = pairingsBelow(tree, tree.byId.get(orgId) ?? org)
  const named = ({ orgId: id, name }: OrganisationRecord) => ({ orgId: id, name })
  return {
    unions,
    officers: officers.map(({ officer, at, unions: count }) => ({
      accountId: officer.accountId,
      nameMasked: officer.nameMasked,
      orgName: tree.byId.get(officer.orgId)?.name ?? '',
      at: at.map(named),
      unions: count,
    })),
    without,
    uncovered: uncovered.map(({ at, unions: count }) => ({
      ...named(at),
      under: tree.above(at).map(({ name }) => name),
      unions: count,
    })),
  }
}

/** What was given to the caller, as it has to be known before a visit. */
export async function listMyPairings(deps: PairingDeps, actor: Actor) {
  const tree = await deps.organisations.tree()
  const today = dayOf(deps.clock.now())
  const items = givenTo(tree, actor.accountId)
    .sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'))
    .map(org => ({ ...tree.card(org), ...surveyOf(tree, org, today), ...(org.phone && { phone: org.phone }) }))
  return { items }
}
