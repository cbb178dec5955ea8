import type { House } from './composition.ts'
import { createMediaLinks } from './media/index.ts'
import {
  dynamoCellStore,
  dynamoFeedbackStore,
  dynamoImportStore,
  dynamoKeeperStore,
  dynamoStationStore,
  dynamoVisitStore,
  Shares,
  type StationDeps,
} from './stations/index.ts'

/** Not part of every house: only the functions that answer for stations carry their stores and the signing of links. */
export function stationRoom(house: House): StationDeps {
  const table = house.table('stations')
  const cells = dynamoCellStore(table, house.clock)
  return {
    ...house,
    stations: dynamoStationStore(table, cells),
    cells,
    shares: new Shares(),
    feedback: dynamoFeedbackStore(table),
    visits: dynamoVisitStore(table),
    keepers: dynamoKeeperStore(table),
    imports: dynamoImportStore(table),
    tables: { stations: table, media: house.table('media') },
    photoLink: createMediaLinks({ clock: house.clock, acceptedBucket: house.env.MEDIA_ACCEPTED_BUCKET }),
  }
}
