import { View } from '@tarojs/components'
import type { BudgetWords, KeptBudgets } from 'shared-types/aid-programme-endpoints'
import type { Fund } from 'shared-types/aid-programmes'
import { useState } from 'react'
import { useSubmit } from '../../../platform/answers.ts'
import { Chips } from '../../../ui/chips.tsx'
import { Field } from '../../../ui/field.tsx'
import { MoneyField } from '../../../ui/money-field.tsx'
import { yuanWords } from '../../../ui/money.ts'
import { Sheet } from '../../../ui/sheet.tsx'
import { fundWords } from '../../fund-words.ts'
import { useReadVersion } from '../../read-version.ts'
import { ReasonField } from '../../reason-field.tsx'
import { Said } from '../../said.tsx'
import { fieldProblem, reasonProblem } from '../../staff-words.ts'
import { type Direction, fundsLeft, sumProblem } from './budget-view.ts'
import { budgetsChanged } from './programmes-changed.ts'

const directions = [
  { value: 'more', words: '追加' },
  { value: 'less', words: '减少' },
] as const

interface BudgetSheetProps {
  programmeId: string
  budgets: KeptBudgets
  /** Absent: the source is chosen, of those that have nothing yet. */
  fund: Fund | undefined
  onClose: () => void
}

const begun = (draft: BudgetWords | undefined) => ({
  direction: (draft && draft.addFen < 0 ? 'less' : 'more') as Direction,
  fen: draft && Math.abs(draft.addFen),
  reason: draft?.reason ?? '',
})

/** A sum for a second person to enter: nothing that was planned is rewritten. */
export function BudgetSheet({ programmeId, budgets, fund: given, onClose }: BudgetSheetProps) {
  const [chosen, setChosen] = useState<Fund>()
  const fund = given ?? chosen
  const budget = budgets.items.find(one => one.fund === fund)
  const beside = budgets.beside.find(one => one.fund === fund)
  const [typed, setTyped] = useState(() => begun(beside?.draft))
  const { direction, fen, reason } = typed
  const set = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part })
  const [tried, setTried] = useState(false)
  const { busy, failure, submit } = useSubmit('PUT /staff/aid/programmes/{programmeId}/budgets/{fund}', budgetsChanged)
  const version = useReadVersion(beside?.draftVersion ?? 0, failure)
  const wrongSum = sumProblem(fen, direction, budget?.freeFen ?? 0)
  const why = reasonProblem(reason, '请写明原因，比如文件名称')
  const send = async () => {
    setTried(true)
    if (!fund || !fen || wrongSum || why) return
    const body = { version: version(), addFen: direction === 'more' ? fen : -fen, reason: reason.trim() }
    if (!(await submit({ params: { programmeId, fund }, body }))) return
    await budgetsChanged()
    onClose()
  }
  return (
    <Sheet
      title={given ? fundWords[given] : '加一笔资金'}
      confirm={{ label: '保存这一笔', busy: busy && '正在保存…', onPress: () => void send() }}
      onClose={onClose}
    >
      {budget ? (
        <>
          <View>{`计划 ${yuanWords(budget.plannedFen)}，还能批 ${yuanWords(budget.freeFen)}。`}</View>
          <Field label="追加还是减少">
            <Chips
              label="追加还是减少"
              id="direction"
              options={directions}
              value={direction}
              onChange={next => set({ direction: next })}
            />
          </Field>
        </>
      ) : (
        !given && <FundField budgets={budgets} fund={fund} missing={tried && !fund} onChange={setChosen} />
      )}
      <MoneyField
        id="budget-sum"
        label={direction === 'more' ? '追加多少' : '减少多少'}
        fen={fen}
        error={(tried ? wrongSum : undefined) ?? fieldProblem(failure, 'addFen')}
        onChange={next => set({ fen: next })}
      />
      <ReasonField label="原因" value={reason} onChange={next => set({ reason: next })} problem={tried ? why : undefined} />
      <View className="second gap">保存后，要由另一位县总工会的同事看过才记入台账。</View>
      <Said failure={failure} />
    </Sheet>
  )
}

interface FundFieldProps {
  budgets: KeptBudgets
  fund: Fund | undefined
  missing: boolean
  onChange: (fund: Fund) => void
}

function FundField({ budgets, fund, missing, onChange }: FundFieldProps) {
  return (
    <Field label="资金来源" error={missing ? '请选择资金来源' : undefined} help="各种来源的钱分开记，不混用。">
      <Chips<Fund | ''>
        label="资金来源"
        id="fund"
        options={fundsLeft(budgets).map(value => ({ value, words: fundWords[value] }))}
        value={fund ?? ''}
        onChange={one => one && onChange(one)}
      />
    </Field>
  )
}
