import type { DayQuota, StationToday } from 'shared-types/cooling'
import type { Actor } from '../platform/http/caller.ts'
import { dayOf } from '../platform/clock.ts'
import { freeIn } from '../quota/index.ts'
import { requireKeeper } from '../stations/index.ts'
import { leftOf, poolOf } from './cooling.ts'
import { showDay } from './day-quotas.ts'
import type { CoolingDeps } from './deps.ts'

const freshMs = 2000

/** What everybody looks at before nine: counted once in two seconds by each process, however many ask. */
export class TodayBoard {
  private until = 0
  private items: Promise<StationToday[]> = Promise.resolve([])
  private readonly deps: CoolingDeps
  constructor(deps: CoolingDeps) {
    this.deps = deps
  }

  list(): Promise<StationToday[]> {
    const now = this.deps.clock.now()
    if (now.getTime() < this.until && this.until - now.getTime() <= freshMs) return this.items
    this.until = now.getTime() + freshMs
    this.items = count(this.deps, now)
    this.items.catch(() => (this.until = 0))
    return this.items
  }
}

async function count({ vouchers, quota }: CoolingDeps, now: Date): Promise<StationToday[]> {
  const days = (await vouchers.daysOn(dayOf(now))).filter(({ pieces, closed }) => pieces > 0 && !closed)
  const items = days.map(async day => {
    const { stationId, stationName: name, address, goods, opensAt } = day
    return { stationId, name, address, goods, opensAt, left: leftOf(day, await freeIn(quota, poolOf(day)), now) }
  })
  return (await Promise.all(items)).sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'))
}

export async function keptDay(deps: CoolingDeps, actor: Actor, stationId: string): Promise<{ day?: DayQuota }> {
  await requireKeeper(deps, actor, stationId)
  const day = await deps.vouchers.day(stationId, dayOf(deps.clock.now()))
  return day ? { day: await showDay(deps, day) } : {}
}
