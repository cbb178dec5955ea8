import type { StationForm } from 'shared-types/station-staff'
import { type OrganisationRecord, requireScope } from '../organisations/index.ts'
import { attachMedia, detachMedia } from '../media/index.ts'
import type { Write } from '../platform/dynamo/transact.ts'
import type { Actor } from '../platform/http/caller.ts'
import type { Once } from '../platform/http/once.ts'
import { randomCode } from '../platform/ids.ts'
import { Refusal } from '../platform/refusal.ts'
import { staffName } from '../staff/index.ts'
import { areaOf } from './area.ts'
import type { StationDeps } from './deps.ts'
import { findStation } from './describe-station.ts'
import { changedFields, type HistoryEntry, type StationRecord, withForm } from './station.ts'

/** Part-time reviewers keep stations too. */
export const keeping = ['manager', 'reviewer'] as const
export const looking = ['manager', 'reviewer', 'auditor'] as const

export async function entryFor(
  { staff, clock }: Pick<StationDeps, 'staff' | 'clock'>,
  actor: Pick<Actor, 'accountId' | 'standsInFor'>,
  change: HistoryEntry['change'],
  { fields = [], note, by }: { fields?: string[]; note?: string | undefined; by?: string } = {},
): Promise<HistoryEntry> {
  const byMasked = by ?? (await staffName(staff, actor))
  return { at: clock.now().toISOString(), change, fields, byAccountId: actor.accountId, byMasked, ...(note ? { note } : {}) }
}

/** A station of the caller's subtree; another one does not exist for them. */
export async function ownStation(
  deps: StationDeps,
  actor: Actor,
  stationId: string,
  roles: readonly ('manager' | 'reviewer' | 'auditor')[] = keeping,
): Promise<StationRecord> {
  const record = await findStation(deps, stationId)
  await requireScope(deps, actor, roles, record.orgId)
  return record
}

export const requireActive = (record: StationRecord): StationRecord => {
  if (record.state !== 'active') throw new Refusal('station-ended')
  return record
}

async function requireUnion(deps: StationDeps, actor: Actor, orgId: string): Promise<OrganisationRecord[]> {
  const org = await requireScope(deps, actor, keeping, orgId)
  if (org.state !== 'active') throw new Refusal('organisation-closed')
  return deps.organisations.chainOf(orgId)
}

function photoWrites(deps: StationDeps, actor: Actor, stationId: string, before: string[], after: string[]): Write[] {
  const { media } = deps.tables
  const claim = { purpose: 'station-photo' as const, uploaderAccountId: actor.accountId }
  return [
    ...after.filter(id => !before.includes(id)).map(id => attachMedia(media, id, claim, stationId)),
    ...before.filter(id => !after.includes(id)).map(id => detachMedia(media, id, stationId)),
  ]
}

type Answer = (record: StationRecord) => Promise<object>

export async function addStation(deps: StationDeps, actor: Actor, form: StationForm, answer: Answer, once: Once) {
  const chain = await requireUnion(deps, actor, form.orgId)
  const stationId = `sta_${randomCode(10)}`
  const after: StationRecord = { ...form, stationId, ...areaOf(chain), state: 'active', version: 1, revision: 1 }
  const entry = await entryFor(deps, actor, 'added')
  await deps.stations.save(
    after.areaId,
    [{ before: undefined, after, entry }],
    ...photoWrites(deps, actor, stationId, [], form.photoIds),
    once.row(await answer(after)),
  )
  return after
}

export async function changeStation(
  deps: StationDeps,
  actor: Actor,
  stationId: string,
  { version, ...form }: StationForm & { version: number },
): Promise<StationRecord> {
  const before = requireActive(await ownStation(deps, actor, stationId))
  const chain = await requireUnion(deps, actor, form.orgId)
  if (before.version !== version) throw new Refusal('station-changed')
  const { areaId, streetId } = areaOf(chain)
  if (areaId !== before.areaId) throw new Refusal('not-found')
  const after = { ...withForm(before, form), streetId }
  const entry = await entryFor(deps, actor, 'changed', { fields: changedFields(before, after) })
  await deps.stations.save(
    areaId,
    [{ before, after, entry }],
    ...photoWrites(deps, actor, stationId, before.photoIds, after.photoIds),
  )
  return after
}

interface Versioned {
  version: number
  reason: string
}

/** For good: it leaves the lists and the map; its file, history and figures stay. */
export async function endStation(
  deps: StationDeps,
  actor: Actor,
  stationId: string,
  { version, reason }: Versioned,
  answer: Answer,
  once: Once,
) {
  const before = requireActive(await ownStation(deps, actor, stationId))
  if (before.version !== version) throw new Refusal('station-changed')
  const { closure: _closure, ...rest } = before
  const after: StationRecord = { ...rest, state: 'ended', version: version + 1 }
  const entry = await entryFor(deps, actor, 'ended', { fields: ['state'], note: reason })
  await deps.stations.save(after.areaId, [{ before, after, entry }], once.row(await answer(after)))
  return after
}

export async function restoreStation(
  deps: StationDeps,
  actor: Actor,
  stationId: string,
  { version, reason }: Versioned,
  answer: Answer,
  once: Once,
) {
  const before = await ownStation(deps, actor, stationId)
  await requireUnion(deps, actor, before.orgId)
  if (before.version !== version || before.state !== 'ended') throw new Refusal('station-changed')
  const after: StationRecord = { ...before, state: 'active', version: version + 1 }
  const entry = await entryFor(deps, actor, 'restored', { fields: ['state'], note: reason })
  await deps.stations.save(after.areaId, [{ before, after, entry }], once.row(await answer(after)))
  return after
}
