import type { Fund } from 'shared-types/aid-programmes'
import type { Fix, TodoRow } from 'shared-types/cases'
import type { WorkDecision } from 'shared-types/contest-works'
import { useSubmit } from '../../platform/answers.ts'
import { scrollTop } from '../../platform/scroll-top.ts'
import { useReadVersion } from '../read-version.ts'
import { caseChanged } from './case-changed.ts'

type Chosen =
  /** Sum and source of funds: with the last step of aid. */
  | { decision: 'approve'; amountFen?: number; fund?: Fund }
  | Omit<Extract<WorkDecision, { decision: 'approve' }>, 'version'>
  | { decision: 'return'; fixes: Fix[] }
  | { decision: 'reject'; reason: string }

/** One decision on the version that was read. Taken or refused, what is shown is asked for again; a failure stays readable. */
export function useDecision({ caseId, kind, version }: TodoRow, onDone: () => void) {
  const membership = useSubmit('POST /staff/membership/applications/{caseId}/decision', caseChanged)
  const aid = useSubmit('POST /staff/aid/applications/{caseId}/decision', caseChanged)
  const work = useSubmit('POST /staff/contest-works/{caseId}/decision', caseChanged)
  const { busy, failure, submit } = kind === 'aid.application' ? aid : kind === 'contests.work' ? work : membership
  const readVersion = useReadVersion(version, failure)
  const decide = async (chosen: Chosen) => {
    const done = await submit({ params: { caseId }, body: { ...chosen, version: readVersion() } })
    if (!done) return
    onDone()
    scrollTop()
    await caseChanged()
  }
  return { busy, failure, decide }
}
