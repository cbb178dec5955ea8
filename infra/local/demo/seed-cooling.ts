import { randomUUID } from 'node:crypto'
import { allot } from 'functions/cooling/allocations'
import { setDayQuotas } from 'functions/cooling/day-quotas'
import { addToRoster } from 'functions/cooling/roster'
import { openSeason } from 'functions/cooling/seasons'
import { coolingRoom } from 'functions/cooling-room'
import { days, dayOf, later } from 'functions/platform/clock'
import type { Actor } from 'functions/platform/http/caller'
import { createOnce } from 'functions/platform/http/once'
import type { DemoHouse } from './demo-house.ts'
import { demoPerson } from './people.ts'
import { demoStations } from './stations.ts'
import { orgIdOf } from './union-ids.ts'

const shownStations = 6
/** As far ahead as one request sets. */
const shownDays = 30

/** A season that is on, whatever the month is: something to claim, to redeem and to sign for. */
export async function seedCooling(house: DemoHouse): Promise<void> {
  const deps = coolingRoom(house)
  const county = orgIdOf('county')
  if ((await deps.cooling.seasonsOf(county)).length > 0) return
  const now = house.clock.now()
  const actor: Actor = { accountId: 'demo', sessionId: 'demo', personId: undefined, grants: [{ role: 'manager', orgId: county }] }
  const once = () => createOnce(house.table('cooling'), 'demo', randomUUID(), 'demo', now)
  const [opensOn, closesOn] = [dayOf(now), dayOf(later(now, shownDays * days))]
  const form = { name: `${opensOn.slice(0, 4)} 年送清凉`, year: Number(opensOn.slice(0, 4)), opensOn, closesOn }
  const goods = { goods: '绿豆汤和藿香正气水', valueFen: 3000, fund: '工会经费', plannedPieces: 20_000 }
  const { season } = await openSeason(deps, actor, { orgId: county, ...form, ...goods }, once())
  const every = { from: opensOn, to: closesOn, pieces: 40, opensAt: '09:00' }
  for (const { stationId } of demoStations.slice(0, shownStations))
    await setDayQuotas(deps, actor, season.seasonId, { stationId, ...every, to: dayOf(later(now, (shownDays - 1) * days)) })
  const { allocation } = await allot(deps, actor, season.seasonId, { orgId: orgIdOf('couriers'), pieces: 30 }, once())
  const people = [1, 2, 101, 102, 103, 104].map(number => demoPerson(number)).map(({ name, phone }) => ({ name, phone }))
  await addToRoster(deps, actor, allocation.allocationId, people, once())
}
