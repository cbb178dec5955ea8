import type { WorkAward } from 'shared-types/contest-works'

interface AboutWork {
  caseId: string
  number: string
  accountId: string
  title: string
  orgName: string
}

/** What is told to the member who handed a work in. */
export type WorkEvents = {
  'contests.workFiled': AboutWork & { dueOn: string }
  'contests.workReturned': AboutWork & { fixCount: number }
  'contests.workStepApproved': AboutWork & { nextOrgName: string }
  'contests.workApproved': AboutWork & { award: WorkAward; orgId?: string }
  'contests.workRejected': AboutWork
}
