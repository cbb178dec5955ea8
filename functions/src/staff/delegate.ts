import type { Delegation } from 'shared-types/staff'
import type { OrganisationRecord } from '../organisations/index.ts'
import { dayOf } from '../platform/clock.ts'
import type { Table } from '../platform/dynamo/table.ts'
import type { Write } from '../platform/dynamo/transact.ts'
import { announce } from '../platform/events/announcement.ts'
import type { Actor } from '../platform/http/caller.ts'
import type { Once } from '../platform/http/once.ts'
import { newId } from '../platform/ids.ts'
import { Refusal } from '../platform/refusal.ts'
import { type DelegationRecord, mayStandIn, overlaps, spanProblem, stateOf } from './delegation.ts'
import type { DelegableRole, StaffEvents } from './events.ts'
import type { Deps as GrantDeps } from './grants.ts'
import type { GrantRecord } from './staff-store.ts'

export interface Deps extends GrantDeps {
  ownTable: Table
}

export async function describeDelegations({ organisations, clock }: Deps, records: DelegationRecord[]): Promise<Delegation[]> {
  const tree = await organisations.tree()
  const today = dayOf(clock.now())
  return [...records]
    .sort((a, b) => b.untilOn.localeCompare(a.untilOn) || a.orgId.localeCompare(b.orgId))
    .map(record => {
      const { delegationId, role, orgId, from, to, fromOn, untilOn, end } = record
      return {
        delegationId,
        role,
        orgId,
        orgName: tree.byId.get(orgId)?.name ?? '',
        fromMasked: from.nameMasked,
        toMasked: to.nameMasked,
        fromOn,
        untilOn,
        state: stateOf(record, today),
        ...(end ? { end } : {}),
      }
    })
}

interface Left {
  orgId: string
  role: DelegableRole
}

/** Only what is the actor's own: a role that somebody has left to them is not left on. */
function ownGrant(held: readonly GrantRecord[], actor: Actor, { orgId, role }: Left): GrantRecord {
  const grant = held.find(one => one.orgId === orgId && one.role === role)
  if (grant) return grant
  throw new Refusal(actor.grants.some(one => one.orgId === orgId && one.role === role) ? 'not-by-delegation' : 'not-found')
}

export async function parentsOf({ organisations }: Pick<Deps, 'organisations'>, grants: readonly GrantRecord[]) {
  const tree = await organisations.tree()
  return new Map(grants.map(({ orgId }) => [orgId, tree.byId.get(orgId)?.parentId]))
}

interface Asked {
  toAccountId: string
  roles: Left[]
  fromOn: string
  untilOn: string
}

interface Ready {
  records: DelegationRecord[]
  /** What it rests on: the giver's own roles, and all of the colleague's. */
  restsOn: GrantRecord[]
}

async function prepare(deps: Deps, actor: Actor, { toAccountId, roles, fromOn, untilOn }: Asked, now: Date): Promise<Ready> {
  const [held, given, theirs] = await Promise.all([
    deps.staff.grantsOf(actor.accountId),
    deps.roles.givenBy(actor.accountId),
    deps.staff.grantsOf(toAccountId),
  ])
  const parents = await parentsOf(deps, theirs)
  const [their] = theirs
  const shared = { delegationId: newId('del', now), fromOn, untilOn, madeAt: now.toISOString() }
  const records: DelegationRecord[] = []
  const mine: GrantRecord[] = []
  for (const left of roles) {
    const grant = ownGrant(held, actor, left)
    if (mine.includes(grant)) continue
    const line = await deps.organisations.chainOf(left.orgId)
    if (line[0]?.state !== 'active') throw new Refusal('organisation-closed')
    if (!their || toAccountId === actor.accountId || !mayStandIn(theirs, left, line, parents))
      throw new Refusal('cannot-stand-in')
    if (given.some(one => overlaps(one, { ...left, fromOn, untilOn }))) throw new Refusal('delegation-overlaps')
    mine.push(grant)
    const { accountId, personId } = actor
    const from = { accountId, ...(personId ? { personId } : {}), nameMasked: grant.nameMasked }
    records.push({ ...shared, ...left, from, to: { accountId: toAccountId, nameMasked: their.nameMasked } })
  }
  return { records, restsOn: [...mine, ...theirs] }
}

/** What is told about some that were left together. */
function about(records: readonly DelegationRecord[], orgNames: string[]): StaffEvents['staff.delegated'] {
  const [first] = records
  if (!first) throw new Error('a delegation of nothing')
  const { delegationId, from, to, fromOn, untilOn } = first
  return {
    delegationId,
    fromAccountId: from.accountId,
    fromMasked: from.nameMasked,
    toAccountId: to.accountId,
    toMasked: to.nameMasked,
    orgNames: [...new Set(orgNames)],
    fromOn,
    untilOn,
  }
}

export async function delegate(deps: Deps, actor: Actor, asked: Asked, once: Once) {
  const now = deps.clock.now()
  const problem = spanProblem(asked, dayOf(now))
  if (problem) throw new Refusal('invalid-request', { fields: [problem] })
  const { records, restsOn } = await prepare(deps, actor, asked, now)
  const items = await describeDelegations(deps, records)
  const told = about(
    records,
    items.map(({ orgName }) => orgName),
  )
  const announced = announce<StaffEvents, 'staff.delegated'>(deps.ownTable, now, 'staff.delegated', told)
  await deps.roles.delegate(records, restsOn, announced, once.row({ items }))
  return { items }
}

/** Writes that end some, and tell whom it concerns, each id by itself. */
export async function endingWrites(
  deps: Deps,
  records: DelegationRecord[],
  end: NonNullable<DelegationRecord['end']>,
  by: string,
): Promise<Write[]> {
  const now = deps.clock.now()
  const tree = await deps.organisations.tree()
  const told = [...Map.groupBy(records, ({ delegationId }) => delegationId).values()].map(together => {
    const names = together.map(({ orgId }) => tree.byId.get(orgId)?.name ?? '')
    return announce<StaffEvents, 'staff.delegationEnded'>(deps.ownTable, now, 'staff.delegationEnded', {
      ...about(together, names),
      end,
    })
  })
  return [...deps.roles.ending(records, end, by, now), ...told]
}

/** By whoever gave it or whoever received it. One that is over already stays as it is. */
export async function endDelegation(deps: Deps, actor: Actor, delegationId: string): Promise<void> {
  const [given, { received }] = await Promise.all([deps.roles.givenBy(actor.accountId), deps.staff.heldBy(actor.accountId)])
  const isThis = (record: DelegationRecord) => record.delegationId === delegationId
  const mine = given.filter(isThis)
  const theirs = received.filter(isThis)
  if (mine.length === 0 && theirs.length === 0) throw new Refusal('not-found')
  const today = dayOf(deps.clock.now())
  const standing = [...mine, ...theirs].filter(record => stateOf(record, today) !== 'over')
  if (standing.length === 0) return
  const end = mine.length > 0 ? 'withdrawn' : 'declined'
  await deps.roles.save(...(await endingWrites(deps, standing, end, actor.accountId)))
}

/** Children looked through at most: a county has a dozen, a big street a few dozen. */
const mostBelow = 60

export async function listColleagues(deps: Deps, actor: Actor, left: Left) {
  ownGrant(await deps.staff.grantsOf(actor.accountId), actor, left)
  const [line, tree] = await Promise.all([deps.organisations.chainOf(left.orgId), deps.organisations.tree()])
  const below = left.role === 'reviewer' ? tree.childrenOf(left.orgId).slice(0, mostBelow) : []
  const holders = async (org: Pick<OrganisationRecord, 'orgId' | 'name'>, where: 'same' | 'above' | 'below') =>
    (await deps.staff.grantsIn(org.orgId)).map(grant => ({ grant, orgName: org.name, where }))
  const all = (
    await Promise.all([
      ...line.map((org, i) => holders(org, i === 0 ? 'same' : 'above')),
      ...below.map(org => holders(org, 'below')),
    ])
  ).flat()
  const byAccount = Map.groupBy(all, ({ grant }) => grant.accountId)
  const parents = new Map(below.map(org => [org.orgId, left.orgId] as const))
  const items = [...byAccount].flatMap(([accountId, found]) => {
    const [first] = found
    const grants = found.map(({ grant }) => grant)
    if (!first || accountId === actor.accountId || !mayStandIn(grants, left, line, parents)) return []
    const { grant, orgName, where } = first
    return [{ accountId, nameMasked: grant.nameMasked, role: grant.role, orgName, where }]
  })
  return { items }
}
