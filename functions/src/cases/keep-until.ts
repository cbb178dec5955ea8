import { type ClearedRule, fileDays } from 'shared-types/retention-days'
import { dayOf, days, later } from '../platform/clock.ts'
import type { CaseRecord } from './case.ts'

type Ended = Pick<CaseRecord, 'kind' | 'state' | 'endedAt' | 'clearedAt'>

/** By which rule of the published table the file of an ended case is removed; none: it is kept. */
export function ruleOf({ kind, state }: Pick<Ended, 'kind' | 'state'>): Exclude<ClearedRule, 'drafts'> | undefined {
  switch (kind) {
    case 'stations.report':
    case 'stations.suggestion':
      return 'feedback'
    case 'complaints.complaint':
      return 'complaints'
    case 'aid.objection':
      return 'objections'
    case 'contests.appeal':
      return 'contests'
    case 'membership.release':
    case 'membership.correction':
      return 'joining'
    default:
      // What was approved is the member's file, the family's, or an honour.
      if (state === 'approved' || kind === 'contests.recommendation') return undefined
      if (kind === 'aid.application') return 'aid'
      return kind === 'contests.work' ? 'contests' : 'joining'
  }
}

/** The local day on which the file of an ended case has been kept long enough. */
export function keepUntil(record: Ended): string | undefined {
  const rule = ruleOf(record)
  if (!rule || !record.endedAt || record.clearedAt) return undefined
  return dayOf(later(new Date(record.endedAt), fileDays[rule] * days))
}
