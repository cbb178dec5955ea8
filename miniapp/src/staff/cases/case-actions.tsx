import { View } from '@tarojs/components'
import type { TodoRow } from 'shared-types/cases'
import { type ReactNode, useState } from 'react'
import { useAnswer } from '../../platform/answers.ts'
import { Button } from '../../ui/button'
import { reaches, useGrants } from '../my-roles.ts'
import { AidFirstAct, AidSheet } from './aid/aid-acts.tsx'
import { RulingSheet } from './aid/ruling-sheet.tsx'
import { correctionFixables, correctionRejectReasons, joiningFixables } from './cases-view.ts'
import { type Act, ApproveSheet, type DecisionSheetProps, ReassignSheet, RejectSheet } from './decision-sheets.tsx'
import { ComplaintActions } from './complaints/complaint-actions.tsx'
import { RecommendationActions } from './contests/recommendation-actions.tsx'
import { WorkFirstAct, WorkSheet } from './contests/work-acts.tsx'
import { AppealActions } from './contests/appeal-actions.tsx'
import { FeedbackActions } from './feedback-actions.tsx'
import { isFeedback } from './feedback-view.ts'
import { ReturnSheet } from './return-sheet.tsx'

interface CaseActionsProps {
  caseId: string
  /** Leads to the next one that waits. */
  onNext: (caseId: string) => void
  /** Absent where the list stands beside the case. */
  onBack?: () => void
}

/** What may be done with the case now; after that, the way to the next one. */
export function CaseActions({ caseId, onNext, onBack }: CaseActionsProps) {
  const { data, failure } = useAnswer('GET /staff/cases/{caseId}', { params: { caseId } })
  const [act, setAct] = useState<Act>()
  if (!data) return failure && onBack ? <BackToList onBack={onBack} /> : null
  const { case: one, mayNotDecide } = data
  const isOpen = one.state === 'open'
  return (
    <>
      {isOpen && !mayNotDecide ? (
        <Deciding one={one} onAct={setAct} />
      ) : (
        <NextCase caseId={caseId} onNext={onNext} {...(onBack ? { onBack } : {})}>
          {isOpen && !staysWithCounty.includes(one.kind) && (
            <HandOn ownerOrgId={one.ownerOrgId} onPress={() => setAct('reassign')} />
          )}
        </NextCase>
      )}
      {act && <ActSheet act={act} one={one} onClose={() => setAct(undefined)} />}
    </>
  )
}

/** What may be about the unions themselves is handed to none of them. */
const staysWithCounty: readonly TodoRow['kind'][] = ['aid.objection', 'complaints.complaint']

function Deciding({ one, onAct }: { one: TodoRow; onAct: (act: Act) => void }) {
  if (isFeedback(one.kind)) return <FeedbackActions one={one} onReassign={() => onAct('reassign')} />
  if (one.kind === 'contests.recommendation') return <RecommendationActions one={one} onReassign={() => onAct('reassign')} />
  if (one.kind === 'contests.appeal') return <AppealActions one={one} onReassign={() => onAct('reassign')} />
  if (one.kind === 'complaints.complaint') return <ComplaintActions one={one} />
  // It stays with the county: nobody hands it on.
  if (one.kind === 'aid.objection') return <Button kind="primary" id="rule" label="写处理意见" onPress={() => onAct('rule')} />
  return (
    <>
      {one.kind === 'aid.application' ? (
        <AidFirstAct one={one} onAct={onAct} />
      ) : one.kind === 'contests.work' ? (
        <WorkFirstAct one={one} onAct={onAct} />
      ) : (
        <Button kind="primary" id="approve" label={lastStep(one) ? '同意' : '同意，转下一步'} onPress={() => onAct('approve')} />
      )}
      <View className="actions-three">
        <Button id="return" label="补充材料" onPress={() => onAct('return')} />
        <Button id="reject" label="不通过" onPress={() => onAct('reject')} />
        <Button id="reassign" label="转交" onPress={() => onAct('reassign')} />
      </View>
    </>
  )
}

/** Stands by itself, so that a refusal stays readable when it has just turned out that one may not decide. */
function ActSheet({ act, ...sheet }: DecisionSheetProps & { act: Act }) {
  if (act === 'reassign') return <ReassignSheet {...sheet} />
  if (sheet.one.kind === 'aid.objection') return <RulingSheet {...sheet} />
  if (sheet.one.kind === 'aid.application') return <AidSheet act={act} {...sheet} />
  if (sheet.one.kind === 'contests.work') return <WorkSheet act={act} {...sheet} />
  if (act === 'approve') return <ApproveSheet {...sheet} />
  const isCorrection = sheet.one.kind === 'membership.correction'
  if (act === 'return') return <ReturnSheet {...sheet} fixables={isCorrection ? correctionFixables : joiningFixables} />
  return <RejectSheet {...sheet} {...(isCorrection ? { common: correctionRejectReasons } : {})} />
}

const lastStep = ({ stepNumber, stepCount }: { stepNumber: number; stepCount: number }) => stepNumber >= stepCount

/** Who must not decide may still give the case to somebody who may, if it lies within their reach. */
function HandOn({ ownerOrgId, onPress }: { ownerOrgId: string; onPress: () => void }) {
  const grants = useGrants().data?.items ?? []
  const owner = useAnswer('GET /organisations/{orgId}', { params: { orgId: ownerOrgId } }).data
  if (!owner || !reaches(grants, owner, 'reviewer')) return null
  return <Button id="reassign" label="转交" onPress={onPress} />
}

function NextCase({ caseId, onNext, onBack, children }: CaseActionsProps & { children?: ReactNode }) {
  const grants = useGrants().data?.items ?? []
  const reviews = grants.some(grant => grant.role === 'reviewer')
  const { data } = useAnswer('GET /staff/cases', { query: {} }, { when: reviews })
  const next = data?.items.find(one => one.caseId !== caseId)
  return (
    <>
      {next && <Button kind="primary" id="next-case" label="办下一件" onPress={() => onNext(next.caseId)} />}
      {children}
      {onBack && <BackToList onBack={onBack} />}
    </>
  )
}

const BackToList = ({ onBack }: { onBack: () => void }) => <Button id="to-list" label="回工作台" onPress={onBack} />
