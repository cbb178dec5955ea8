import type { MyEntry } from 'shared-types/contest-entries'
import type { Actor } from '../platform/http/caller.ts'
import type { ContestBoard } from './board.ts'
import type { ContestDeps } from './deps.ts'
import { describeStanding } from './describe-my-entry.ts'
import { knownEntrant } from './entrant.ts'
import type { EntryRecord } from './entry.ts'
import { obstaclesOf } from './obstacles.ts'
import { ownEntry } from './own-entry.ts'

async function described(deps: ContestDeps, { personId }: Actor, entries: EntryRecord[]): Promise<MyEntry[]> {
  const shown = await Promise.all(
    entries.map(async entry => {
      const contest = await deps.contests.byId(entry.contestId)
      // Whoever left the team keeps nothing of it.
      const isIn = entry.members.some(member => member.personId === personId)
      return contest && isIn ? describeStanding(deps, contest, entry, personId) : undefined
    }),
  )
  return shown.filter(entry => entry !== undefined)
}

const ofCaller = async (deps: ContestDeps, { personId }: Actor) => (personId ? deps.entries.ofPerson(personId) : [])

export async function listMyEntries(deps: ContestDeps, actor: Actor) {
  return { at: deps.clock.now().toISOString(), items: await described(deps, actor, await ofCaller(deps, actor)) }
}

export async function myEntry(deps: ContestDeps, actor: Actor, entryId: string) {
  const { entry, contest } = await ownEntry(deps, actor, entryId)
  return { at: deps.clock.now().toISOString(), entry: await describeStanding(deps, contest, entry, actor.personId) }
}

/** Before the form: whether there is any use in filling it. */
export async function myContest(deps: ContestDeps & { board: ContestBoard }, actor: Actor, contestId: string) {
  const contest = await deps.board.contest(contestId)
  const [known, all] = await Promise.all([knownEntrant(deps, actor), ofCaller(deps, actor)])
  const here = all.filter(entry => entry.contestId === contestId)
  return {
    at: deps.clock.now().toISOString(),
    obstacles: obstaclesOf(contest.eligibility, known),
    ...(known.entrant?.orgName ? { orgName: known.entrant.orgName } : {}),
    entries: await described(deps, actor, here),
  }
}
