import type { CaseRecord } from '../../cases/index.ts'
import type { AidDeps } from '../deps.ts'

interface AidInTheWay {
  what: 'payment' | 'papers'
  caseId: string
  number: string
  title: string
}

/** Approved and not paid yet, or its papers still to come: the account is needed until then. */
export async function aidInTheWay(
  { aid }: { aid: Pick<AidDeps['aid'], 'byCase'> },
  cases: readonly CaseRecord[],
): Promise<AidInTheWay[]> {
  const approved = cases.filter(({ kind, state }) => kind === 'aid.application' && state === 'approved')
  const records = await Promise.all(approved.map(({ caseId }) => aid.byCase(caseId)))
  return records.flatMap((record): AidInTheWay[] => {
    if (!record) return []
    const { caseId, number, programmeName: title, payment, papersDueOn } = record
    if (payment && payment.state !== 'paid') return [{ what: 'payment', caseId, number, title }]
    return papersDueOn ? [{ what: 'papers', caseId, number, title }] : []
  })
}
