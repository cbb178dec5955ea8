import { Refusal } from '../../platform/refusal.ts'
import { type ContestRecord, requireOpen } from '../contest.ts'
import type { WorkDeps } from './deps.ts'

/** A call for works that is shown; anything else is not found. */
export async function findCall({ contests }: Pick<WorkDeps, 'contests'>, contestId: string): Promise<ContestRecord> {
  const contest = await contests.byId(contestId)
  if (contest?.kind !== 'fiveSmall' || contest.state === 'draft') throw new Refusal('not-found')
  return contest
}

/** By the server's clock. */
export async function findOpenCall(deps: Pick<WorkDeps, 'contests' | 'clock'>, contestId: string): Promise<ContestRecord> {
  const contest = await findCall(deps, contestId)
  requireOpen(contest, deps.clock.now())
  return contest
}

/** Once called off nobody recommends or judges; taking a work back is always possible. */
export async function requireStanding(deps: Pick<WorkDeps, 'contests'>, contestId: string): Promise<void> {
  if ((await deps.contests.byId(contestId))?.state === 'calledOff') throw new Refusal('contest-called-off')
}
