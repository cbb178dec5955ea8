import { View } from '@tarojs/components'
import type { MyCase } from 'shared-types/cases'
import { useState } from 'react'
import { outdate, useSubmit } from '../platform/answers.ts'
import { go, replaceBy } from '../platform/navigate.ts'
import { Button } from '../ui/button'
import { submitSentence } from '../ui/failure-words.ts'
import { Sheet } from '../ui/sheet.tsx'
import { StateSentence } from '../ui/state-sentence.tsx'
import { type CaseButton, caseButtons, obstacleOf } from './membership-view.ts'

/** The buttons that fit the state; the first one is the thing to do. */
export function CaseActions({ filed }: { filed: MyCase }) {
  const [withdrawing, setWithdrawing] = useState(false)
  const buttons = caseButtons(filed)
  const words: Record<CaseButton, { label: string; onPress: () => void }> = {
    mend: { label: '补充材料', onPress: () => go('membership/pages/mend/index', { caseId: filed.caseId }) },
    withdraw: { label: '撤回申请', onPress: () => setWithdrawing(true) },
    'apply-again': { label: '重新申请', onPress: () => replaceBy('membership/pages/join/index') },
    'correct-again': { label: '重新申请更正', onPress: () => replaceBy('membership/pages/correction/index') },
    'show-card': { label: '看会员卡', onPress: () => go('membership/pages/card/index') },
    'show-membership': { label: '看我的会籍', onPress: () => go('membership/pages/mine/index') },
  }
  return (
    <>
      {buttons.map((button, i) => (
        <Button
          key={button}
          id={button}
          kind={button === 'withdraw' ? 'danger' : i === 0 ? 'primary' : 'plain'}
          {...words[button]}
        />
      ))}
      {withdrawing && <Withdrawing filed={filed} onClose={() => setWithdrawing(false)} />}
    </>
  )
}

function Withdrawing({ filed, onClose }: { filed: MyCase; onClose: () => void }) {
  const { busy, failure, submit } = useSubmit('POST /membership/applications/{caseId}/withdrawal')
  const withdraw = async () => {
    const done = await submit({ params: { caseId: filed.caseId }, body: { version: filed.version } })
    if (done) onClose()
    await outdate('GET /me/cases', 'GET /me/cases/{caseId}')
  }
  return (
    <Sheet
      title="撤回这份申请？"
      confirm={{ label: '撤回', danger: true, busy: busy && '正在撤回…', onPress: () => void withdraw() }}
      onClose={onClose}
    >
      <View>撤回后这个编号不再办理。以后想办，可以随时重新申请。</View>
      {failure && <StateSentence tone="problem">{obstacleOf(failure.code)?.words ?? submitSentence(failure)}</StateSentence>}
    </Sheet>
  )
}
