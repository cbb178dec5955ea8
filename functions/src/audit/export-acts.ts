import { actDetailWords, actKindWords, roleWords } from 'shared-types/act-words'
import type { ActRow } from 'shared-types/audit'
import type { ActEntry } from '../acts/index.ts'
import { dayOf } from '../platform/clock.ts'
import { putDown } from '../platform/events/act.ts'
import type { Actor } from '../platform/http/caller.ts'
import { Refusal } from '../platform/refusal.ts'
import type { SheetCell } from '../platform/sheet/spreadsheet.ts'
import { staffName, type StaffStore } from '../staff/index.ts'
import { type Asked, type AuditDeps, describeAct, filterOf, namesOf, requireAuditor } from './read-acts.ts'

export interface ExportDeps extends AuditDeps {
  staff: Pick<StaffStore, 'grantsOf'>
}

/** Of one sheet: what somebody can look through, and well within an answer of 6 MB. */
const mostRows = 5000

const columns = [
  '序号',
  '时间',
  '操作',
  '内容',
  '经办',
  '当时的身份',
  '涉及的工会',
  '编号',
  '名称',
  '对象',
  '用途',
  '校验码',
] as const
const widths = [8, 20, 14, 18, 12, 30, 24, 20, 24, 34, 30, 68]

const beijingTime = (at: string) => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')

async function allThatFit({ acts }: AuditDeps, asked: Asked): Promise<ActEntry[]> {
  const found: ActEntry[] = []
  let cursor: string | undefined
  do {
    const { entries, next } = await acts.list(filterOf(asked), cursor)
    found.push(...entries)
    if (found.length > mostRows) throw new Refusal('too-many-rows')
    cursor = next
  } while (cursor)
  return found
}

function rowOf({ seq, at, kind, detail, byMasked, accountId, roles, orgName, about, reason }: ActRow, hash: string): SheetCell[] {
  const held = roles.map(({ role, orgName: of }) => `${of}${roleWords[role]}`).join('；')
  const texts = [
    beijingTime(at),
    actKindWords[kind],
    actDetailWords(kind, detail),
    byMasked ?? accountId,
    held,
    orgName,
    about?.number,
    about?.id,
    reason,
  ]
  return [{ value: seq }, ...texts.map(text => ({ value: text ?? '' })), { value: hash, mark: 'quiet' as const }]
}

/** What leaves the system is put down before it leaves. */
export async function exportActs(deps: ExportDeps, actor: Actor, { reason, ...asked }: Asked & { reason: string }) {
  const orgId = await requireAuditor(deps, actor)
  const [entries, nameOf, byMasked] = await Promise.all([allThatFit(deps, asked), namesOf(deps), staffName(deps.staff, actor)])
  const at = deps.clock.now().toISOString()
  const watermark = `由 ${byMasked} 于 ${beijingTime(at)}（北京时间）导出，用途：${reason}。共 ${entries.length} 条`
  const { writeSheets } = await import('../platform/sheet/spreadsheet.ts')
  const file = await writeSheets([
    {
      name: '日志审计',
      rows: [
        columns.map(value => ({ value, mark: 'head' as const })),
        [{ value: watermark, mark: 'quiet' }],
        ...entries.map(entry => rowOf(describeAct(entry, nameOf), entry.hash)),
      ],
      widths,
    },
  ])
  const facts = { kind: 'sheetTakenOut' as const, at, accountId: actor.accountId, byMasked, orgId, detail: 'acts', reason }
  await deps.table.write(putDown(deps.table, facts))
  return {
    fileName: `日志审计-${dayOf(new Date(at))}.xlsx`,
    fileBase64: Buffer.from(file).toString('base64'),
    rows: entries.length,
  }
}
