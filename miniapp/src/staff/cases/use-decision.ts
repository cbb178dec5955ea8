import type { TodoRow } from 'shared-types/cases'
import { useSubmit } from '../../platform/answers.ts'
import { scrollTop } from '../../platform/scroll-top.ts'
import { useReadVersion } from '../read-version.ts'
import { caseChanged } from './case-changed.ts'

type Chosen =
  | { decision: 'approve' }
  | { decision: 'return'; fixes: { field: string; note: string }[] }
  | { decision: 'reject'; reason: string }

/** One decision on the version that was read. Whatever comes of it, what is shown is asked for again; a failure stays readable. */
export function useDecision({ caseId, version }: TodoRow, onDone: () => void) {
  const { busy, failure, submit } = useSubmit('POST /staff/membership/applications/{caseId}/decision')
  const readVersion = useReadVersion(version, failure)
  const decide = async (chosen: Chosen) => {
    const done = await submit({ params: { caseId }, body: { ...chosen, version: readVersion() } })
    if (done) {
      onDone()
      scrollTop()
    }
    await caseChanged()
  }
  return { busy, failure, decide }
}
