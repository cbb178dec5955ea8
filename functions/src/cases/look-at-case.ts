import type { TimelineRow } from 'shared-types/cases'
import type { Actor } from '../platform/http/caller.ts'
import { type CaseRecord, type MayNotDecide, whyNotDecide } from './case.ts'
import type { CaseDeps } from './case-deps.ts'
import { deciderOf } from './decide-case.ts'
import { describeEvent, describeTodo } from './describe-case.ts'

export const timelineOf = async ({ cases }: Pick<CaseDeps, 'cases'>, caseId: string, forStaff: boolean): Promise<TimelineRow[]> =>
  (await cases.timeline(caseId)).map(event => describeEvent(event, forStaff))

/** What every reviewer's page of a case begins with; whether they may see it has been asked. */
export async function lookAtCase(deps: CaseDeps, actor: Actor, record: CaseRecord) {
  const [row, timeline, decider] = await Promise.all([
    describeTodo(deps, record),
    timelineOf(deps, record.caseId, true),
    deciderOf(deps, actor),
  ])
  const why: MayNotDecide | undefined = whyNotDecide(record, decider)
  return { case: row, timeline, ...(why ? { mayNotDecide: why } : {}) }
}
