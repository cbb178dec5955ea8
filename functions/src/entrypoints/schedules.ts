import { endNotices } from '../aid/index.ts'
import { aidRoom } from '../aid-room.ts'
import { retryDeliveries } from '../announcements/index.ts'
import type { ScheduledJob } from '../capabilities.ts'
import { escalateOverdue } from '../cases/index.ts'
import { compose, type House } from '../composition.ts'
import { closeDays } from '../cooling/index.ts'
import { contestRoom } from '../contest-room.ts'
import { endContestNotices, lapseOverdue } from '../contests/index.ts'
import { coolingRoom } from '../cooling-room.ts'
import { deliveryDeps } from '../deliveries.ts'
import { removeUnattached } from '../media/index.ts'
import { photoRoom } from '../photo-room.ts'

let held: House | undefined

const jobs: Record<ScheduledJob, (house: House) => Promise<Record<string, number>>> = {
  'retry-deliveries': house => retryDeliveries(deliveryDeps(house)),
  'escalate-overdue': house => escalateOverdue({ ...house, table: house.table('cases') }),
  'remove-unattached-media': house => removeUnattached(photoRoom(house)),
  'close-cooling-days': house => closeDays(coolingRoom(house)),
  'lapse-contest-entries': house => lapseOverdue(contestRoom(house)),
  'end-contest-notices': house => endContestNotices(contestRoom(house)),
  'end-aid-notices': house => endNotices(aidRoom(house)),
}

export async function handler({ job }: { job: ScheduledJob }): Promise<void> {
  held ??= compose('schedules')
  held.log.info('job done', { job, ...(await jobs[job](held)) })
}
