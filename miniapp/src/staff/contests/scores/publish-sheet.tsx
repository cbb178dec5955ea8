import { View } from '@tarojs/components'
import { useState } from 'react'
import { useSubmit } from '../../../platform/answers.ts'
import { dayWords } from '../../../ui/dates.ts'
import { Sheet } from '../../../ui/sheet.tsx'
import { ReasonField } from '../../reason-field.tsx'
import { Said } from '../../said.tsx'
import { reasonProblem } from '../../staff-words.ts'
import { type Place, scoresChanged } from './scores-changed.ts'

interface PublishSheetProps {
  place: Place
  /** 0: nothing has been shown yet. */
  basedOn: number
  onClose: () => void
  onDone: (words: string) => Promise<void>
}

/** Once shown it is not taken back: what is wrong is corrected in sight of all. */
export function PublishSheet({ place, basedOn, onClose, onDone }: PublishSheetProps) {
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const { busy, failure, submit } = useSubmit(
    'POST /staff/contests/{contestId}/stages/{stageKey}/trades/{tradeKey}/result/publication',
  )
  const isCorrection = basedOn > 0
  const problem = isCorrection ? reasonProblem(reason, '请写明更正的原因') : undefined
  const publish = async () => {
    setAsked(true)
    if (problem) return
    const done = await submit({ params: { ...place }, body: { basedOn, ...(isCorrection ? { reason: reason.trim() } : {}) } })
    if (done) await onDone(`已公示到${dayWords(done.head.untilOn)}，正在通知参赛的人。`)
    else await scoresChanged()
  }
  return (
    <Sheet
      title={isCorrection ? '公示更正' : '公示成绩'}
      confirm={{ label: '公示', busy: busy && '正在公示…', onPress: () => void publish() }}
      said={<Said failure={failure} />}
      onClose={onClose}
    >
      <View className="stack">
        <View>
          {isCorrection
            ? '新的一版会重新公示，原来的一版、更正的原因和名次的变化大家都看得到。'
            : '公示姓名、工会、得分和名次，不公示证件和手机号。公示以后不能撤回，有错只能写明原因更正。'}
        </View>
        {isCorrection && (
          <ReasonField
            label="更正的原因"
            help="大家都会看到，请不要写手机号等个人信息。"
            value={reason}
            problem={asked ? problem : undefined}
            common={['评分表录入有误', '申诉成立，按复核结果更正']}
            onChange={setReason}
          />
        )}
      </View>
    </Sheet>
  )
}
