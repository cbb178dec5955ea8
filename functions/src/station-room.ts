import { createMediaLinks } from './media/index.ts'
import type { Platform } from './platform/platform.ts'
import { caseRoom, organisationsOf, wechatOf } from './shared-rooms.ts'
import {
  dynamoCellStore,
  dynamoFeedbackStore,
  dynamoImportStore,
  dynamoKeeperStore,
  dynamoStationStore,
  dynamoVisitStore,
  type ImportDeps,
  Shares,
  type StationDeps,
} from './stations/index.ts'

export function stationRoom(platform: Platform): StationDeps {
  const { clock, env } = platform
  const table = platform.table('stations')
  const cells = dynamoCellStore(table, clock)
  return {
    ...caseRoom(platform),
    stations: dynamoStationStore(table, cells),
    cells,
    shares: new Shares(),
    feedback: dynamoFeedbackStore(table),
    visits: dynamoVisitStore(table),
    keepers: dynamoKeeperStore(table),
    imports: dynamoImportStore(table),
    tables: { stations: table, media: platform.table('media') },
    wechat: wechatOf(platform),
    photoLink: createMediaLinks({ clock, acceptedBucket: env.MEDIA_ACCEPTED_BUCKET }),
  }
}

/** For bringing a sent sheet into the directory. */
export function importRoom(platform: Platform): ImportDeps {
  const { clock } = platform
  const table = platform.table('stations')
  return {
    stations: dynamoStationStore(table, dynamoCellStore(table, clock)),
    imports: dynamoImportStore(table),
    organisations: organisationsOf(platform),
    clock,
  }
}
