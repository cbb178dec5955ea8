import type { TodoRow } from 'shared-types/cases'
import { useAnswer } from '../../../platform/answers.ts'
import { Button } from '../../../ui/button'
import { type Act, type DecisionSheetProps, RejectSheet } from '../decision-sheets.tsx'
import { ReturnSheet } from '../return-sheet.tsx'
import { aidRejectReasons, isVisitMissing } from './aid-view.ts'
import { aidFixables } from './answers-view.ts'
import { ApproveAidSheet } from './approve-aid-sheet.tsx'
import { CheckSheet } from './check-sheet.tsx'

const useFile = (caseId: string) => useAnswer('GET /staff/aid/applications/{caseId}', { params: { caseId } }).data

/** The one thing to do now: a visit that is wanted comes before agreeing. */
export function AidFirstAct({ one, onAct }: { one: TodoRow; onAct: (act: Act) => void }) {
  const file = useFile(one.caseId)
  if (!file) return null
  return isVisitMissing(file) ? (
    <Button kind="primary" id="record-visit" label="记入户走访" onPress={() => onAct('visit')} />
  ) : (
    <Button kind="primary" id="approve" label={file.isLastStep ? '同意' : '同意，转下一步'} onPress={() => onAct('approve')} />
  )
}

/** The sheet of an act on an application for aid. */
export function AidSheet({ act, ...sheet }: DecisionSheetProps & { act: Act }) {
  const file = useFile(sheet.one.caseId)
  if (!file) return null
  if (act === 'visit') return <CheckSheet caseId={file.caseId} kinds={['homeVisit']} onClose={sheet.onClose} />
  if (act === 'approve') return <ApproveAidSheet {...sheet} file={file} />
  if (act === 'return') return <ReturnSheet {...sheet} fixables={aidFixables(file)} />
  return <RejectSheet {...sheet} common={aidRejectReasons} after="不通过的，对方可以在 15 日内提出异议。" />
}
