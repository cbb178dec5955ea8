import type { ActKind } from 'shared-types/act-kinds'
import type { ActDetail, ActRow } from 'shared-types/audit'
import type { ActEntry, ActFilter, ActStore } from '../acts/index.ts'
import { type OrganisationStore, requireCounty } from '../organisations/index.ts'
import { type Clock, days, later, startOfDay } from '../platform/clock.ts'
import type { Table } from '../platform/dynamo/table.ts'
import type { Actor } from '../platform/http/caller.ts'
import { Refusal } from '../platform/refusal.ts'

export interface AuditDeps {
  acts: ActStore
  organisations: OrganisationStore
  clock: Clock
  /** Of this capability: what auditors do is put down there, and comes into the chain as everything else does. */
  table: Table
}

/** By local days; both count. */
export interface Asked {
  from?: string | undefined
  to?: string | undefined
  kind?: ActKind | undefined
  orgId?: string | undefined
  accountId?: string | undefined
}

export const filterOf = ({ from, to, ...rest }: Asked): ActFilter => ({
  ...rest,
  ...(from ? { from: startOfDay(from).toISOString() } : {}),
  ...(to ? { until: later(startOfDay(to), days).toISOString() } : {}),
})

/** The log is about everybody, managers too: nobody reads it but whoever audits the whole county. */
export const requireAuditor = ({ organisations }: Pick<AuditDeps, 'organisations'>, actor: Actor) =>
  requireCounty(organisations, actor, ['auditor'])

/** Unions by the names that they have now. */
export async function namesOf({ organisations }: Pick<AuditDeps, 'organisations'>) {
  const tree = await organisations.tree()
  return (orgId: string) => tree.byId.get(orgId)?.name ?? ''
}

export function describeAct(entry: ActEntry, nameOf: (orgId: string) => string): ActRow {
  const { actId: _id, enteredAt: _e, previous: _p, hash: _h, roles, ...row } = entry
  return {
    ...row,
    roles: roles.map(({ role, orgId }) => ({ role, orgName: nameOf(orgId) })),
    ...(row.orgId ? { orgName: nameOf(row.orgId) } : {}),
  }
}

export async function listActs(deps: AuditDeps, actor: Actor, { cursor, ...asked }: Asked & { cursor?: string | undefined }) {
  await requireAuditor(deps, actor)
  const [{ entries, next }, nameOf] = await Promise.all([deps.acts.list(filterOf(asked), cursor), namesOf(deps)])
  return { items: entries.map(entry => describeAct(entry, nameOf)), ...(next ? { next } : {}) }
}

export async function getAct(deps: AuditDeps, actor: Actor, seq: number): Promise<ActDetail> {
  await requireAuditor(deps, actor)
  const entry = await deps.acts.entry(seq)
  if (!entry) throw new Refusal('not-found')
  const { enteredAt, previous, hash } = entry
  return { ...describeAct(entry, await namesOf(deps)), enteredAt, previous, hash }
}
