import { stationRoom } from 'functions/station-room'
import { dayOf, days, later } from 'functions/platform/clock'
import { announce } from 'functions/platform/events/announcement'
import type { MembershipEvents } from 'functions/membership/events'
import type { DemoHouse } from './demo-house.ts'
import { seededRandom } from './random.ts'
import type { SeededMember } from './seed-member.ts'
import { orgIdOf } from './union-ids.ts'

/** Visits of some stations every other week, as their keepers would have tallied them, and the members' joining: something to look at. */
export async function seedFigures(house: DemoHouse, members: readonly SeededMember[], now: Date) {
  const { stations, visits } = stationRoom(house)
  const random = seededRandom(20260615)
  const { rows } = await stations.list(orgIdOf('county'))
  const some = [...rows.keys()].sort().slice(0, 8)
  for (const stationId of some) {
    const station = await stations.byId(stationId)
    if (!station) continue
    for (let back = 1; back < 240; back += 14) {
      const on = dayOf(later(now, -back * days))
      await visits.setTally(station, on, { courier: 20 + random.below(30), foodRider: 10 + random.below(20) }, now)
    }
  }
  for (const { personId, orgId, joinedOn } of members)
    await house.tables.membership.write(
      announce<MembershipEvents, 'membership.enrolled'>(house.tables.membership, now, 'membership.enrolled', {
        personId,
        orgId,
        joinedOn,
        state: 'active',
      }),
    )
}
