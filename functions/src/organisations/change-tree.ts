import { mayHangUnder, mayTakeMembers } from 'shared-types/union-kinds'
import { type Clock, dayOf } from '../platform/clock.ts'
import { type Actor, signedBy } from '../platform/http/caller.ts'
import type { Once } from '../platform/http/once.ts'
import { newId, randomCode } from '../platform/ids.ts'
import { Refusal } from '../platform/refusal.ts'
import type { CallerStore } from '../identity/index.ts'
import { changedFields, type Editable, type OrganisationRecord } from './organisation.ts'
import type { HistoryEntry, OrganisationStore } from './organisation-store.ts'
import { requireScope } from './scope.ts'
import { requireTerm, withPostponement } from './term.ts'

export interface Deps {
  organisations: OrganisationStore
  identity: Pick<CallerStore, 'accountById'>
  clock: Clock
}

export interface Versioned {
  version: number
  reason: string
}

const wrongPlace = (path: string) => new Refusal('invalid-request', { fields: [{ path, message: '这类工会不能设在这里' }] })

export async function entryFor(
  deps: Deps,
  actor: Actor,
  change: HistoryEntry['change'],
  fields: string[],
  note?: string,
): Promise<HistoryEntry> {
  const account = await deps.identity.accountById(actor.accountId)
  const byMasked = signedBy(account?.nameMasked ?? '工作人员', actor)
  return { at: deps.clock.now().toISOString(), change, fields, byAccountId: actor.accountId, byMasked, ...(note ? { note } : {}) }
}

const requireActive = (org: OrganisationRecord) => {
  if (org.state !== 'active') throw new Refusal('organisation-closed')
  return org
}

const requireMembersPlace = (kind: OrganisationRecord['kind'], joinable: boolean) => {
  if (joinable && !mayTakeMembers(kind))
    throw new Refusal('invalid-request', { fields: [{ path: 'joinable', message: '县级和街道工会不直接接收会员' }] })
}

export async function addOrganisation(
  deps: Deps,
  actor: Actor,
  { parentId, kind, ...given }: { parentId: string; kind: OrganisationRecord['kind'] } & Editable,
  answer: (org: OrganisationRecord) => Promise<object>,
  once?: Once,
): Promise<OrganisationRecord> {
  const parent = requireActive(await requireScope(deps, actor, ['manager'], parentId))
  if (!mayHangUnder(kind, parent.kind)) throw wrongPlace('kind')
  requireMembersPlace(kind, given.joinable)
  requireTerm(kind, given.term, dayOf(deps.clock.now()))
  const org: OrganisationRecord = {
    orgId: newId('org', deps.clock.now()),
    kind,
    parentId,
    state: 'active',
    scene: randomCode(10),
    version: 1,
    memberCount: 0,
    childCount: 0,
    ...given,
  }
  const also = once ? [once.row(await answer(org))] : []
  const entry = await entryFor(deps, actor, 'added', [])
  await deps.organisations.add(org, parent, entry, deps.organisations.founding(org, entry.at), ...also)
  return org
}

export async function changeOrganisation(
  deps: Deps,
  actor: Actor,
  orgId: string,
  { version, reason, ...given }: Editable & Versioned,
): Promise<OrganisationRecord> {
  const before = requireActive(await requireScope(deps, actor, ['manager'], orgId))
  if (before.version !== version) throw new Refusal('organisation-changed')
  requireMembersPlace(before.kind, given.joinable)
  requireTerm(before.kind, given.term, dayOf(deps.clock.now()))
  const { address: _a, phone: _p, unionCreditCode: _u, regionCode: _r, industry: _i, term: _t, ...kept } = before
  const term = withPostponement(before.term, given.term)
  const after: OrganisationRecord = { ...kept, ...given, ...(term && { term }), version: version + 1 }
  await deps.organisations.change(before, after, await entryFor(deps, actor, 'changed', changedFields(before, after), reason))
  return after
}

export async function moveOrganisation(
  deps: Deps,
  actor: Actor,
  orgId: string,
  { parentId, version, reason }: { parentId: string } & Versioned,
  answer: (org: OrganisationRecord) => Promise<object>,
  once?: Once,
): Promise<OrganisationRecord> {
  const before = requireActive(await requireScope(deps, actor, ['manager'], orgId))
  const parent = requireActive(await requireScope(deps, actor, ['manager'], parentId))
  if (before.version !== version) throw new Refusal('organisation-changed')
  if (!mayHangUnder(before.kind, parent.kind)) throw wrongPlace('parentId')
  const after: OrganisationRecord = { ...before, parentId, version: version + 1 }
  const also = once ? [once.row(await answer(after))] : []
  await deps.organisations.move(before, after, await entryFor(deps, actor, 'moved', ['parentId'], reason), ...also)
  return after
}

/** Members go first (by transfer or merge), unions below too: nobody is left without a union. */
export async function closeOrganisation(
  deps: Deps,
  actor: Actor,
  orgId: string,
  { version, reason }: Versioned,
  answer: (org: OrganisationRecord) => Promise<object>,
  once: Once,
): Promise<OrganisationRecord> {
  const before = requireActive(await requireScope(deps, actor, ['manager'], orgId))
  if (before.version !== version) throw new Refusal('organisation-changed')
  if (before.childCount > 0) throw new Refusal('organisation-has-children')
  if (before.memberCount > 0) throw new Refusal('organisation-has-members')
  const after: OrganisationRecord = { ...before, state: 'closed', version: version + 1 }
  await deps.organisations.close(
    before,
    after,
    await entryFor(deps, actor, 'closed', ['state'], reason),
    once.row(await answer(after)),
  )
  return after
}
