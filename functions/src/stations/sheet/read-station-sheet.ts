import type { CoordSystem } from 'shared-types/station-codes'
import type { SheetProblem } from 'shared-types/sheets'
import { StationForm } from 'shared-types/station-staff'
import { doubles, problemsOf, readTemplate, textOf } from '../../platform/sheet/template.ts'
import { type ColumnKey, columns, idOfNumber } from './columns.ts'
import { type Cells, type Problems, readForm } from './read-cells.ts'

export interface SheetContext {
  unionsByName: ReadonlyMap<string, readonly string[]>
  /** The stations that the sender may change. */
  existing: ReadonlyMap<string, StationForm>
  coordSystem: CoordSystem
}

export interface ReadSheet {
  rows: { row: number; stationId?: string; form: StationForm }[]
  problems: SheetProblem[]
}

/** More than any county has; a larger sheet is another sheet. */
const mostRows = 2_000

interface Taken {
  stationId: string | undefined
  form: StationForm
  problems: Problems
}

function takeRow(cells: Cells, context: SheetContext): Taken {
  const number = textOf(cells.number)
  const stationId = number === '' ? undefined : idOfNumber(number)
  const before = stationId ? context.existing.get(stationId) : undefined
  const { form, problems } = readForm(cells, context, before)
  if (stationId && !before) problems.number = '没有这个编号的驿站，或者不归您管理。新增的请留空'
  const checked = StationForm.safeParse(form)
  const keys = new Set<string>(columns.map(({ key }) => key))
  if (!checked.success) {
    for (const { path, message } of checked.error.issues) {
      const key = String(path[0])
      if (keys.has(key)) problems[key as ColumnKey] ??= message
    }
  }
  return { stationId, form: checked.success ? checked.data : form, problems }
}

function noteDoubles(taken: { row: number; taken: Taken }[]): void {
  const [sameStation, samePlace] = [doubles(), doubles()]
  for (const {
    row,
    taken: { stationId, form, problems },
  } of taken) {
    const twice = stationId && sameStation(stationId, row)
    if (twice) problems.number ??= twice
    const twiceThere = samePlace(`${form.name}#${form.address}`, row)
    if (twiceThere) problems.name ??= twiceThere
  }
}

/** Everything that is wrong in the sheet, cell by cell; or its rows, ready to be taken in. */
export async function readStationSheet(file: Uint8Array, context: SheetContext): Promise<ReadSheet> {
  const { places, rows } = await readTemplate(file, columns, mostRows)
  const taken = rows.map(({ row, cells }) => ({ row, taken: takeRow(cells, context) }))
  noteDoubles(taken)
  return {
    rows: taken.map(({ row, taken: { stationId, form } }) => ({ row, ...(stationId ? { stationId } : {}), form })),
    problems: problemsOf(
      columns,
      places,
      taken.map(({ row, taken: { problems } }) => ({ row, problems })),
    ),
  }
}
