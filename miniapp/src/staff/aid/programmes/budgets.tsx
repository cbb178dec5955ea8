import { View } from '@tarojs/components'
import type { KeptBudgets } from 'shared-types/aid-programme-endpoints'
import type { Programme } from 'shared-types/aid-programmes'
import { useState } from 'react'
import { useAnswer } from '../../../platform/answers.ts'
import { follow } from '../../../platform/navigate.ts'
import { Button } from '../../../ui/button'
import { Facts } from '../../../ui/facts.tsx'
import { Heading } from '../../../ui/heading.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { StateSentence } from '../../../ui/state-sentence.tsx'
import { fundWords } from '../../fund-words.ts'
import { useSeesBooks } from './at-county.ts'
import { BudgetSheet } from './budget-sheet.tsx'
import { budgetFacts, type FundRow, fundRows, fundsLeft } from './budget-view.ts'
import { KeptBudget } from './kept-budget.tsx'

/** The programme's money by source of funds, and what waits beside it. */
export function Budgets({ programme, mayChange }: { programme: Programme; mayChange: boolean }) {
  const { programmeId, kind } = programme
  const answer = useAnswer('GET /staff/aid/programmes/{programmeId}/budgets', { params: { programmeId } })
  return (
    <View className="group">
      <Heading>资金</Heading>
      <Loaded answer={answer} skeletonCards={1}>
        {budgets => (
          <>
            {budgets.items.length === 0 && <StateSentence tone="info">{emptyWords(kind)}</StateSentence>}
            <Funds programmeId={programmeId} budgets={budgets} mayChange={mayChange && kind === 'money'} />
          </>
        )}
      </Loaded>
    </View>
  )
}

interface FundsProps {
  programmeId: string
  budgets: KeptBudgets
  mayChange: boolean
}

function Funds({ programmeId, budgets, mayChange }: FundsProps) {
  const [open, setOpen] = useState<{ row?: FundRow }>()
  return (
    <>
      {fundRows(budgets).map(row => (
        <Fund key={row.fund} programmeId={programmeId} row={row} onOpen={mayChange ? () => setOpen({ row }) : undefined} />
      ))}
      {mayChange && fundsLeft(budgets).length > 0 && (
        <View className="gap">
          <Button id="add-budget" label="加一笔资金" onPress={() => setOpen({})} />
        </View>
      )}
      {open && (
        <BudgetSheet programmeId={programmeId} budgets={budgets} fund={open.row?.fund} onClose={() => setOpen(undefined)} />
      )}
    </>
  )
}

interface FundProps {
  programmeId: string
  row: FundRow
  onOpen: (() => void) | undefined
}

function Fund({ programmeId, row: { fund, budget, beside }, onOpen }: FundProps) {
  const seesBooks = useSeesBooks()
  return (
    <View className="gap">
      <View className="programme-fund">{fundWords[fund]}</View>
      {budget && <Facts facts={budgetFacts(budget)} />}
      {beside && (
        <View className={budget ? 'gap' : ''}>
          <KeptBudget programmeId={programmeId} beside={beside} onEdit={onOpen} />
        </View>
      )}
      <View className="programme-acts">
        {budget && seesBooks && (
          <Button
            kind="link"
            id={`book-${fund}`}
            label="看每一笔账"
            onPress={() => follow(`staff/ledger/pages/book/index?bookId=${budget.bookId}`)}
          />
        )}
        {onOpen && !beside?.draft && (
          <Button kind="link" id={`budget-${fund}`} label={`追加或减少${fundWords[fund]}`} onPress={onOpen} />
        )}
      </View>
    </View>
  )
}

const emptyWords = (kind: Programme['kind']) =>
  kind === 'money' ? '还没有资金。没有资金，最后一步批不下去。' : '这个项目发物资，份数和台账在“夏送清凉”里记。'
