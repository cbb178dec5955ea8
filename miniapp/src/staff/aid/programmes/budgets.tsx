import { View } from '@tarojs/components'
import type { Budget } from 'shared-types/aid-application'
import type { Programme } from 'shared-types/aid-programmes'
import { useState } from 'react'
import { useAnswer } from '../../../platform/answers.ts'
import { follow } from '../../../platform/navigate.ts'
import { Button } from '../../../ui/button'
import { Facts } from '../../../ui/facts.tsx'
import { Heading } from '../../../ui/heading.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { StateSentence } from '../../../ui/state-sentence.tsx'
import { useSeesBooks } from './at-county.ts'
import { BudgetSheet } from './budget-sheet.tsx'
import { fundWords } from '../../fund-words.ts'
import { budgetFacts } from './budget-view.ts'

/** The programme's money by source of funds. */
export function Budgets({ programme, mayChange }: { programme: Programme; mayChange: boolean }) {
  const { programmeId, kind } = programme
  const answer = useAnswer('GET /staff/aid/programmes/{programmeId}/budgets', { params: { programmeId } })
  const seesBooks = useSeesBooks()
  const [open, setOpen] = useState<{ budget?: Budget }>()
  return (
    <View className="group">
      <Heading>资金</Heading>
      <Loaded answer={answer} skeletonCards={1}>
        {({ items }) => (
          <>
            {items.length === 0 && <StateSentence tone="info">{emptyWords(kind)}</StateSentence>}
            {items.map(budget => (
              <View className="gap" key={budget.fund}>
                <View className="programme-fund">{fundWords[budget.fund]}</View>
                <Facts facts={budgetFacts(budget)} />
                <View className="programme-acts">
                  {seesBooks && (
                    <Button
                      kind="link"
                      id={`book-${budget.fund}`}
                      label="看每一笔账"
                      onPress={() => follow(`staff/ledger/pages/book/index?bookId=${budget.bookId}`)}
                    />
                  )}
                  {mayChange && (
                    <Button
                      kind="link"
                      id={`budget-${budget.fund}`}
                      label={`追加或减少${fundWords[budget.fund]}`}
                      onPress={() => setOpen({ budget })}
                    />
                  )}
                </View>
              </View>
            ))}
            {mayChange && kind === 'money' && (
              <View className="gap">
                <Button id="add-budget" label="加一笔资金" onPress={() => setOpen({})} />
              </View>
            )}
            {open && (
              <BudgetSheet programmeId={programmeId} budgets={items} budget={open.budget} onClose={() => setOpen(undefined)} />
            )}
          </>
        )}
      </Loaded>
    </View>
  )
}

const emptyWords = (kind: Programme['kind']) =>
  kind === 'money' ? '还没有资金。没有资金，最后一步批不下去。' : '这个项目发物资，份数和台账在“夏送清凉”里记。'
