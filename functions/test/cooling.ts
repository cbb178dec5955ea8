import { randomUUID } from 'node:crypto'
import { dayOf, days, later, startOfDay } from '../src/platform/clock.ts'
import { orgIdOf } from '../../infra/local/demo/union-ids.ts'
import type { LocalSystem } from '../../infra/local/system.ts'
import { type Person, signIn } from './person.ts'
import { newStation } from './stations.ts'

/** Steps of the season's stories. Their clock stands at hours of tomorrow, so that a run at midnight is like any other. */

export const tomorrow = dayOf(later(new Date(), days))

/** Beijing time of tomorrow, or of so many days after. */
export function itIs(system: LocalSystem, time: string, daysAfter = 0): void {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const at = startOfDay(tomorrow).getTime() + daysAfter * days + (hour * 60 + minute) * 60_000
  system.setClockOffset(at - Date.now())
}

/** Three weeks from tomorrow on. */
export const newSeason = (orgId: string, plannedPieces: number) => ({
  orgId,
  name: '2026 年夏送清凉',
  year: 2026,
  opensOn: tomorrow,
  closesOn: dayOf(later(startOfDay(tomorrow), 20 * days)),
  goods: '绿豆汤和藿香正气水',
  valueFen: 3000,
  fund: '工会经费',
  plannedPieces,
})

export async function openSeason(manager: Person, plannedPieces: number) {
  const { season } = await manager.ask('POST /staff/cooling/seasons', { body: newSeason(orgIdOf('county'), plannedPieces) })
  return season
}

/** A station of the couriers' union with a keeper of its own. */
export async function keptStation(system: LocalSystem, name: string): Promise<{ stationId: string; keeper: Person }> {
  const reviewer = await signIn(system, 'reviewer-courier')
  const { station } = await reviewer.ask('POST /staff/stations', { body: newStation(orgIdOf('couriers'), { name }) })
  const params = { stationId: station.stationId }
  const { code } = await reviewer.ask('POST /staff/stations/{stationId}/keeper-invitations', { params })
  const keeper = await signIn(system, `keeper-${station.stationId}`)
  await keeper.ask('POST /station-keeper-invitations/{code}/acceptance', { params: { code }, body: { name: '周姐' } })
  return { ...params, keeper }
}

export const setDay = (manager: Person, seasonId: string, stationId: string, pieces: number, on = tomorrow) =>
  manager.ask('PUT /staff/cooling/seasons/{seasonId}/day-quotas', {
    params: { seasonId },
    body: { stationId, from: on, to: on, pieces, opensAt: '09:00' },
  })

export const claimAt = (someone: Person, stationId: string, key?: string) =>
  someone.ask('POST /cooling/stations/{stationId}/vouchers', { params: { stationId }, ...(key ? { key } : {}) })

/** A scan on the keeper's phone. */
export const scanOf = (code: string, time = '12:00', more: { stationId?: string; on?: string } = {}) => ({
  scanId: randomUUID(),
  code,
  at: new Date(`${tomorrow}T${time}:00.000+08:00`).toISOString(),
  ...more,
})

export const redeem = async (keeper: Person, stationId: string, scans: ReturnType<typeof scanOf>[]) =>
  (await keeper.ask('PUT /me/stations/{stationId}/cooling-redemptions', { params: { stationId }, body: { scans } })).results
