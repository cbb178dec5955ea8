import { View } from '@tarojs/components'
import type { MyAidRow } from 'shared-types/aid-application'
import { useState } from 'react'
import { outdate, useSubmit } from '../../platform/answers.ts'
import { go, replaceBy } from '../../platform/navigate.ts'
import { Button } from '../../ui/button'
import { Sheet } from '../../ui/sheet.tsx'
import { StateSentence } from '../../ui/state-sentence.tsx'
import { myAidChanged } from '../my-aid-changed.ts'
import { failureWords } from '../obstacle.ts'
import { type AidButton, aidButtons } from '../stage-words.ts'

/** The buttons that fit where the application stands; the first one is the thing to do. */
export function AidActions({ row }: { row: MyAidRow }) {
  const [isWithdrawing, setWithdrawing] = useState(false)
  const { caseId } = row.case
  const ways: Record<AidButton, { label: string; onPress: () => void }> = {
    mend: { label: '去补充', onPress: () => go('aid/pages/apply/index', { caseId }) },
    'mend-card': { label: '改银行卡', onPress: () => go('aid/pages/card/index', { caseId }) },
    papers: { label: '补交材料', onPress: () => go('aid/pages/papers/index', { caseId }) },
    appeal: { label: '提出异议', onPress: () => go('aid/pages/objection/index', { appealOf: caseId }) },
    withdraw: { label: '撤回申请', onPress: () => setWithdrawing(true) },
    'apply-again': {
      label: '重新申请',
      onPress: () => replaceBy('aid/pages/programme/index', { programmeId: row.programmeId }),
    },
  }
  return (
    <>
      {aidButtons(row).map((button, i) => (
        <Button key={button} id={button} kind={kindOf(button, i)} {...ways[button]} />
      ))}
      {isWithdrawing && <Withdrawing row={row} onClose={() => setWithdrawing(false)} />}
    </>
  )
}

const kindOf = (button: AidButton, i: number) => (button === 'withdraw' ? 'danger' : i === 0 ? 'primary' : 'plain')

function Withdrawing({ row: { case: filed, stage }, onClose }: { row: MyAidRow; onClose: () => void }) {
  const { busy, failure, submit } = useSubmit('POST /me/aid/applications/{caseId}/withdrawal')
  const withdraw = async () => {
    const done = await submit({ params: { caseId: filed.caseId }, body: { version: filed.version } })
    if (done) onClose()
    await myAidChanged()
    await outdate('GET /aid/notices')
  }
  return (
    <Sheet
      title="撤回这份申请？"
      confirm={{ label: '撤回', danger: true, busy: busy && '正在撤回…', onPress: () => void withdraw() }}
      onClose={onClose}
    >
      <View className="stack">
        <View>
          {stage === 'notice' || stage === 'suspended'
            ? '审核已经通过。撤回后就不再发放，公示也会撤下。'
            : '撤回后这个编号不再办理。在办理时间里，可以重新申请。'}
        </View>
        {failure && <StateSentence tone="problem">{failureWords(failure)}</StateSentence>}
      </View>
    </Sheet>
  )
}
