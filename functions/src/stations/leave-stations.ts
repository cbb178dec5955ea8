import type { StationDeps } from './deps.ts'
import { historyOf } from './history-writes.ts'
import { entryFor } from './keep-station.ts'

type Deps = Pick<StationDeps, 'keepers' | 'staff' | 'clock'> & { tables: Pick<StationDeps['tables'], 'stations'> }

/** A keeper whose account is closed keeps no station any more; each station's history says so. */
export const leaveStations =
  (deps: Deps) =>
  async (accountId: string): Promise<void> => {
    for (const keeper of await deps.keepers.keptBy(accountId)) {
      const entry = await entryFor(deps, { accountId }, 'keeperRemoved', { note: keeper.nameMasked, by: keeper.nameMasked })
      await deps.keepers.remove(keeper, historyOf(deps.tables.stations, keeper, entry))
    }
  }
