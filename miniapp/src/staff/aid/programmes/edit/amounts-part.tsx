import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../../ui/button'
import { StateSentence } from '../../../../ui/state-sentence.tsx'
import { moved, withNewRule, without } from '../draft-rows.ts'
import { ruleOf } from '../programme-draft.ts'
import { partTitles } from '../programme-lines.ts'
import { amountWords, whenWords } from '../programme-words.ts'
import { ItemCards } from './item-cards.tsx'
import { messageIn, type PartDesk, PartPage } from './part-page.tsx'
import { RuleScreen } from './rule-screen.tsx'

const mostRules = 20

export function AmountsPart({ desk }: { desk: PartDesk }) {
  const { draft, change } = desk
  const { amountRules } = draft
  const [open, setOpen] = useState<string>()
  const at = amountRules.findIndex(rule => rule.id === open)
  if (at >= 0) return <RuleScreen desk={{ ...desk, onBack: () => setOpen(undefined) }} at={at} />
  const add = () => {
    const added = withNewRule(amountRules)
    change({ amountRules: added.rules })
    setOpen(added.rules[added.at]?.id)
  }
  return (
    <PartPage title={partTitles.amounts} lead="从上往下看，符合哪一条，就按哪一条算。" desk={desk}>
      {amountRules.length === 0 && <StateSentence tone="info">现在没有规则，由审核人定金额。</StateSentence>}
      <ItemCards
        what="条规则"
        items={amountRules.map((rule, i) => ({
          id: rule.id,
          title: `${i + 1}. ${whenWords(rule.when, draft, i === 0)}`,
          note: amountWords(ruleOf(rule), draft),
          problem: messageIn(desk, `amountRules.${i}`),
        }))}
        onOpen={i => setOpen(amountRules[i]?.id)}
        onMove={(i, by) => change({ amountRules: moved(amountRules, i, by) })}
        onRemove={i => change({ amountRules: without(amountRules, i) })}
      />
      {amountRules.length < mostRules && (
        <View className="gap">
          <Button id="add-rule" label="加一条规则" onPress={add} />
        </View>
      )}
    </PartPage>
  )
}
