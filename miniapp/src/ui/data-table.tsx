import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './data-table.scss'

export interface Column<Row> {
  head: string
  cell: (row: Row) => ReactNode
  /** `number` stands at the right and unbroken, `short` is unbroken, words take what is left. */
  kind?: 'number' | 'short' | 'words'
}

interface DataTableProps<Row> {
  /** Names the table to a screen reader. */
  label: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  keyOf: (row: Row) => string
}

const role = (name: string) => ({ role: name }) as object
const cellClass = (kind = 'words') => `table-cell table-${kind}`

/** For a desktop: what is wider than the page scrolls inside. The first column names the row. */
export function DataTable<Row>({ label, columns, rows, keyOf }: DataTableProps<Row>) {
  return (
    <View className="table-frame" {...({ tabIndex: 0, role: 'region', 'aria-label': label } as object)}>
      <View className="table" {...role('table')}>
        <View className="table-row" {...role('row')}>
          {columns.map(({ head, kind }) => (
            <View className={`${cellClass(kind)} table-head`} key={head} {...role('columnheader')}>
              {head}
            </View>
          ))}
        </View>
        {rows.map(row => (
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
