import { View } from '@tarojs/components'
import type { WorkAward } from 'shared-types/contest-works'
import { useState } from 'react'
import { usePhotos } from '../../../platform/use-photos.ts'
import { ChoiceField } from '../../../ui/choice-field.tsx'
import { MoneyField } from '../../../ui/money-field.tsx'
import { PhotoField } from '../../../ui/photo-field.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { Said } from '../../said.tsx'
import type { DecisionSheetProps } from '../decision-sheets.tsx'
import { useDecision } from '../use-decision.ts'
import { approvingProblems, awardOptions, benefitWords, firstActWords, stepHelp, type WorkCase } from './work-view.ts'

const mostPapers = 3
const mostNote = 200

/** What the step asks: the unit its word on the benefit with a paper, the county its award, one in between only a yes. */
export function ApproveWorkSheet({ one, onClose, file }: DecisionSheetProps & { file: WorkCase }) {
  const { asks, work } = file
  const [vouchedFen, setVouchedFen] = useState<number | undefined>(work.benefitFen)
  const [vouchNote, setVouchNote] = useState('')
  const [award, setAward] = useState<WorkAward>()
  const [awardNote, setAwardNote] = useState('')
  const [tried, setTried] = useState(false)
  const papers = usePhotos({ purpose: 'work-proof', most: mostPapers })
  const { busy, failure, decide } = useDecision(one, onClose)
  const given = { vouchedFen, vouchNote, photos: papers.readyIds.length, award }
  const found = approvingProblems(asks, work.benefitFen, given)
  const problems = tried ? found : {}
  const approve = () => {
    setTried(true)
    if (Object.keys(found).length > 0) return
    const differs = vouchedFen !== work.benefitFen
    void decide({
      decision: 'approve',
      ...(asks.vouch && vouchedFen !== undefined ? { vouchedFen, vouchProofIds: papers.readyIds } : {}),
      ...(asks.vouch && differs ? { vouchNote: vouchNote.trim() } : {}),
      ...(asks.award && award ? { award } : {}),
      ...(asks.award && awardNote.trim() ? { awardNote: awardNote.trim() } : {}),
    })
  }
  return (
    <Sheet
      title={`${firstActWords(asks)}？`}
      confirm={{
        label: firstActWords(asks),
        busy: (busy && '正在办理…') || (papers.busy && '照片还在上传'),
        onPress: approve,
      }}
      said={<Said failure={failure} />}
      onClose={onClose}
    >
      <View className="stack">
        <View className="second">{stepHelp(asks)}</View>
        {asks.vouch && (
          <>
            <MoneyField
              id="vouched"
              label="核实的效益"
              help={`本人申报：${benefitWords(work.benefitFen)}。没有金额填 0。`}
              error={problems.vouchedFen}
              fen={vouchedFen}
              onChange={setVouchedFen}
            />
            {vouchedFen !== work.benefitFen && (
              <TextField
                id="vouch-note"
                label="为什么和申报的不同（本人会看到）"
                value={vouchNote}
                manyLines
                maxLength={mostNote}
                error={problems.vouchNote}
                onChange={setVouchNote}
              />
            )}
            <PhotoField
              label="盖章的效益证明"
              help={`最多 ${mostPapers} 张，要看得清金额和公章。`}
              {...papers}
              onAdd={() => void papers.add()}
              onRetry={papers.retry}
              onRemove={papers.remove}
            />
            {problems.photos && <View className="field-error">{problems.photos}</View>}
          </>
        )}
        {asks.award && (
          <>
            <ChoiceField
              id="award"
              label="评审结果"
              options={awardOptions}
              value={award}
              error={problems.award}
              onChange={setAward}
            />
            <TextField
              id="award-note"
              label="评语（可不填，本人会看到）"
              value={awardNote}
              manyLines
              maxLength={mostNote}
              onChange={setAwardNote}
            />
          </>
        )}
      </View>
    </Sheet>
  )
}
