/** How a table is sorted, as it stands in a page's address: `members` or, the other way round, `members-down`. */
export interface Sorting {
  by: string
  down: boolean
}

export interface Sortable<Row> {
  /** Stands in the address. */
  id: string
  of: (row: Row) => string | number
}

const suffix = '-down'

export function sortingAsked(text: string | undefined): Sorting | undefined {
  if (!text) return undefined
  const down = text.endsWith(suffix)
  return { by: down ? text.slice(0, -suffix.length) : text, down }
}

export const sortingText = (sorting: Sorting | undefined): string | undefined =>
  sorting && `${sorting.by}${sorting.down ? suffix : ''}`

/** One column pressed once, again, and a third time: up, down, as it came. */
export function sortedNext(now: Sorting | undefined, by: string): Sorting | undefined {
  if (now?.by !== by) return { by, down: false }
  return now.down ? undefined : { by, down: true }
}

/** Rows that are alike stay in the order in which they came. */
export function sorted<Row>(
  rows: readonly Row[],
  columns: readonly { sort?: Sortable<Row> }[],
  sorting: Sorting | undefined,
): readonly Row[] {
  const of = columns.find(column => column.sort?.id === sorting?.by)?.sort?.of
  if (!of || !sorting) return rows
  const way = sorting.down ? -1 : 1
  const compare = (a: string | number, b: string | number) =>
    typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'zh-CN')
  return [...rows].sort((a, b) => way * compare(of(a), of(b)))
}
