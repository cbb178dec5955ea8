import type { CaseRecord } from './case.ts'
import type { CaseStore } from './case-store.ts'

/**
 * Whether an account cannot be closed while this is under way. What somebody reported or complained about is seen to without them, and
 * what was filed on paper has no account.
 */
export const holdsAccount = ({ kind, applicantAccountId }: Pick<CaseRecord, 'kind' | 'applicantAccountId'>): boolean =>
  applicantAccountId.startsWith('acc_') && !kind.startsWith('stations.') && kind !== 'complaints.complaint'

/** All cases of an account, newest first. */
export async function casesOf({ cases }: { cases: Pick<CaseStore, 'byApplicant'> }, accountId: string): Promise<CaseRecord[]> {
  const found: CaseRecord[] = []
  let cursor: string | undefined
  do {
    const page = await cases.byApplicant(accountId, cursor)
    found.push(...page.cases)
    cursor = page.next
  } while (cursor)
  return found
}
