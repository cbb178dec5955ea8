import { actReactions } from './acts/index.ts'
import { chainingRoom } from './acts-room.ts'
import { type DeliverDeps, dynamoDeliveryStore } from './announcements/index.ts'
import { caseReactions } from './cases/index.ts'
import { tellRoom } from './contest-room.ts'
import { contestReactions } from './contests/index.ts'
import { membershipReactions } from './membership/index.ts'
import { membershipRoom } from './membership-room.ts'
import { dynamoNotificationStore, notificationReactions } from './notifications/index.ts'
import { organisationReactions } from './organisations/index.ts'
import { pairingRoom } from './pairing-room.ts'
import type { Platform } from './platform/platform.ts'
import { caseRoom, identityOf, templatesOf, wechatOf } from './shared-rooms.ts'
import { importRoom } from './station-room.ts'
import { stationReactions } from './stations/index.ts'
import { statsReactions } from './stats/index.ts'
import { countRoom } from './stats-room.ts'

/** Who reacts to what others announce. */
export function deliveryDeps(platform: Platform): DeliverDeps {
  const { clock, log, table } = platform
  const toInboxes = {
    notifications: dynamoNotificationStore(table('notifications')),
    identity: identityOf(platform),
    wechat: wechatOf(platform),
    templates: templatesOf(platform),
    clock,
    log,
  }
  return {
    deliveries: dynamoDeliveryStore(table('announcements')),
    reactions: [
      ...caseReactions({ ...caseRoom(platform), table: table('cases') }),
      ...organisationReactions(pairingRoom(platform)),
      ...stationReactions(importRoom(platform)),
      ...membershipReactions(membershipRoom(platform)),
      ...contestReactions(tellRoom(platform)),
      ...notificationReactions(toInboxes),
      ...statsReactions(countRoom(platform)),
      ...actReactions(chainingRoom(platform)),
    ],
    clock,
    log,
  }
}
