import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { useAnswer } from '../../platform/answers.ts'
import { Button } from '../../ui/button'
import { reaches, useGrants } from '../my-roles.ts'
import { ApproveSheet, ReassignSheet, RejectSheet } from './decision-sheets.tsx'
import { FeedbackActions } from './feedback-actions.tsx'
import { isFeedback } from './feedback-view.ts'
import { ReturnSheet } from './return-sheet.tsx'

type Act = 'approve' | 'return' | 'reject' | 'reassign'

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
  const close = () => setAct(undefined)
  const sheet = { one, onClose: close }
  const free = one.state === 'open' && !mayNotDecide
  return (
    <>
      {free && isFeedback(one.kind) ? (
        <FeedbackActions one={one} onReassign={() => setAct('reassign')} />
      ) : free ? (
        <>
          <Button
            kind="primary"
            id="approve"
            label={lastStep(one) ? '同意' : '同意，转下一步'}
            onPress={() => setAct('approve')}
          />
          <View className="actions-three">
            <Button id="return" label="补充材料" onPress={() => setAct('return')} />
            <Button id="reject" label="不通过" onPress={() => setAct('reject')} />
            <Button id="reassign" label="转交" onPress={() => setAct('reassign')} />
          </View>
        </>
      ) : (
        <NextCase caseId={caseId} onNext={onNext} {...(onBack ? { onBack } : {})}>
          {one.state === 'open' && <HandOn ownerOrgId={one.ownerOrgId} onPress={() => setAct('reassign')} />}
        </NextCase>
      )}
      {act === 'approve' && <ApproveSheet {...sheet} />}
      {act === 'return' && <ReturnSheet {...sheet} />}
      {act === 'reject' && <RejectSheet {...sheet} />}
      {act === 'reassign' && <ReassignSheet {...sheet} />}
    </>
  )
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
