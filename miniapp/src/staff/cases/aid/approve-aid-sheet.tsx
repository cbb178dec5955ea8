import { View } from '@tarojs/components'
import type { AidFile } from 'shared-types/aid-desk'
import { useState } from 'react'
import { useAnswer } from '../../../platform/answers.ts'
import { ChoiceField } from '../../../ui/choice-field.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { MoneyField } from '../../../ui/money-field.tsx'
import { yuanWords } from '../../../ui/money.ts'
import { Empty } from '../../../ui/problem.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { StateSentence } from '../../../ui/state-sentence.tsx'
import { Said } from '../../said.tsx'
import type { DecisionSheetProps } from '../decision-sheets.tsx'
import { useDecision } from '../use-decision.ts'
import { agreeingWords, fundOptions, type Sum, sumProblems } from './amount-view.ts'

interface ApproveAidSheetProps extends DecisionSheetProps {
  file: AidFile
}

/** Agreeing on one step; the last one also sets the sum and the money that it comes from. */
export function ApproveAidSheet(props: ApproveAidSheetProps) {
  const { isLastStep, programme } = props.file
  return isLastStep && programme.kind === 'money' ? <SumSheet {...props} /> : <StepSheet {...props} />
}

function StepSheet({ one, file, onClose }: ApproveAidSheetProps) {
  const { busy, failure, decide } = useDecision(one, onClose)
  return (
    <Sheet
      title="同意这份申请？"
      confirm={{ label: '同意', busy: busy && '正在办理…', onPress: () => void decide({ decision: 'approve' }) }}
      onClose={onClose}
    >
      <View>{agreeingWords(file)}</View>
      <Changed file={file} />
      <Said failure={failure} />
    </Sheet>
  )
}

function SumSheet({ one, file, onClose }: ApproveAidSheetProps) {
  const { programmeId, name } = file.programme
  const answer = useAnswer('GET /staff/aid/programmes/{programmeId}/budgets', { params: { programmeId } })
  const budgets = answer.data?.items ?? []
  const [sum, setSum] = useState<Sum>({ amountFen: file.computed?.amountFen, fund: undefined })
  const [tried, setTried] = useState(false)
  const { busy, failure, decide } = useDecision(one, onClose)
  const only = budgets.length === 1 ? budgets[0]?.fund : undefined
  const chosen = { amountFen: sum.amountFen, fund: sum.fund ?? only }
  const problems = sumProblems(chosen, file, budgets)
  const shown = tried ? problems : {}
  const agree = () => {
    setTried(true)
    const { amountFen, fund } = chosen
    if (problems.amount || problems.fund || !amountFen || !fund) return
    void decide({ decision: 'approve', amountFen, fund })
  }
  return (
    <Sheet
      title="同意并定金额"
      confirm={{ label: '同意', busy: busy && '正在办理…', onPress: agree }}
      said={<Said failure={failure} />}
      onClose={onClose}
    >
      <View>{agreeingWords(file)}</View>
      <Changed file={file} />
      <MoneyField
        id="amount"
        label="批准的金额"
        help={file.computed ? `按规则最多 ${yuanWords(file.computed.amountFen)}，可以改少。` : '没有合适的规则，由您定金额。'}
        error={shown.amount}
        fen={sum.amountFen}
        onChange={amountFen => setSum({ ...sum, amountFen })}
      />
      <Loaded answer={answer} skeletonCards={1}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty icon="scale" sentence={`“${name}”还没有预算，现在不能同意。请县总工会的管理员先下达预算。`} />
          ) : (
            <ChoiceField
              id="fund"
              label="用哪笔钱"
              options={fundOptions(items)}
              value={chosen.fund}
              error={shown.fund}
              onChange={fund => setSum({ ...sum, fund })}
            />
          )
        }
      </Loaded>
    </Sheet>
  )
}

const Changed = ({ file }: { file: AidFile }) =>
  file.household?.changedSince ? (
    <View className="gap">
      <StateSentence tone="problem">提交以后，这户改过家庭档案。请确认已经看过改后的内容。</StateSentence>
    </View>
  ) : null
