import { View } from '@tarojs/components'
import type { PaymentRow } from 'shared-types/aid-desk'
import { useState } from 'react'
import { useSubmit } from '../../../platform/answers.ts'
import { yuanWords } from '../../../ui/money.ts'
import { Sheet } from '../../../ui/sheet.tsx'
import { ReasonField } from '../../reason-field.tsx'
import { Said } from '../../said.tsx'
import { reasonProblem } from '../../staff-words.ts'
import { returnReasons } from './payment-view.ts'
import { paymentsChanged } from './payments-changed.ts'

interface ReverseSheetProps {
  row: PaymentRow
  onDone: () => void
  onClose: () => void
}

/** Money that came back after it was paid. */
export function ReverseSheet({ row: { caseId, nameMasked, amountFen }, onDone, onClose }: ReverseSheetProps) {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, failure, submit } = useSubmit('POST /staff/aid/applications/{caseId}/reversal')
  const problem = reasonProblem(reason, '请写明退回的原因')
  const send = async () => {
    setTried(true)
    if (problem) return
    const done = await submit({ params: { caseId }, body: { reason: reason.trim() } })
    if (done) onDone()
    await paymentsChanged()
  }
  return (
    <Sheet
      title={`登记退回：${nameMasked}，${yuanWords(amountFen)}`}
      confirm={{ label: '钱已退回，登记', danger: true, busy: busy && '正在登记…', onPress: () => void send() }}
      onClose={onClose}
    >
      <View className="second">
        钱已经付出、又退回到工会账户时才登记。登记以后：台账另记一笔退回，原来那一笔不改；申请人会收到消息，去核对银行卡；改好以后，这笔钱重新待发放。
      </View>
      <ReasonField
        label="为什么退回"
        value={reason}
        onChange={setReason}
        problem={tried ? problem : undefined}
        common={returnReasons}
        help="写进台账，审计时能看到。请不要写卡号。"
      />
      <Said failure={failure} />
    </Sheet>
  )
}
