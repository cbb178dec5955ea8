import type { Figure, Report, ReportRow } from 'shared-types/stats'
import { requireScope } from '../organisations/index.ts'
import { dayOf } from '../platform/clock.ts'
import type { Actor } from '../platform/http/caller.ts'
import type { Once } from '../platform/http/once.ts'
import { newId } from '../platform/ids.ts'
import { Refusal } from '../platform/refusal.ts'
import { staffName } from '../staff/index.ts'
import { monthsIn } from './figures.ts'
import { figuresOfUnion, looking, type StatsDeps } from './look-at-figures.ts'
import type { KeptReport } from './stats-store.ts'
import type { KeepingDeps } from './typed-figures.ts'

/** Reports are what the figures were on the day they were signed: frozen under a number, and issued anew rather than changed. */

const describe = ({ signedByAccountId: _s, ...report }: KeptReport): Report => report

const numberOf = (period: string, version: number) => `${period}-${String(version).padStart(2, '0')}`

/** From the day after its last. */
const isOver = (period: string, today: string) => (monthsIn(period).at(-1) ?? '') < today.slice(0, 7)

export function changesBetween(before: readonly Figure[], after: readonly Figure[]): Report['changes'] {
  const was = new Map(before.map(({ code, value }) => [code, value]))
  return after
    .filter(({ code, value }) => was.get(code) !== value)
    .map(({ code, value }) => {
      const old = was.get(code)
      return { code, ...(old === undefined ? {} : { was: old }), ...(value === undefined ? {} : { is: value }) }
    })
}

async function lastOf({ stats }: StatsDeps, orgId: string, period: string): Promise<KeptReport | undefined> {
  const rows = await stats.reports(orgId)
  const [newest] = rows.filter(row => row.period === period).sort((a, b) => b.version - a.version)
  return newest && stats.report(newest.reportId)
}

export async function issueReport(
  deps: KeepingDeps,
  actor: Actor,
  orgId: string,
  { period, reason }: { period: string; reason?: string | undefined },
  once: Once,
): Promise<Report> {
  const org = await requireScope(deps, actor, ['manager'], orgId)
  const now = deps.clock.now()
  if (!isOver(period, dayOf(now))) throw new Refusal('period-not-over')
  const before = await lastOf(deps, orgId, period)
  if (before && !reason) throw new Refusal('report-issued')
  const figures = await figuresOfUnion(deps, org, period)
  const version = (before?.version ?? 0) + 1
  const report: KeptReport = {
    reportId: newId('rpt', now),
    number: numberOf(period, version),
    orgId,
    orgName: org.name,
    period,
    version,
    issuedAt: now.toISOString(),
    signedBy: await staffName(deps.staff, actor),
    signedByAccountId: actor.accountId,
    ...(before && reason ? { reason } : {}),
    figures,
    changes: before ? changesBetween(before.figures, figures) : [],
  }
  await deps.stats.issue(report, once.row(describe(report)))
  return describe(report)
}

export async function listReports(deps: StatsDeps, actor: Actor, orgId: string): Promise<ReportRow[]> {
  await requireScope(deps, actor, looking, orgId)
  return (await deps.stats.reports(orgId)).sort((a, b) => b.issuedAt.localeCompare(a.issuedAt))
}

export async function getReport(deps: StatsDeps, actor: Actor, reportId: string): Promise<Report> {
  const report = await deps.stats.report(reportId)
  if (!report) throw new Refusal('not-found')
  await requireScope(deps, actor, looking, report.orgId)
  return describe(report)
}

export async function takeReport(deps: StatsDeps, actor: Actor, reportId: string) {
  const report = await getReport(deps, actor, reportId)
  const { writeReport } = await import('./report-sheet.ts')
  const fileBase64 = Buffer.from(await writeReport(report)).toString('base64')
  await deps.stats.noteTaken(report, { accountId: actor.accountId, at: deps.clock.now().toISOString() })
  return { fileName: `${report.orgName}统计报告${report.number}.xlsx`, fileBase64 }
}
