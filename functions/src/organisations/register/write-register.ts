import { industryNames } from 'shared-types/national-codes'
import type { SheetProblem } from 'shared-types/sheets'
import { unionKindWords } from 'shared-types/union-kinds'
import type { SheetCell } from '../../platform/sheet/spreadsheet.ts'
import { exampleMark, markSheet, type Problems, problemsOf, writeTemplate } from '../../platform/sheet/template.ts'
import { nameOf } from '../../platform/sheet/words.ts'
import type { OrganisationRecord } from '../organisation.ts'
import { codeSheet, type ColumnKey, columns, yesNo } from './columns.ts'

const sheetName = '工会名册'

type WrittenUnion = Omit<
  OrganisationRecord,
  'orgId' | 'parentId' | 'state' | 'scene' | 'version' | 'childCount' | 'occupations'
> & {
  parentName: string
}

const cellsOf = (union: WrittenUnion): Record<ColumnKey, SheetCell['value']> => ({
  name: union.name,
  kind: unionKindWords[union.kind],
  parentId: union.parentName,
  joinable: nameOf(yesNo, union.joinable ? 'yes' : 'no'),
  unionCreditCode: union.unionCreditCode ?? null,
  regionCode: union.regionCode ?? null,
  industry: union.industry ? `${union.industry} ${industryNames[union.industry]}` : null,
  ordinal: union.term?.ordinal ?? null,
  electedOn: union.term?.electedOn ?? null,
  years: union.term?.years ?? null,
  address: union.address ?? null,
  phone: union.phone ?? null,
  employers: union.employers.map(({ name }) => name).join('、') || null,
  memberCount: union.memberCount,
})

const rowOf = (union: WrittenUnion, mark?: SheetCell['mark']): SheetCell[] => {
  const cells = cellsOf(union)
  return columns.map(({ key }) => ({ value: cells[key], ...(mark ? { mark } : {}) }))
}

const example: WrittenUnion = {
  name: exampleMark,
  kind: 'baseUnion',
  parentName: '某某街道总工会',
  joinable: true,
  unionCreditCode: '81510703MC0000000X',
  regionCode: '510703001',
  industry: 'C',
  term: { ordinal: 3, electedOn: '2024-05-20', years: 3 },
  employers: [{ name: '某某公司' }, { name: '某某公司二分厂' }],
  memberCount: 0,
}

/** With no unions it is the empty sheet to fill in. */
export const writeUnions = (unions: readonly WrittenUnion[]): Promise<Uint8Array> =>
  writeTemplate(sheetName, columns, [rowOf(example, 'quiet'), ...unions.map(union => rowOf(union))], codeSheet)

export const markRegister = (file: Uint8Array, problems: readonly SheetProblem[]): Promise<Uint8Array> =>
  markSheet(sheetName, columns, file, problems)

export const problemsIn = (
  places: ReadonlyMap<ColumnKey, number>,
  rows: readonly { row: number; problems: Problems<ColumnKey> }[],
): SheetProblem[] => problemsOf(columns, places, rows)
