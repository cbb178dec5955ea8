import { View } from '@tarojs/components'
import type { PaymentRow } from 'shared-types/aid-desk'
import { useWideScreen } from '../../../platform/wide-screen'
import { Button } from '../../../ui/button'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { List, ListRow } from '../../../ui/list-row.tsx'
import { yuanWords } from '../../../ui/money.ts'
import { StateSentence } from '../../../ui/state-sentence.tsx'
import { useSorting } from '../../use-sorting.ts'
import { payeeWords, rowSentence } from './payment-view.ts'

interface BatchRowsProps {
  batchId: string
  rows: readonly PaymentRow[]
  /** Absent for those who only look. */
  onReturn: ((row: PaymentRow) => void) | undefined
}

const keyOf = ({ caseId }: PaymentRow) => caseId

function RowState({ row }: { row: PaymentRow }) {
  const { tone, words } = rowSentence(row)
  return (
    <StateSentence tone={tone} plain>
      {words}
    </StateSentence>
  )
}

function ReturnButton({ row, onReturn }: { row: PaymentRow } & Pick<BatchRowsProps, 'onReturn'>) {
  if (!onReturn || row.state !== 'paid') return null
  return <Button kind="link" id={`return-${row.caseId}`} label="登记退回" onPress={() => onReturn(row)} />
}

/** Everybody in a batch, masked: a table on a desk, a list on a phone. */
export function BatchRows({ batchId, rows, onReturn }: BatchRowsProps) {
  if (useWideScreen()) return <Table batchId={batchId} rows={rows} onReturn={onReturn} />
  return (
    <List>
      {rows.map(row => (
        <ListRow
          key={keyOf(row)}
          title={`${row.nameMasked}，${yuanWords(row.amountFen)}`}
          note={
            <>
              <RowState row={row} />
              <View>{payeeWords(row)}</View>
              {`${row.orgName} · ${row.number}`}
              <ReturnButton row={row} onReturn={onReturn} />
            </>
          }
        />
      ))}
    </List>
  )
}

/** The card's last digits stay together. */
function Account({ row: { payee, nameMasked } }: { row: PaymentRow }) {
  return (
    <>
      <View>{payee.bank}</View>
      <View className="table-short">{payee.cardMasked}</View>
      {payee.nameMasked !== nameMasked && <View>{`收款人 ${payee.nameMasked}`}</View>}
    </>
  )
}

function Table({ batchId, rows, onReturn }: BatchRowsProps) {
  const sorting = useSorting({ batchId })
  const columns: Column<PaymentRow>[] = [
    { head: '编号', kind: 'short', cell: ({ number }) => number, sort: { id: 'number', of: ({ number }) => number } },
    {
      head: '姓名',
      kind: 'short',
      cell: ({ nameMasked }) => nameMasked,
      sort: { id: 'name', of: ({ nameMasked }) => nameMasked },
    },
    { head: '工会', cell: ({ orgName }) => orgName, sort: { id: 'org', of: ({ orgName }) => orgName } },
    { head: '收款账户', cell: row => <Account row={row} /> },
    {
      head: '金额',
      kind: 'number',
      cell: ({ amountFen }) => yuanWords(amountFen),
      sort: { id: 'amount', of: ({ amountFen }) => amountFen },
    },
    { head: '结果', cell: row => <RowState row={row} />, sort: { id: 'state', of: row => rowSentence(row).words } },
    ...(onReturn && rows.some(({ state }) => state === 'paid')
      ? [{ head: '办理', kind: 'short' as const, cell: (row: PaymentRow) => <ReturnButton row={row} onReturn={onReturn} /> }]
      : []),
  ]
  return <DataTable label="本批每一笔" columns={columns} rows={rows} keyOf={keyOf} {...sorting} />
}
