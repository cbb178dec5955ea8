import type { KeptStation } from 'shared-types/station-keeping'
import type { Actor } from '../platform/http/caller.ts'
import type { StationDeps } from './deps.ts'
import { calendarFor } from './directory.ts'
import { cardOf, type StationRecord } from './station.ts'
import { sumOf, tallyDaysOf } from './visits.ts'

export async function describeKept(deps: StationDeps, record: StationRecord): Promise<KeptStation> {
  const now = deps.clock.now()
  const days = await Promise.all(tallyDaysOf(now).map(on => deps.visits.ofDay(record, on)))
  return {
    ...cardOf(record),
    calendar: await calendarFor(deps),
    days: days.map(({ on, tally, scans }) => ({ on, tally, scans: sumOf(scans) })),
  }
}

export async function listKept(deps: StationDeps, actor: Actor): Promise<KeptStation[]> {
  const kept = await deps.keepers.keptBy(actor.accountId)
  const records = await deps.stations.byIds(kept.map(keeper => keeper.stationId))
  return Promise.all(records.filter(record => record.state === 'active').map(record => describeKept(deps, record)))
}
