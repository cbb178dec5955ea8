import type { SheetFile, SheetProblem } from 'shared-types/sheets'
import { mayTakeMembers, unionKindWords } from 'shared-types/union-kinds'
import { dayOf } from '../../platform/clock.ts'
import type { Actor } from '../../platform/http/caller.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Problems } from '../../platform/sheet/template.ts'
import { addOrganisation, changeOrganisation, type Deps } from '../change-tree.ts'
import { changedFields, editableOf, type OrganisationRecord } from '../organisation.ts'
import { requireScope } from '../scope.ts'
import { withPostponement } from '../term.ts'
import { below, type Tree } from '../tree.ts'
import type { ColumnKey } from './columns.ts'
import type { RegisterRow } from './read-register.ts'

interface Answer {
  total: number
  added: number
  changed: number
  problems: SheetProblem[]
  marked?: SheetFile
}

/** What a row does: found a union, change one that is there, or nothing; or what stands against it. */
type Act =
  | { act: 'add'; row: RegisterRow }
  | { act: 'change' | 'nothing'; row: RegisterRow; org: OrganisationRecord }
  | { act: 'refuse'; row: RegisterRow; problems: Problems<ColumnKey> }

const sheets = async () => ({ ...(await import('./read-register.ts')), ...(await import('./write-register.ts')) })

const changing = (org: OrganisationRecord, row: RegisterRow) => {
  const codes = new Map(org.employers.map(employer => [employer.name, employer]))
  const employers = row.given.employers?.map(employer => codes.get(employer.name) ?? employer)
  const term = withPostponement(org.term, row.given.term)
  return { ...editableOf(org), ...row.given, ...(employers && { employers }), ...(term && { term }) }
}

/** In the sheet's order: a row may hang under the union of an earlier one. */
function plan(tree: Tree, rows: readonly RegisterRow[]): Act[] {
  const there = new Map<number, OrganisationRecord>()
  return rows.map((row): Act => {
    const { parent, name, kind } = row
    const parentId = 'orgId' in parent ? parent.orgId : there.get(parent.row)?.orgId
    const org = parentId && tree.childrenOf(parentId).find(child => child.name === name)
    if (!org) return { act: 'add', row }
    there.set(row.row, org)
    if (org.kind !== kind) {
      const message = `这家已经登记为${unionKindWords[org.kind]}，类型不能在表里改`
      return { act: 'refuse', row, problems: { kind: message } }
    }
    return { act: changedFields(org, changing(org, row)).length > 0 ? 'change' : 'nothing', row, org }
  })
}

/** One after the other, each a change of its own: stopped in the middle, the same sheet goes on where it was. */
async function apply(deps: Deps, actor: Actor, acts: readonly Act[]): Promise<void> {
  const orgIds = new Map<number, string>()
  for (const one of acts) {
    const { row } = one
    if (one.act === 'add') {
      const { parent, kind, name, given } = row
      const parentId = 'orgId' in parent ? parent.orgId : (orgIds.get(parent.row) ?? '')
      const form = { employers: [], occupations: [], joinable: mayTakeMembers(kind), ...given }
      const org = await addOrganisation(deps, actor, { parentId, kind, name, ...form }, () => Promise.resolve({}))
      orgIds.set(row.row, org.orgId)
    } else if (one.act !== 'refuse') {
      const { orgId, version } = one.org
      orgIds.set(row.row, orgId)
      if (one.act === 'change')
        await changeOrganisation(deps, actor, orgId, { ...changing(one.org, row), version, reason: '按工会名册表更新' })
    }
  }
}

async function check(deps: Deps, root: OrganisationRecord, file: Uint8Array) {
  const { readRegister, problemsIn } = await sheets()
  const tree = await deps.organisations.tree()
  const unionsByName = Map.groupBy(below(tree, root), ({ name }) => name)
  const read = await readRegister(file, { root, unionsByName, today: dayOf(deps.clock.now()) })
  const acts = plan(tree, read.rows)
  const refused = new Map(acts.map(one => [one.row.row, one.act === 'refuse' ? one.problems : {}]))
  const found = read.rows.map(({ row, problems }) => ({ row, problems: { ...refused.get(row), ...problems } }))
  return { total: read.rows.length, acts, problems: problemsIn(read.places, found) }
}

/** With one bad cell nothing is founded. */
export async function sendRegister(
  deps: Deps,
  actor: Actor,
  orgId: string,
  { fileBase64, dryRun }: { fileBase64: string; dryRun: boolean },
): Promise<Answer> {
  const root = await requireScope(deps, actor, ['manager'], orgId)
  if (root.state !== 'active') throw new Refusal('organisation-closed')
  const file = Buffer.from(fileBase64, 'base64')
  const { total, acts, problems } = await check(deps, root, file)
  const countOf = (act: Act['act']) => acts.filter(one => one.act === act).length
  const counts = { total, added: countOf('add'), changed: countOf('change'), problems }
  if (problems.length > 0) {
    const { markRegister } = await sheets()
    const marked = Buffer.from(await markRegister(file, problems)).toString('base64')
    return { ...counts, marked: { fileName: '工会名册-请修改.xlsx', fileBase64: marked } }
  }
  if (!dryRun) await apply(deps, actor, acts)
  return counts
}
