import { educationNames, maritalNames, nationNames, politicsNames } from 'shared-types/national-codes'
import { occupationWords } from 'shared-types/occupations'
import { idTypeWords, sexWords } from 'shared-types/person-words'
import type { SheetProblem } from 'shared-types/sheets'
import type { SheetCell, WrittenSheet } from '../../platform/sheet/spreadsheet.ts'
import { exampleMark, markSheet, type Problems, problemsOf, writeTemplate } from '../../platform/sheet/template.ts'
import { nameOf } from '../../platform/sheet/words.ts'
import { type ColumnKey, columns, stateNames, writeCoded } from './columns.ts'
import type { RosterForm } from './roster.ts'

const sheetName = '花名册'

/** A member as a row of the sheet that can be sent back. */
export type WrittenMember = Omit<RosterForm, 'orgId'> & { orgName: string; memberNumber: string }

const cellsOf = (member: WrittenMember): Record<ColumnKey, SheetCell['value']> => {
  const { nation, politics, education, marital, occupation, employerName, employerCreditCode, position } = member.particulars
  return {
    name: member.name,
    idType: idTypeWords[member.idType],
    idNumber: member.idNumber,
    sex: sexWords[member.sex],
    bornOn: member.bornOn,
    phone: member.phone ?? null,
    orgId: member.orgName,
    joinedOn: member.joinedOn ?? null,
    state: nameOf(stateNames, member.state),
    occupation: occupation ? occupationWords[occupation] : null,
    nation: writeCoded(nationNames, nation),
    politics: writeCoded(politicsNames, politics),
    education: writeCoded(educationNames, education),
    marital: writeCoded(maritalNames, marital),
    employerName: employerName ?? null,
    employerCreditCode: employerCreditCode ?? null,
    position: position ?? null,
    memberNumber: member.memberNumber,
  }
}

const rowOf = (member: WrittenMember, mark?: SheetCell['mark']): SheetCell[] => {
  const cells = cellsOf(member)
  return columns.map(({ key }) => ({ value: cells[key], ...(mark ? { mark } : {}) }))
}

const example: WrittenMember = {
  name: exampleMark,
  idType: 'residentId',
  idNumber: '11010119800101001X',
  sex: 'male',
  bornOn: '1980-01-01',
  phone: '13800000000',
  orgName: '某某公司工会',
  joinedOn: '2019-05-01',
  state: 'active',
  memberNumber: '',
  particulars: { nation: '01', politics: '13', education: '31', marital: '20', employerName: '某某公司', position: '装配工' },
}

const codeSheet: WrittenSheet = {
  name: '代码',
  rows: [
    ['列', '代码', '名称', '国家标准'].map((value): SheetCell => ({ value, mark: 'head' })),
    ...[
      { column: '民族', names: nationNames, standard: 'GB/T 3304' },
      { column: '政治面貌', names: politicsNames, standard: 'GB/T 4762' },
      { column: '学历', names: educationNames, standard: 'GB/T 4658' },
      { column: '婚姻状况', names: maritalNames, standard: 'GB/T 2261.2' },
    ].flatMap(({ column, names, standard }) =>
      Object.entries(names)
        .sort(([a], [b]) => a.localeCompare(b))
        .map(([code, name]): SheetCell[] => [column, code, name, standard].map(value => ({ value }))),
    ),
  ],
  widths: [12, 8, 24, 16],
}

export const writeRosterTemplate = (): Promise<Uint8Array> =>
  writeTemplate(sheetName, columns, [rowOf(example, 'quiet')], codeSheet)

/** The register as it stands; `note` tells on a sheet of its own who took it out and what for. */
export const writeRegister = (members: readonly WrittenMember[], note: readonly string[]): Promise<Uint8Array> =>
  writeTemplate(
    sheetName,
    columns,
    members.map(member => rowOf(member)),
    codeSheet,
    { name: '说明', rows: note.map(value => [{ value }]), widths: [80] },
  )

export const problemsIn = (
  places: ReadonlyMap<ColumnKey, number>,
  rows: readonly { row: number; problems: Problems<ColumnKey> }[],
): SheetProblem[] => problemsOf(columns, places, rows)

export const markRoster = (file: Uint8Array, problems: readonly SheetProblem[]): Promise<Uint8Array> =>
  markSheet(sheetName, columns, file, problems)
