import { View } from '@tarojs/components'
import type { Budget } from 'shared-types/aid-application'
import type { Fund } from 'shared-types/aid-programmes'
import { useState } from 'react'
import { outdate, useSubmit } from '../../../platform/answers.ts'
import { Chips } from '../../../ui/chips.tsx'
import { Field } from '../../../ui/field.tsx'
import { MoneyField } from '../../../ui/money-field.tsx'
import { yuanWords } from '../../../ui/money.ts'
import { Sheet } from '../../../ui/sheet.tsx'
import { fundWords } from '../../fund-words.ts'
import { ReasonField } from '../../reason-field.tsx'
import { Said } from '../../said.tsx'
import { fieldProblem, reasonProblem } from '../../staff-words.ts'
import { type Direction, sumProblem } from './budget-view.ts'

const directions = [
  { value: 'more', words: '追加' },
  { value: 'less', words: '减少' },
] as const

const fundChoices = (Object.keys(fundWords) as Fund[]).map(value => ({ value, words: fundWords[value] }))

interface BudgetSheetProps {
  programmeId: string
  budgets: readonly Budget[]
  /** Absent: the source is chosen. */
  budget: Budget | undefined
  onClose: () => void
}

/** A new row in the book: nothing that was planned is rewritten. */
export function BudgetSheet({ programmeId, budgets, budget, onClose }: BudgetSheetProps) {
  const [fund, setFund] = useState<Fund | undefined>(budget?.fund)
  const [direction, setDirection] = useState<Direction>('more')
  const [fen, setFen] = useState<number>()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, failure, submit } = useSubmit('POST /staff/aid/programmes/{programmeId}/budgets')
  const freeFen = budgets.find(one => one.fund === fund)?.freeFen ?? 0
  const wrongSum = sumProblem(fen, direction, freeFen)
  const why = reasonProblem(reason, '请写明原因，比如文件名称')
  const send = async () => {
    setTried(true)
    if (!fund || !fen || wrongSum || why) return
    const body = { fund, addFen: direction === 'more' ? fen : -fen, reason: reason.trim() }
    const done = await submit({ params: { programmeId }, body })
    await outdate(
      'GET /staff/aid/programmes/{programmeId}/budgets',
      'GET /staff/ledger/books',
      'GET /staff/ledger/books/{bookId}/entries',
    )
    if (done) onClose()
  }
  return (
    <Sheet
      title={budget ? fundWords[budget.fund] : '加一笔资金'}
      confirm={{ label: '记入台账', busy: busy && '正在保存…', onPress: () => void send() }}
      onClose={onClose}
    >
      {budget ? (
        <>
          <View>{`计划 ${yuanWords(budget.plannedFen)}，还能批 ${yuanWords(budget.freeFen)}。`}</View>
          <Field label="追加还是减少">
            <Chips label="追加还是减少" id="direction" options={directions} value={direction} onChange={setDirection} />
          </Field>
        </>
      ) : (
        <Field label="资金来源" error={tried && !fund ? '请选择资金来源' : undefined} help="各种来源的钱分开记，不混用。">
          <Chips<Fund | ''>
            label="资金来源"
            id="fund"
            options={fundChoices}
            value={fund ?? ''}
            onChange={one => one && setFund(one)}
          />
        </Field>
      )}
      <MoneyField
        id="budget-sum"
        label={direction === 'more' ? '追加多少' : '减少多少'}
        fen={fen}
        error={(tried ? wrongSum : undefined) ?? fieldProblem(failure, 'addFen')}
        onChange={setFen}
      />
      <ReasonField label="原因" value={reason} onChange={setReason} problem={tried ? why : undefined} />
      <Said failure={failure} />
    </Sheet>
  )
}
