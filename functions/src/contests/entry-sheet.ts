import type { EntryState, TeamRole } from 'shared-types/contest-entries'
import { dayOf } from '../platform/clock.ts'
import type { Actor } from '../platform/http/caller.ts'
import { Refusal } from '../platform/refusal.ts'
import type { SheetCell } from '../platform/sheet/spreadsheet.ts'
import type { ContestRecord } from './contest.ts'
import type { ContestDeps } from './deps.ts'
import { deskContest, logEntry } from './desk-contest.ts'
import { type EntryRecord, hasEnded, type Member, numberOf } from './entry.ts'

/** The largest answer of a function is 6 MB; a row is some two hundred bytes packed. */
const mostRows = 12_000

const columns = ['参赛编号', '工种', '队名', '姓名', '身份', '所在工会', '手机号', '状态', '报名时间', '签到'] as const
const widths = [14, 14, 16, 12, 8, 30, 14, 10, 20, 10]
const stateWords: Record<EntryState, string> = {
  forming: '组队中',
  recommending: '等单位推荐',
  waiting: '候补',
  offered: '待接受',
  confirmed: '已报名',
  cancelled: '已取消',
  lapsed: '已失效',
  refused: '未推荐',
}
const roleWords: Record<TeamRole, string> = { captain: '队长', member: '队员', substitute: '替补' }

/** In Beijing time, to the minute. */
const shownAt = (iso: string) => {
  const local = new Date(Date.parse(iso) + 8 * 3_600_000).toISOString()
  return `${local.slice(0, 10)} ${local.slice(11, 16)}`
}

async function row(deps: ContestDeps, contest: ContestRecord, entry: EntryRecord, member: Member): Promise<SheetCell[]> {
  const name = (await deps.identity.nameOf(member.personId)) ?? member.nameMasked
  const trade = contest.trades.find(({ tradeKey }) => tradeKey === entry.tradeKey)?.name ?? ''
  return [
    { value: numberOf(entry).toUpperCase() },
    { value: trade },
    { value: entry.teamName ?? '' },
    { value: name },
    { value: contest.team ? roleWords[member.role] : '个人' },
    { value: member.orgName ?? '' },
    { value: member.phoneMasked ?? '' },
    { value: stateWords[entry.state] },
    { value: shownAt(entry.enteredAt) },
    { value: Object.keys(entry.checkedIn).length > 0 ? '已签到' : '' },
  ]
}

/** Full names for the organiser's desk: who took them out and what for stands in the contest's log. */
export async function writeEntrySheet(deps: ContestDeps, actor: Actor, contestId: string, reason: string) {
  const contest = await deskContest(deps, actor, contestId)
  const rows: SheetCell[][] = []
  for await (const entry of deps.entries.all(contestId, contest.buckets)) {
    if (hasEnded(entry)) continue
    for (const member of entry.members) rows.push(await row(deps, contest, entry, member))
    if (rows.length > mostRows) throw new Refusal('too-many-rows')
  }
  const log = await logEntry(deps, actor, 'exported', reason)
  const today = dayOf(deps.clock.now())
  const { writeSheets } = await import('../platform/sheet/spreadsheet.ts')
  const file = await writeSheets([
    { name: '报名', rows: [columns.map(value => ({ value, mark: 'head' as const })), ...rows], widths },
    {
      name: '说明',
      rows: [[{ value: `${log.byMasked} 于 ${today} 导出，用途：${reason}` }], [{ value: '含个人信息，请妥善保管，用完删除。' }]],
      widths: [80],
    },
  ])
  const answer = {
    fileName: `${contest.title}报名表${today}.xlsx`,
    base64: Buffer.from(file).toString('base64'),
    rows: rows.length,
  }
  await deps.contests.save(deps.contests.logging(contest, log))
  return answer
}
