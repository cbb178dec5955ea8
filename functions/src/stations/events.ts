import type { CaseKind } from 'shared-types/cases'

interface AboutFeedback {
  caseId: string
  kind: CaseKind
  number: string
  /** Absent when a guest filed it: they look by their receipt. */
  accountId?: string
  /** The station's name, or the place proposed. */
  title: string
  orgName: string
}

/** What stations announce. Public facts and ids only; what somebody wrote stays in the file. */
export type StationEvents = {
  'stations.feedbackFiled': AboutFeedback & { dueOn: string }
  'stations.feedbackTaken': AboutFeedback
  'stations.feedbackAnswered': AboutFeedback & { outcome: 'done' | 'unfounded' }
  'stations.sheetSent': { importId: string }
  'stations.visited': { stationId: string; orgId: string; on: string }
  /** Those who did not scan, in place of what was said of that day before. */
  'stations.tallied': { stationId: string; orgId: string; on: string; count: number }
}
