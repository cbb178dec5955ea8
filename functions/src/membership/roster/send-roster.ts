import type { RosterProgress } from 'shared-types/membership-roster'
import type { SheetFile, SheetProblem } from 'shared-types/sheets'
import { below, type OrganisationRecord, requireScope } from '../../organisations/index.ts'
import { dayOf } from '../../platform/clock.ts'
import { announce } from '../../platform/events/announcement.ts'
import type { Actor } from '../../platform/http/caller.ts'
import type { Once } from '../../platform/http/once.ts'
import { newId } from '../../platform/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import { staffName } from '../../staff/index.ts'
import type { RosterDeps } from './roster-deps.ts'
import type { MembershipEvents } from '../events.ts'
import { type PlannedRow, planRows } from './look-up.ts'
import type { RosterRow } from './roster.ts'
import type { RosterRecord } from './roster-store.ts'

interface SentSheet {
  orgId: string
  fileBase64: string
  dryRun: boolean
}

interface Answer {
  total: number
  added: number
  changed: number
  problems: SheetProblem[]
  marked?: SheetFile
  roster?: RosterProgress
}

/** A kept answer has to fit in one row of 400 KB: a retry is told of the first so many, the marked sheet names them all. */
const keptProblems = 200
const keeping = ['manager', 'reviewer'] as const

/** A spreadsheet library is read by the few who need it, not at every start. */
const sheets = async () => ({ ...(await import('./read-roster.ts')), ...(await import('./write-roster.ts')) })

/** Unions of this subtree that take members themselves, by name. */
async function unionsByName({ organisations }: RosterDeps, root: OrganisationRecord): Promise<Map<string, string[]>> {
  const tree = await organisations.tree()
  const names = new Map<string, string[]>()
  for (const { name, orgId, joinable } of below(tree, root)) if (joinable) names.set(name, [...(names.get(name) ?? []), orgId])
  return names
}

export const describeRoster = ({ rosterId, total, applied, added, changed, leftOut, sentAt }: RosterRecord): RosterProgress => ({
  rosterId,
  state: applied < total ? 'applying' : 'done',
  total,
  applied,
  added,
  changed,
  leftOut,
  sentAt,
})

async function recordOf(deps: RosterDeps, actor: Actor, orgId: string, total: number): Promise<RosterRecord> {
  const now = deps.clock.now()
  return {
    rosterId: newId('ros', now),
    orgId,
    byAccountId: actor.accountId,
    byMasked: await staffName(deps.staff, actor),
    sentAt: now.toISOString(),
    total,
    applied: 0,
    added: 0,
    changed: 0,
    leftOut: [],
  }
}

const countOf = (rows: readonly PlannedRow[], act: PlannedRow['plan']['act']) =>
  rows.filter(({ plan }) => plan.act === act).length

/** What the rows say against each other was seen in reading; what they say against the record is seen here. */
async function check(deps: RosterDeps, org: OrganisationRecord, file: Uint8Array) {
  const { readRoster, problemsIn } = await sheets()
  const context = { orgId: org.orgId, unionsByName: await unionsByName(deps, org), today: dayOf(deps.clock.now()) }
  const read = await readRoster(file, context)
  const sound = read.rows.filter(({ problems }) => Object.keys(problems).length === 0)
  const namesNoUnion = sound.some(({ form }) => form.orgId === org.orgId)
  if (namesNoUnion && !org.joinable) throw new Refusal('not-joinable')
  const planned = await planRows(deps, sound)
  const refused = new Map(planned.map(({ row, plan }) => [row, plan.act === 'refuse' ? plan.problems : {}]))
  const found = read.rows.map(({ row, problems }) => ({ row, problems: { ...refused.get(row), ...problems } }))
  return { total: read.rows.length, planned, problems: problemsIn(read.places, found) }
}

/** With one bad cell nobody is taken in. Otherwise the whole sheet is put down first and then taken in, row by row, to its end. */
export async function sendRoster(deps: RosterDeps, actor: Actor, sheet: SentSheet, once: Once): Promise<Answer> {
  const org = await requireScope(deps, actor, keeping, sheet.orgId)
  if (org.state !== 'active') throw new Refusal('organisation-closed')
  const file = Buffer.from(sheet.fileBase64, 'base64')
  const { total, planned, problems } = await check(deps, org, file)
  const counts = { total, added: countOf(planned, 'enrol'), changed: countOf(planned, 'change'), problems }
  if (problems.length > 0) {
    const { markRoster } = await sheets()
    const marked = {
      fileName: '花名册-请修改.xlsx',
      fileBase64: Buffer.from(await markRoster(file, problems)).toString('base64'),
    }
    await deps.memberships.save(once.row({ ...counts, problems: problems.slice(0, keptProblems) }))
    return { ...counts, marked }
  }
  const rows = planned.filter(({ plan }) => plan.act !== 'nothing').map(({ row, form }): RosterRow => ({ row, form }))
  if (sheet.dryRun || rows.length === 0) {
    await deps.memberships.save(once.row(counts))
    return counts
  }
  const record = await recordOf(deps, actor, org.orgId, rows.length)
  const answer = { ...counts, roster: describeRoster(record) }
  const sent = { rosterId: record.rosterId }
  await deps.memberships.save(
    ...(await deps.rosters.adding(record, rows)),
    announce<MembershipEvents, 'membership.rosterSent'>(
      deps.tables.membership,
      new Date(record.sentAt),
      'membership.rosterSent',
      sent,
    ),
    once.row(answer),
  )
  return answer
}

export async function rosterProgress(deps: RosterDeps, actor: Actor, rosterId: string): Promise<RosterProgress> {
  const record = await deps.rosters.byId(rosterId)
  if (!record) throw new Refusal('not-found')
  await requireScope(deps, actor, keeping, record.orgId)
  return describeRoster(record)
}
