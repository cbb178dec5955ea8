import type { Occupation } from 'shared-types/organisations'
import { requireScope } from '../organisations/index.ts'
import { days, dayOf, later } from '../platform/clock.ts'
import type { Actor } from '../platform/http/caller.ts'
import { Refusal } from '../platform/refusal.ts'
import { areaOf, isBelow } from './area.ts'
import type { StationDeps } from './deps.ts'
import { findStation } from './describe-station.ts'
import { looking, requireActive } from './keep-station.ts'
import { requireKeeper } from './keepers.ts'
import type { Visits } from './station-store.ts'

/** How far back a keeper may still put a day right. */
const tallyDays = 7
/** A quarter. */
const mostDays = 92

/** Today and the days before that a keeper may still put right, newest first. */
export const tallyDaysOf = (now: Date): string[] => Array.from({ length: tallyDays }, (_, i) => dayOf(later(now, -i * days)))

export const sumOf = (visits: Visits): number => Object.values(visits).reduce((sum, count) => sum + count, 0)

/** One visit by a scan. It opens no door and earns no point; not scanning costs nothing. */
export async function countVisit(
  deps: StationDeps,
  stationId: string,
  { visitor, occupation }: { visitor: string; occupation?: Occupation | undefined },
) {
  const record = requireActive(await findStation(deps, stationId))
  const now = deps.clock.now()
  return { counted: await deps.visits.countScan(record, dayOf(now), visitor, occupation ?? 'other', now) }
}

/** Those who did not scan, as the keeper counted them. */
export async function tallyVisits(deps: StationDeps, actor: Actor, stationId: string, day: string, counts: Visits) {
  await requireKeeper(deps, actor, stationId)
  const record = requireActive(await findStation(deps, stationId))
  if (!tallyDaysOf(deps.clock.now()).includes(day)) throw new Refusal('tally-too-late')
  await deps.visits.setTally(record, day, counts, deps.clock.now())
  return record
}

export async function listVisits(
  deps: StationDeps,
  actor: Actor,
  { orgId, from, to }: { orgId: string; from: string; to: string },
) {
  await requireScope(deps, actor, looking, orgId)
  if (to < from || Date.parse(to) - Date.parse(from) >= mostDays * days)
    throw new Refusal('invalid-request', { fields: [{ path: 'to', message: `一次最多看 ${mostDays} 天` }] })
  const { areaId } = areaOf(await deps.organisations.chainOf(orgId))
  const [list, visits] = await Promise.all([deps.stations.list(areaId), deps.visits.between(areaId, from, to)])
  const shown = await Promise.all(
    visits.map(async visit => {
      const row = list.rows.get(visit.stationId)
      return row && (await isBelow(deps.organisations, row.orgId, orgId)) ? [{ ...visit, name: row.card.name }] : []
    }),
  )
  return { items: shown.flat() }
}
