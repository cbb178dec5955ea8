import type { Closing } from 'shared-types/privacy'
import { dayOf } from '../platform/clock.ts'
import { addWorkingDays, type Calendar } from '../platform/working-days.ts'

/** That an account was closed, and how far its clearing is; nothing of whoever had it. */
export interface ClosingRecord {
  closingId: string
  accountId: string
  closedAt: string
  finishedAt?: string
}

/** 15 working days (App 违法违规收集使用个人信息行为认定方法 §6.2: 应在承诺时限内，不超过15个工作日); what is not done at once is done in minutes. */
export const longestWorkingDays = 15

/** An index of the service may lag: what was begun this recently might not be found by it. */
export const settlesMs = 5_000

export const describeClosing = ({ closingId, closedAt, finishedAt }: ClosingRecord, calendar: Calendar): Closing => ({
  closingId,
  closedAt,
  state: finishedAt ? 'done' : 'clearing',
  doneBy: addWorkingDays(calendar, dayOf(new Date(closedAt)), longestWorkingDays),
})
