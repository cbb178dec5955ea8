import type { CoordSystem } from 'shared-types/station-codes'
import type { SheetFile, SheetProblem } from 'shared-types/sheets'
import type { StationForm, StationImport } from 'shared-types/station-staff'
import { requireScope } from '../organisations/index.ts'
import { putDown } from '../platform/events/act.ts'
import { announce } from '../platform/events/announcement.ts'
import type { Actor } from '../platform/http/caller.ts'
import type { Once } from '../platform/http/once.ts'
import { newId, randomCode } from '../platform/ids.ts'
import { Refusal } from '../platform/refusal.ts'
import { areaOf, isBelow } from './area.ts'
import type { StationDeps } from './deps.ts'
import type { StationEvents } from './events.ts'
import type { ImportRecord, ImportRow } from './import-store.ts'
import { entryFor, keeping, looking } from './keep-station.ts'
import { formOf, type StationRecord } from './station.ts'

export interface Sheet {
  orgId: string
  coordSystem: CoordSystem
  fileBase64: string
  dryRun: boolean
}

interface Answer {
  total: number
  added: number
  changed: number
  problems: SheetProblem[]
  marked?: SheetFile
  import?: StationImport
}

/** A kept answer has to fit in one row of 400 KB: a retry is told of the first so many, the marked sheet names them all. */
const keptProblems = 200

/** A spreadsheet library is read by the few who need it, not at every start. */
const sheets = () => import('./sheet/index.ts')

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')

/** The stations that still stand, of a union and all below it. */
async function stationsBelow(deps: StationDeps, orgId: string): Promise<{ areaId: string; records: StationRecord[] }> {
  const { areaId } = areaOf(await deps.organisations.chainOf(orgId))
  const { rows } = await deps.stations.list(areaId)
  const below = await Promise.all(
    [...rows.values()].map(async row =>
      row.state === 'active' && (await isBelow(deps.organisations, row.orgId, orgId)) ? [row] : [],
    ),
  )
  return { areaId, records: await deps.stations.byIds(below.flat().map(row => row.card.stationId)) }
}

/** Names of the unions that a sheet from here may name. */
async function unionsByName(deps: StationDeps, orgId: string): Promise<Map<string, string[]>> {
  const tree = await deps.organisations.tree()
  const names = new Map<string, string[]>()
  for (const org of tree.byId.values()) {
    if (org.state !== 'active' || !(await isBelow(deps.organisations, org.orgId, orgId))) continue
    names.set(org.name, [...(names.get(org.name) ?? []), org.orgId])
  }
  return names
}

export const describeImport = ({ importId, total, applied, added, changed, sentAt }: ImportRecord): StationImport => ({
  importId,
  state: applied < total ? 'applying' : 'done',
  total,
  applied,
  added,
  changed,
  sentAt,
})

async function accept(deps: StationDeps, actor: Actor, areaId: string, rows: readonly ImportRow[]): Promise<ImportRecord> {
  const now = deps.clock.now()
  const { byMasked } = await entryFor(deps, actor, 'imported')
  const added = rows.filter(row => row.isNew).length
  return {
    importId: newId('imp', now),
    areaId,
    byAccountId: actor.accountId,
    byMasked,
    sentAt: now.toISOString(),
    total: rows.length,
    added,
    changed: rows.length - added,
    applied: 0,
  }
}

/** With one bad cell nothing is taken in. Otherwise the whole sheet is put down first and then taken in, row by row, to its end. */
export async function sendStationSheet(deps: StationDeps, actor: Actor, sheet: Sheet, once: Once): Promise<Answer> {
  const org = await requireScope(deps, actor, keeping, sheet.orgId)
  if (org.state !== 'active') throw new Refusal('organisation-closed')
  const [{ areaId, records }, unions] = await Promise.all([stationsBelow(deps, sheet.orgId), unionsByName(deps, sheet.orgId)])
  const file = Buffer.from(sheet.fileBase64, 'base64')
  const existing = new Map(records.map((record): [string, StationForm] => [record.stationId, formOf(record)]))
  const { markStationSheet, readStationSheet } = await sheets()
  const read = await readStationSheet(file, { unionsByName: unions, existing, coordSystem: sheet.coordSystem })
  const rows: ImportRow[] = read.rows.map(({ stationId, form }) => ({
    stationId: stationId ?? `sta_${randomCode(10)}`,
    isNew: stationId === undefined,
    form,
  }))
  const added = rows.filter(row => row.isNew).length
  const counts = { total: rows.length, added, changed: rows.length - added, problems: read.problems }
  if (read.problems.length > 0) {
    const marked = { fileName: '驿站-请修改.xlsx', fileBase64: base64(await markStationSheet(file, read.problems)) }
    await deps.cases.save(once.row({ ...counts, problems: read.problems.slice(0, keptProblems) }))
    return { ...counts, marked }
  }
  if (sheet.dryRun || rows.length === 0) {
    await deps.cases.save(once.row(counts))
    return counts
  }
  const record = await accept(deps, actor, areaId, rows)
  const answer = { ...counts, import: describeImport(record) }
  await deps.cases.save(
    ...deps.imports.adding(record, rows),
    announce<StationEvents, 'stations.sheetSent'>(deps.tables.stations, new Date(record.sentAt), 'stations.sheetSent', {
      importId: record.importId,
    }),
    putDown(deps.tables.stations, {
      kind: 'sheetBroughtIn',
      at: record.sentAt,
      accountId: record.byAccountId,
      byMasked: record.byMasked,
      orgId: sheet.orgId,
      about: { id: record.importId },
      detail: 'stations',
    }),
    once.row(answer),
  )
  return answer
}

export async function exportStations(deps: StationDeps, actor: Actor, orgId: string, empty: boolean) {
  const org = await requireScope(deps, actor, looking, orgId)
  const tree = await deps.organisations.tree()
  const records = empty ? [] : (await stationsBelow(deps, orgId)).records
  const { writeStationSheet } = await sheets()
  const rows = records
    .map(record => ({ stationId: record.stationId, form: formOf(record), orgName: tree.byId.get(record.orgId)?.name ?? '' }))
    .sort((a, b) => a.orgName.localeCompare(b.orgName, 'zh-CN') || a.form.name.localeCompare(b.form.name, 'zh-CN'))
  if (!empty) await deps.stations.noteTaken(orgId, { accountId: actor.accountId, at: deps.clock.now().toISOString() })
  return { fileName: empty ? '驿站导入模板.xlsx' : `驿站-${org.name}.xlsx`, fileBase64: base64(await writeStationSheet(rows)) }
}
