import { dynamoActStore, noteLastAct } from '../acts/index.ts'
import { endNotices } from '../aid/index.ts'
import { aidNoticeRoom } from '../aid-room.ts'
import { retryDeliveries } from '../announcements/index.ts'
import type { ScheduledJob } from '../capabilities.ts'
import { escalateOverdue, remindOfCalendar } from '../cases/index.ts'
import { closeDays } from '../cooling/index.ts'
import { contestNoticeRoom, lapseRoom } from '../contest-room.ts'
import { endContestNotices, lapseOverdue } from '../contests/index.ts'
import { closeDaysRoom } from '../cooling-room.ts'
import { deliveryDeps } from '../deliveries.ts'
import { removeUnattached } from '../media/index.ts'
import { photoRoom } from '../photo-room.ts'
import { endPairingsWithoutRole, remindOfTerms } from '../organisations/index.ts'
import { ownPlatform } from '../own-platform.ts'
import { pairingRoom } from '../pairing-room.ts'
import type { Platform } from '../platform/platform.ts'
import { caseRoom, organisationsOf, staffOf } from '../shared-rooms.ts'
import { clearExpired, finishClosings } from '../privacy/index.ts'
import { clearRoom, finishRoom } from '../privacy-room.ts'
import { recount } from '../stats/index.ts'
import { managersOf } from '../staff/index.ts'
import { countRoom } from '../stats-room.ts'

let held: Platform | undefined

const jobs: Record<ScheduledJob, (at: Platform) => Promise<Record<string, number>>> = {
  'retry-deliveries': at => retryDeliveries(deliveryDeps(at)),
  'escalate-overdue': at => escalateOverdue({ ...caseRoom(at), table: at.table('cases') }),
  'remove-unattached-media': at => removeUnattached(photoRoom(at)),
  'close-cooling-days': at => closeDays(closeDaysRoom(at)),
  'lapse-contest-entries': at => lapseOverdue(lapseRoom(at)),
  'end-contest-notices': at => endContestNotices(contestNoticeRoom(at)),
  'recount-figures': at => recount({ ...countRoom(at), clock: at.clock }),
  'clear-expired': at => clearExpired(clearRoom(at)),
  'finish-closings': at => finishClosings(finishRoom(at)),
  'end-pairings': at => endPairingsWithoutRole(pairingRoom(at)),
  'remind-of-terms': at =>
    remindOfTerms({ organisations: organisationsOf(at), managersOf: orgId => managersOf(staffOf(at), orgId), clock: at.clock }),
  'remind-of-calendar': at => remindOfCalendar(caseRoom(at)),
  'end-aid-notices': at => endNotices(aidNoticeRoom(at)),
  'note-last-act': at => noteLastAct({ acts: dynamoActStore(at.table('acts')), log: at.log }),
}

export async function handler({ job }: { job: ScheduledJob }): Promise<void> {
  held ??= ownPlatform('schedules')
  held.log.info('job done', { job, ...(await jobs[job](held)) })
}
