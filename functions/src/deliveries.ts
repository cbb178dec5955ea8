import { type DeliverDeps, dynamoDeliveryStore } from './announcements/index.ts'
import { caseReactions } from './cases/index.ts'
import type { House } from './composition.ts'
import { contestRoom } from './contest-room.ts'
import { contestReactions } from './contests/index.ts'
import { notificationReactions } from './notifications/index.ts'
import { dynamoCellStore, dynamoImportStore, dynamoStationStore, type ImportDeps, stationReactions } from './stations/index.ts'

function importRoom({ table, clock, organisations }: House): ImportDeps {
  const own = table('stations')
  return { stations: dynamoStationStore(own, dynamoCellStore(own, clock)), imports: dynamoImportStore(own), organisations, clock }
}

/** Who reacts to what others announce. Apart from the composition, so that only the functions that deliver carry the reactions. */
export function deliveryDeps(house: House): DeliverDeps {
  const { clock, log, table } = house
  return {
    deliveries: dynamoDeliveryStore(table('announcements')),
    reactions: [
      ...caseReactions({ ...house, table: table('cases') }),
      ...stationReactions(importRoom(house)),
      ...contestReactions(contestRoom(house)),
      ...notificationReactions(house),
    ],
    clock,
    log,
  }
}
