import { View } from '@tarojs/components'
import type { ExpenseKind } from 'shared-types/aid-household'
import { TextField } from '../../ui/text-field.tsx'
import { MoneyField } from '../../ui/money-field.tsx'
import { TaskFrame } from '../task-frame.tsx'
import { savingWords } from '../use-kept-form.ts'
import { expenseKinds, expenseWords } from './household-words.ts'
import type { SectionProps } from './sections.ts'

/** What a year costs that cannot be saved on. */
export function Expenses({ filling, onBack }: SectionProps) {
  const { expenses, accidentCostFen, cause = '' } = filling.content
  const change = (kind: ExpenseKind, yearFen: number | undefined) =>
    filling.change(file => {
      const others = file.expenses.filter(expense => expense.kind !== kind)
      return { ...file, expenses: yearFen ? [...others, { kind, yearFen }] : others }
    })
  return (
    <TaskFrame
      title="支出"
      help="最近一年省不掉的花费，大概数就行，没有的空着。"
      saving={savingWords[filling.saving]}
      onBack={onBack}
      onDone={onBack}
    >
      <View key={filling.merges}>
        {expenseKinds.map(kind => (
          <MoneyField
            key={kind}
            id={`expense-${kind}`}
            label={`${expenseWords[kind]}，一年`}
            fen={expenses.find(expense => expense.kind === kind)?.yearFen}
            onChange={fen => change(kind, fen)}
          />
        ))}
        <MoneyField
          id="accidentCostFen"
          label="意外、灾害或大病，一年花了"
          help="事故、火灾、水灾、重病，自己负担的部分。"
          fen={accidentCostFen}
          onChange={fen => filling.change(file => ({ ...file, accidentCostFen: fen }))}
        />
        <TextField
          id="cause"
          label="家里主要的困难（可不填）"
          example="例如：父亲生病，一个人挣钱养家"
          value={cause}
          manyLines
          maxLength={200}
          onChange={text => filling.change(file => ({ ...file, cause: text }))}
        />
      </View>
    </TaskFrame>
  )
}
