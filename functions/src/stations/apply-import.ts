import { Refusal } from '../platform/refusal.ts'
import type { AnnouncementOf, Reaction } from '../platform/events/announcement.ts'
import { areaOf } from './area.ts'
import type { StationDeps } from './deps.ts'
import type { StationEvents } from './events.ts'
import { type ImportRecord, type ImportRow, MovedOn } from './import-store.ts'
import { changedFields, type StationRecord, withForm } from './station.ts'
import type { Saving } from './station-store.ts'

/** A transaction has room for a hundred writes: three a station, and the pages. */
const batch = 10

export type ImportDeps = Pick<StationDeps, 'stations' | 'organisations' | 'imports' | 'clock'>

async function saving(deps: ImportDeps, record: ImportRecord, { stationId, form }: ImportRow): Promise<Saving[]> {
  const before = await deps.stations.byId(stationId)
  // Closed for good since the sheet was sent: that was meant.
  if (before?.state === 'ended') return []
  const { areaId, streetId } = areaOf(await deps.organisations.chainOf(form.orgId))
  const after: StationRecord = before
    ? { ...withForm(before, form), streetId }
    : { ...form, stationId, areaId, streetId, state: 'active', version: 1, revision: 1 }
  const fields = before ? changedFields(before, after) : []
  if (before && fields.length === 0) return []
  const { byAccountId, byMasked } = record
  const entry = { at: deps.clock.now().toISOString(), change: 'imported' as const, fields, byAccountId, byMasked }
  return [{ before, after, entry }]
}

/** `false` when somebody else has taken these rows in meanwhile. */
async function applyNext(deps: ImportDeps, record: ImportRecord, rows: readonly ImportRow[]): Promise<boolean> {
  const next = rows.slice(record.applied, record.applied + batch)
  const all = (await Promise.all(next.map(row => saving(deps, record, row)))).flat()
  try {
    await deps.stations.save(record.areaId, all, deps.imports.advancing(record, record.applied + next.length))
    return true
  } catch (error) {
    // An editor was at one of them: what they did is read and the row laid over it.
    if (error instanceof MovedOn || (error instanceof Refusal && error.code === 'station-changed')) return false
    throw error
  }
}

/** From wherever it stands to the end. Run twice, or by two at once, it takes in every row once. */
export async function applyImport(deps: ImportDeps, importId: string): Promise<void> {
  const rows = await deps.imports.rows(importId)
  for (;;) {
    const record = await deps.imports.byId(importId)
    if (!record || record.applied >= record.total) return
    await applyNext(deps, record, rows)
  }
}

type Known = AnnouncementOf<StationEvents>

export const stationReactions = (deps: ImportDeps): Reaction[] => [
  {
    name: 'stations.apply-import',
    on: ['stations.sheetSent'],
    run: announcement => applyImport(deps, (announcement as Extract<Known, { name: 'stations.sheetSent' }>).payload.importId),
  },
]
