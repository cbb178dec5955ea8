import { DaySchema, lineOf, UnionCreditCode } from 'shared-types/fields'
import { type IndustryCode, industryNames } from 'shared-types/national-codes'
import { OfficePhone, type OrgKind, RegionCode } from 'shared-types/organisations'
import { mayHangUnder, mayTakeMembers, unionKindWords } from 'shared-types/union-kinds'
import { termLengths } from 'shared-types/union-terms'
import { checked, chosen, inWords } from '../../platform/sheet/read-cells.ts'
import { type Cells, doubles, type Filled, type Problems, readTemplate, textOf } from '../../platform/sheet/template.ts'
import type { Editable } from '../organisation.ts'
import { termProblem } from '../term.ts'
import { type ColumnKey, columns, yesNo } from './columns.ts'

/** Where a row's union hangs: under one that is there, or under that of an earlier row. */
export type Parent = { orgId: string; kind: OrgKind } | { row: number; kind: OrgKind }

export interface RegisterRow {
  row: number
  name: string
  kind: OrgKind
  parent: Parent
  /** Only what the row says. */
  given: Partial<Omit<Editable, 'name'>>
}

export interface ReadRegisterRow extends RegisterRow {
  problems: Problems<ColumnKey>
}

export interface RegisterContext {
  /** The union that was chosen: the parent of the rows that name none. */
  root: { orgId: string; kind: OrgKind; name: string }
  /** A local day. */
  today: string
  /** Those that a row may hang under. */
  unionsByName: ReadonlyMap<string, readonly { orgId: string; kind: OrgKind }[]>
}

type Own = Cells<ColumnKey>
type Wrong = Problems<ColumnKey>

/** A county has some 500 unions. */
const mostRows = 600

/** `C`, `C 制造业`, `制造业`. */
function readIndustry(cells: Own, wrong: Wrong): IndustryCode | undefined {
  const text = textOf(cells.industry).normalize('NFKC').replace(/\s/g, '')
  if (text === '') return undefined
  const [, letter = '', name = ''] = /^([A-Za-z]?)(?:\d*)(.*)$/u.exec(text) ?? []
  const codes = Object.keys(industryNames) as IndustryCode[]
  const code = codes.find(one => (letter ? one === letter.toUpperCase() : industryNames[one].normalize('NFKC') === name))
  if (!code || (name !== '' && industryNames[code].normalize('NFKC') !== name)) {
    wrong.industry = '不认识，代码和名称见模板的“代码”页'
    return undefined
  }
  return code
}

function readEmployers(cells: Own, wrong: Wrong): Editable['employers'] | undefined {
  const names = [
    ...new Set(
      textOf(cells.employers)
        .split(/[\n、；;]/)
        .map(name => name.trim()),
    ),
  ].filter(Boolean)
  if (names.length > 200) wrong.employers = '一家工会最多覆盖 200 个单位'
  const long = names.find(name => name.length > 60)
  if (long) wrong.employers = `“${long.slice(0, 20)}…”太长了，单位名称最多 60 个字，用顿号隔开`
  return names.length > 0 ? names.map(name => ({ name })) : undefined
}

/** Nothing when its three cells are empty. */
function readTerm(cells: Own, kind: OrgKind | undefined, today: string, wrong: Wrong): Editable['term'] {
  const [ordinalText = '', electedText, yearsText] = (['ordinal', 'electedOn', 'years'] as const).map(key => textOf(cells[key]))
  if (ordinalText === '' && electedText === '' && yearsText === '') return undefined
  const electedOn = checked(DaySchema, cells, 'electedOn', wrong)
  if (electedText === '') wrong.electedOn = '请填写当选日期'
  const years = termLengths.find(length => String(length) === yearsText?.replace(/年$/, ''))
  if (!years) wrong.years = '任期写 3 或 5'
  if (!/^([1-9]\d?)?$/.test(ordinalText)) wrong.ordinal = '写第几届的数字，例如 3'
  if (!electedOn || !years || wrong.ordinal) return undefined
  const term = { electedOn, years, ...(ordinalText !== '' && { ordinal: Number(ordinalText) }) }
  const problem = kind && termProblem(kind, term, today)
  if (problem) wrong[problem.of === 'years' ? 'years' : 'electedOn'] = problem.message
  return term
}

function readParent(cells: Own, earlier: readonly ReadRegisterRow[], context: RegisterContext, wrong: Wrong): Parent {
  const name = textOf(cells.parentId)
  if (name === '') return context.root
  const there = context.unionsByName.get(name) ?? []
  const [first] = there
  if (there.length > 1) wrong.parentId = '您管理的范围内有同名的工会，请在它那里单独导入'
  if (first) return first
  const above = earlier.find(row => row.name === name)
  if (above) return { row: above.row, kind: above.kind }
  wrong.parentId = `没有找到“${name}”，请写全称，要在您管理的范围内，或写在这一行的前面`
  return context.root
}

const defined = <T extends object>(values: { [K in keyof T]: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T

function readRow(
  { row, cells }: Filled<ColumnKey>,
  earlier: readonly ReadRegisterRow[],
  context: RegisterContext,
): ReadRegisterRow {
  const problems: Wrong = {}
  const name = checked(lineOf(60, '请填写工会名称'), cells, 'name', problems)
  if (textOf(cells.name) === '') problems.name = '请填写工会名称'
  const kind = chosen(inWords(unionKindWords), cells, 'kind', problems)
  if (textOf(cells.kind) === '') problems.kind = '请填写类型'
  const parent = readParent(cells, earlier, context, problems)
  const joinable = chosen(yesNo, cells, 'joinable', problems)
  if (kind && !problems.parentId && !mayHangUnder(kind, parent.kind))
    problems.kind ??= `${unionKindWords[kind]}不能设在${unionKindWords[parent.kind]}下面`
  if (kind && joinable === 'yes' && !mayTakeMembers(kind)) problems.joinable = '县级和街道工会不直接接收会员'
  const given = defined<RegisterRow['given']>({
    joinable: joinable && joinable === 'yes',
    unionCreditCode: checked(UnionCreditCode, cells, 'unionCreditCode', problems),
    regionCode: checked(RegionCode, cells, 'regionCode', problems),
    industry: readIndustry(cells, problems),
    term: readTerm(cells, kind, context.today, problems),
    address: checked(lineOf(100, '请填写地址'), cells, 'address', problems),
    phone: checked(OfficePhone, cells, 'phone', problems),
    employers: readEmployers(cells, problems),
    occupations: undefined,
  })
  return { row, name: name ?? '', kind: kind ?? 'baseUnion', parent, given, problems }
}

/** The sheet's rows in their order, each with all that is wrong in it. The chosen union's own row, which a taken sheet has, is not read. */
export async function readRegister(file: Uint8Array, context: RegisterContext) {
  const { places, rows } = await readTemplate(file, columns, mostRows)
  const read: ReadRegisterRow[] = []
  for (const row of rows) if (textOf(row.cells.name) !== context.root.name) read.push(readRow(row, read, context))
  const twice = doubles()
  for (const { row, name, parent, problems } of read) {
    const again = name && twice(`${'orgId' in parent ? parent.orgId : parent.row}#${name}`, row)
    if (again) problems.name ??= again
  }
  return { places, rows: read }
}
