import type { CaseKind } from 'shared-types/cases'

/** What the engine announces by itself; everything else is announced by the capability whose case it is. */
export type CaseEvents = {
  'cases.escalated': { caseId: string; kind: CaseKind; applicantAccountId: string; ownerOrgId: string }
  /** To one manager of the county: nobody knows yet by which days next year is counted. */
  'cases.calendarMissing': { accountId: string; year: string }
  'cases.reassigned': { caseId: string; kind: CaseKind; applicantAccountId: string; ownerOrgId: string }
}
