import { hours, later } from '../../src/platform/clock.ts'
import type { LocalSystem } from '../../../infra/local/system.ts'
import { newContest, publishedByAnother } from '../contests.ts'
import type { Person } from '../person.ts'
import { handIn } from '../works.ts'
import { safetyTeams, type WorksWorld } from './works-samples.ts'

/** A call with a work that waits, and a safety cup that the union has entered. */
export async function makeWorks(system: LocalSystem, reviewer: Person, member: Person, orgId: string): Promise<WorksWorld> {
  const opensAt = later(new Date(), -hours).toISOString()
  const publish = (kind: 'fiveSmall' | 'safetyCup') =>
    publishedByAnother(system, reviewer, newContest(orgId, { kind, opensAt, trades: [], stages: [], awards: [] }))
  const callId = await publish('fiveSmall')
  const work = await handIn(member, callId)
  const cupId = await publish('safetyCup')
  await reviewer.ask('PUT /staff/contests/{contestId}/safety-entries/{orgId}', {
    params: { contestId: cupId, orgId },
    body: { version: 0, entry: safetyTeams },
  })
  return { callId, cupId, workCaseId: work.case.caseId }
}
