import type { OrganisationStore } from '../organisations/index.ts'
import type { Announcement, Reaction } from '../platform/events/announcement.ts'
import { count, type PlacedFact } from './counting.ts'
import { countedNames, type Fact, factsOf, toArchive } from './facts.ts'
import { type ArchivedEvent, CountedMeanwhile, type StatsStore } from './stats-store.ts'

export interface CountDeps {
  stats: StatsStore
  organisations: Pick<OrganisationStore, 'tree' | 'chainOf'>
}

/** Two events about the same person may be counted at the same moment; after so many turns the delivery is tried again later. */
const mostTurns = 5

/** From the union upwards. One founded a moment ago is not in the tree that is held yet. */
async function pathOf({ organisations }: CountDeps, orgId: string): Promise<string[]> {
  const tree = await organisations.tree()
  const org = tree.byId.get(orgId)
  if (org) return [orgId, ...tree.above(org).map(above => above.orgId)]
  return (await organisations.chainOf(orgId)).map(one => one.orgId)
}

async function pathsOf(deps: CountDeps, facts: readonly Fact[]): Promise<Record<string, string[]>> {
  const orgIds = [...new Set(facts.map(({ orgId }) => orgId))]
  return Object.fromEntries(await Promise.all(orgIds.map(async orgId => [orgId, await pathOf(deps, orgId)] as const)))
}

/** Into the counters of one generation, once however often it is asked for. `true`: it was not in them yet. */
export async function countEvent({ stats }: Pick<CountDeps, 'stats'>, event: ArchivedEvent): Promise<boolean> {
  const { announcement, paths, counted } = event
  const facts = factsOf(announcement).map((fact): PlacedFact => ({ ...fact, path: paths[fact.orgId] ?? [] }))
  for (let turn = 1; ; turn += 1) {
    const known = await stats.known(facts, counted)
    try {
      return await stats.save(event, count(facts, known), known)
    } catch (error) {
      if (!(error instanceof CountedMeanwhile) || turn === mostTurns) throw error
      if (await stats.isCounted(announcement, counted)) return false
    }
  }
}

async function take(deps: CountDeps, announcement: Announcement): Promise<void> {
  const facts = factsOf(announcement)
  if (facts.length === 0) return
  const { reading } = await deps.stats.generations()
  await countEvent(deps, { announcement: toArchive(announcement), paths: await pathsOf(deps, facts), counted: reading })
}

export const statsReactions = (deps: CountDeps): Reaction[] => [
  { name: 'stats.count', on: countedNames, run: announcement => take(deps, announcement) },
]
