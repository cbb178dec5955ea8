import type { TodoRow } from 'shared-types/cases'
import { useAnswer } from '../../../platform/answers.ts'
import { Button } from '../../../ui/button'
import { type Act, type DecisionSheetProps, RejectSheet } from '../decision-sheets.tsx'
import { ReturnSheet } from '../return-sheet.tsx'
import { ApproveWorkSheet } from './approve-work-sheet.tsx'
import { firstActWords, workFixables, workRejectReasons } from './work-view.ts'

const useFile = (caseId: string) => useAnswer('GET /staff/contest-works/{caseId}', { params: { caseId } }).data

export function WorkFirstAct({ one, onAct }: { one: TodoRow; onAct: (act: Act) => void }) {
  const file = useFile(one.caseId)
  if (!file) return null
  return <Button kind="primary" id="approve" label={firstActWords(file.asks)} onPress={() => onAct('approve')} />
}

/** The sheet of an act on a work. */
export function WorkSheet({ act, ...sheet }: DecisionSheetProps & { act: Act }) {
  const file = useFile(sheet.one.caseId)
  if (!file) return null
  if (act === 'approve') return <ApproveWorkSheet {...sheet} file={file} />
  if (act === 'return') return <ReturnSheet {...sheet} fixables={workFixables} />
  return <RejectSheet {...sheet} common={workRejectReasons} />
}
