import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../ui/button'
import { StateSentence } from '../../ui/state-sentence.tsx'
import { ConsentAsk } from '../consent.tsx'
import { PayeeFields } from '../payee-fields.tsx'
import { TaskFrame } from '../task-frame.tsx'
import { savingWords } from '../use-kept-form.ts'
import type { StepProps } from './section-step.tsx'
import { cardBegun, consentsMissing, payeeProblems } from './tasks.ts'

/** The card the money goes to; an application that is mended may keep the one on file. */
export function PayeeStep({ programme, filling, known, consents, onHousehold, onBack }: StepProps) {
  const [isTried, setTried] = useState(false)
  const [isNew, setNew] = useState(!known.cardOnFile || cardBegun(filling.content))
  const problems = isNew ? payeeProblems(filling.content, known) : {}
  const missing = consentsMissing(programme, 'payee', known).length > 0
  const waitsForFile = programme.needsHousehold && known.people.length === 0
  const finish = () => {
    setTried(true)
    if (Object.keys(problems).length === 0) onBack()
  }
  return (
    <TaskFrame
      title="钱转到哪张卡"
      saving={savingWords[filling.saving]}
      onBack={onBack}
      onDone={(missing && isNew) || waitsForFile ? undefined : finish}
    >
      {waitsForFile ? (
        <View className="stack">
          <StateSentence tone="info">请先填家庭档案，再来选卡是家里谁的。</StateSentence>
          <Button id="to-household" label="去填家庭档案" onPress={onHousehold} />
        </View>
      ) : !isNew ? (
        <View className="stack">
          <StateSentence tone="done">{`用原来的卡：${known.cardOnFile}`}</StateSentence>
          <Button id="other-card" label="换一张卡" onPress={() => setNew(true)} />
        </View>
      ) : missing ? (
        <ConsentAsk purpose="bank-card" consents={consents} />
      ) : (
        <PayeeFields
          people={known.people}
          payee={filling.content.payee}
          problems={isTried ? problems : {}}
          onChange={payee => filling.change(form => ({ ...form, payee }))}
        />
      )}
    </TaskFrame>
  )
}
