import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './data-table.scss'
import { Press } from './press'
import { type Sortable, sorted, sortedNext, type Sorting } from './sorting.ts'

export interface Column<Row> {
  head: string
  cell: (row: Row) => ReactNode
  /** `number` stands at the right and unbroken, `short` is unbroken, words take what is left. */
  kind?: 'number' | 'short' | 'words'
  /** Its head sorts the table. */
  sort?: Sortable<Row>
}

interface DataTableProps<Row> {
  /** Names the table to a screen reader. */
  label: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  keyOf: (row: Row) => string
  /** Where columns can be sorted by. */
  sorting?: Sorting | undefined
  onSort?: (sorting: Sorting | undefined) => void
}

const role = (name: string) => ({ role: name }) as object
const cellClass = (kind = 'words') => `table-cell table-${kind}`

const marks = { none: ' ↕', ascending: ' ↑', descending: ' ↓' } as const

function orderOf(id: string, sorting: Sorting | undefined): keyof typeof marks {
  if (sorting?.by !== id) return 'none'
  return sorting.down ? 'descending' : 'ascending'
}

/** For a desktop: what is wider than the page scrolls inside. The first column names the row. */
export function DataTable<Row>({ label, columns, rows, keyOf, sorting, onSort }: DataTableProps<Row>) {
  return (
    <View className="table-frame" {...({ tabIndex: 0, role: 'region', 'aria-label': label } as object)}>
      <View className="table" {...role('table')}>
        <View className="table-row" {...role('row')}>
          {columns.map(({ head, kind, sort }) => {
            const order = sort && onSort ? orderOf(sort.id, sorting) : undefined
            return (
              <View
                className={`${cellClass(kind)} table-head`}
                key={head}
                {...role('columnheader')}
                {...(order && ({ 'aria-sort': order } as object))}
              >
                {sort && onSort && order ? (
                  <Press className="table-sort" id={`sort-${sort.id}`} onPress={() => onSort(sortedNext(sorting, sort.id))}>
                    {`${head}${marks[order]}`}
                  </Press>
                ) : (
                  head
                )}
              </View>
            )
          })}
        </View>
        {sorted(rows, columns, sorting).map(row => (
          <View className="table-row" key={keyOf(row)} {...role('row')}>
            {columns.map(({ head, cell, kind }, i) => (
              <View className={cellClass(kind)} key={head} {...role(i === 0 ? 'rowheader' : 'cell')}>
                {cell(row)}
              </View>
            ))}
          </View>
        ))}
      </View>
    </View>
  )
}
