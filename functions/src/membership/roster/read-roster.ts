import { CreditCode, DaySchema, IdNumberText, idNumberProblem, lineOf, PersonName, Phone } from 'shared-types/fields'
import { educationNames, maritalNames, nationNames, politicsNames } from 'shared-types/national-codes'
import { occupationWords } from 'shared-types/occupations'
import { idTypeWords } from 'shared-types/person-words'
import { readResidentId } from 'shared-types/resident-id'
import type { CellValue } from '../../platform/sheet/spreadsheet.ts'
import { type Cells, doubles, type Filled, type Problems, readTemplate, textOf } from '../../platform/sheet/template.ts'
import { checked, chosen, inWords } from '../../platform/sheet/read-cells.ts'
import type { Particulars } from '../particulars.ts'
import { type ColumnKey, columns, sexNames, stateNames } from './columns.ts'
import { readCode } from './read-code.ts'
import type { RosterForm, RosterRow } from './roster.ts'

export interface RosterContext {
  /** The union of a row that names none. */
  orgId: string
  /** Those that a row may name. */
  unionsByName: ReadonlyMap<string, readonly string[]>
  /** A local day. */
  today: string
}

export interface ReadRow extends RosterRow {
  problems: Problems<ColumnKey>
}

export interface ReadRoster {
  places: ReadonlyMap<ColumnKey, number>
  rows: ReadRow[]
}

type Own = Cells<ColumnKey>
type Wrong = Problems<ColumnKey>

/** The largest unit of the field has some 3,000 members. */
const mostRows = 5_000

/** Days as people write them: 2019-05-01, 2019/5/1, 2019.5.1, 2019年5月1日, 20190501. */
function readDay(value: CellValue | undefined): string | undefined {
  const [, year, month, day] = /^(\d{4})\D?(\d{1,2})\D?(\d{1,2})\D?$/.exec(textOf(value)) ?? []
  const written = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`
  return DaySchema.safeParse(written).success ? written : undefined
}

function pastDay(cells: Own, key: ColumnKey, today: string, wrong: Wrong): string | undefined {
  if (textOf(cells[key]) === '') return undefined
  const day = readDay(cells[key])
  if (!day) wrong[key] = '请写成 2019-05-01 这样的日期'
  else if (day > today) wrong[key] = '不能晚于今天'
  return day
}

type Document = Pick<RosterForm, 'idType' | 'idNumber' | 'sex' | 'bornOn'>

function readDocument(cells: Own, today: string, wrong: Wrong): Document {
  const idType = chosen(inWords(idTypeWords), cells, 'idType', wrong) ?? 'residentId'
  const idNumber = IdNumberText.safeParse(textOf(cells.idNumber)).data ?? ''
  // Excel keeps fifteen digits of a number; the rest of a document's is gone for good.
  const isCut = typeof cells.idNumber === 'number' && cells.idNumber >= 1e15
  const problem = isCut ? '被 Excel 当成数字，后几位已经丢了。请把这一列设成“文本”再重新填' : idNumberProblem(idType, idNumber)
  if (problem) wrong.idNumber = problem
  const told = idType === 'residentId' ? readResidentId(idNumber) : undefined
  const sex = chosen(sexNames, cells, 'sex', wrong)
  const bornOn = pastDay(cells, 'bornOn', today, wrong)
  if (told && sex && sex !== told.sex) wrong.sex = '和身份证号不一致，请核对或留空'
  if (told && bornOn && bornOn !== told.bornOn) wrong.bornOn = '和身份证号不一致，请核对或留空'
  if (idType !== 'residentId' && !sex) wrong.sex ??= '不是居民身份证的，请填性别'
  if (idType !== 'residentId' && !bornOn) wrong.bornOn ??= '不是居民身份证的，请填出生日期'
  return { idType, idNumber, sex: told?.sex ?? sex ?? 'male', bornOn: told?.bornOn ?? bornOn ?? '' }
}

function readUnion(cells: Own, { orgId, unionsByName }: RosterContext, wrong: Wrong): string {
  const name = textOf(cells.orgId)
  if (name === '') return orgId
  const found = unionsByName.get(name) ?? []
  if (found.length === 0) wrong.orgId = `没有找到能吸收会员的“${name}”，请写工会全称，要在您管理的范围内`
  if (found.length > 1) wrong.orgId = '您管理的范围内有同名的工会，请分开导入'
  return found[0] ?? ''
}

const defined = (values: { [K in keyof Particulars]: Particulars[K] | undefined }): Particulars =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))

function readParticulars(cells: Own, wrong: Wrong): Particulars {
  const code = <T extends string>(names: Readonly<Record<T, string>>, key: ColumnKey) => {
    const text = textOf(cells[key])
    const found = readCode(names, text)
    if (text !== '' && !found) wrong[key] = '不认识，代码和名称见模板的“代码”页'
    return found
  }
  return defined({
    nation: code(nationNames, 'nation'),
    politics: code(politicsNames, 'politics'),
    education: code(educationNames, 'education'),
    marital: code(maritalNames, 'marital'),
    occupation: chosen(inWords(occupationWords), cells, 'occupation', wrong),
    employerName: checked(lineOf(60, '请填写单位名称'), cells, 'employerName', wrong),
    employerCreditCode: checked(CreditCode, cells, 'employerCreditCode', wrong),
    position: checked(lineOf(30, '请填写岗位'), cells, 'position', wrong),
  })
}

function readRow({ row, cells }: Filled<ColumnKey>, context: RosterContext): ReadRow {
  const problems: Wrong = {}
  const name = checked(PersonName, cells, 'name', problems)
  if (textOf(cells.name) === '') problems.name = '请填写证件上的姓名'
  const phone = checked(Phone, cells, 'phone', problems)
  const joinedOn = pastDay(cells, 'joinedOn', context.today, problems)
  const form: RosterForm = {
    name: name ?? '',
    ...readDocument(cells, context.today, problems),
    ...(phone ? { phone } : {}),
    orgId: readUnion(cells, context, problems),
    ...(joinedOn ? { joinedOn } : {}),
    state: chosen(stateNames, cells, 'state', problems) ?? 'active',
    particulars: readParticulars(cells, problems),
  }
  return { row, form, problems }
}

/** The sheet's rows, each with all that is wrong in it. */
export async function readRoster(file: Uint8Array, context: RosterContext): Promise<ReadRoster> {
  const { places, rows } = await readTemplate(file, columns, mostRows)
  const read = rows.map(row => readRow(row, context))
  const [samePerson, samePhone] = [doubles(), doubles()]
  for (const { row, form, problems } of read) {
    const twice = form.idNumber && samePerson(`${form.idType}#${form.idNumber}`, row)
    if (twice) problems.idNumber ??= twice
    const twicePhone = form.phone && samePhone(form.phone, row)
    if (twicePhone) problems.phone ??= twicePhone
  }
  return { places, rows: read }
}
