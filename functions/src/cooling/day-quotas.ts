import type { DayQuota, DayQuotaForm } from 'shared-types/cooling'
import type * as z from 'zod/mini'
import { type Book, type NewEntry, withBook } from '../ledger/index.ts'
import { days, dayOf, later, startOfDay } from '../platform/clock.ts'
import type { Actor } from '../platform/http/caller.ts'
import { Refusal } from '../platform/refusal.ts'
import { freeIn, newPool, resize } from '../quota/index.ts'
import { findStation, requireActive } from '../stations/index.ts'
import { type DayQuotaRecord, poolOf, type SeasonRecord, shardsOf } from './cooling.ts'
import type { CoolingAct } from './cooling-store.ts'
import type { CoolingDeps } from './deps.ts'
import { byOf, looking, ownSeason } from './seasons.ts'

type Form = z.infer<typeof DayQuotaForm>

const mostDays = 31

const problem = (path: string, message: string) => new Refusal('invalid-request', { fields: [{ path, message }] })

function daysOf({ opensOn, closesOn }: SeasonRecord, { from, to }: Form, now: Date): string[] {
  if (to < from) throw problem('to', '结束日期要在开始之后')
  if (from < opensOn || to > closesOn) throw problem('from', `要在 ${opensOn} 到 ${closesOn} 之间`)
  if (from < dayOf(now)) throw problem('from', '过去的日子不能再改')
  const all: string[] = []
  for (let on = from; on <= to; on = dayOf(later(startOfDay(on), days))) all.push(on)
  if (all.length > mostDays) throw problem('to', `一次最多 ${mostDays} 天`)
  return all
}

export async function showDay(deps: CoolingDeps, day: DayQuotaRecord): Promise<DayQuota> {
  const { stationId, stationName, on, opensAt, pieces, redeemed, closed } = day
  const free = await freeIn(deps.quota, poolOf(day))
  return { stationId, stationName, on, opensAt, pieces, claimed: pieces - free, redeemed, closed }
}

export async function setDayQuotas(deps: CoolingDeps, actor: Actor, seasonId: string, form: Form): Promise<DayQuota[]> {
  const season = await ownSeason(deps, actor, seasonId)
  const station = requireActive(await findStation(deps, form.stationId))
  const chain = await deps.organisations.chainOf(station.orgId)
  if (!chain.some(org => org.orgId === season.orgId)) throw new Refusal('not-found')
  const who = await byOf(deps, actor)
  const items: DayQuota[] = []
  for (const on of daysOf(season, form, deps.clock.now())) {
    const opensAt = new Date(`${on}T${form.opensAt}:00.000+08:00`).toISOString()
    const wanted = { stationId: station.stationId, stationName: station.name, address: station.address, on, opensAt }
    const day = await withBook(deps.ledger, season.bookId, book =>
      setDay(deps, season, book, { ...wanted, pieces: form.pieces }, who),
    )
    items.push(await showDay(deps, day))
  }
  return items
}

type Wanted = Pick<DayQuotaRecord, 'stationId' | 'stationName' | 'address' | 'on' | 'opensAt' | 'pieces'>
type By = Pick<NewEntry, 'byAccountId' | 'byMasked'>

async function setDay(deps: CoolingDeps, season: SeasonRecord, book: Book, wanted: Wanted, by: By): Promise<DayQuotaRecord> {
  const before = await deps.vouchers.day(wanted.stationId, wanted.on)
  const inBook = (amount: number, more: Partial<NewEntry> = {}) => {
    const about = `${wanted.stationId}#${wanted.on}`
    const entry: NewEntry = { kind: 'approved', amount, about, note: `${wanted.stationName} ${wanted.on}`, ...by, ...more }
    return amount === 0 ? [] : deps.ledger.appending(book, [entry], deps.clock.now())
  }
  if (!before) {
    const { seasonId, bookId, goods } = season
    const shards = shardsOf(wanted.pieces)
    const day = { ...wanted, seasonId, bookId, goods, shards, redeemed: 0, closed: false, seq: book.seq + 1 }
    const opening = deps.quota.opening(newPool(poolOf(day), day.pieces))
    await deps.vouchers.save(deps.vouchers.addingDay(day), ...inBook(day.pieces), ...opening)
    return day
  }
  if (before.closed) throw new Refusal('day-closed')
  if (before.seasonId !== season.seasonId) throw new Refusal('season-over')
  if (wanted.pieces === before.pieces && wanted.opensAt === before.opensAt) return before
  const change = deps.vouchers.changingDay(before, wanted)
  if (wanted.pieces === before.pieces) await deps.vouchers.save(change, deps.cooling.noting(hourSet(deps, season, wanted, by)))
  else
    await resize(deps, poolOf(before).poolId, wanted.pieces, [
      change,
      ...inBook(wanted.pieces - before.pieces, { reverses: before.seq }),
    ])
  return { ...before, pieces: wanted.pieces, opensAt: wanted.opensAt }
}

/** Another hour and no other number: no book tells it. */
const hourSet = (
  { clock }: CoolingDeps,
  { orgId }: SeasonRecord,
  { stationId, stationName, on }: Wanted,
  by: By,
): CoolingAct => ({
  at: clock.now().toISOString(),
  accountId: by.byAccountId,
  byMasked: by.byMasked,
  orgId,
  about: { id: stationId, number: on, name: stationName },
  detail: 'hourSet',
})

export async function listDayQuotas(deps: CoolingDeps, actor: Actor, seasonId: string, on: string): Promise<DayQuota[]> {
  await ownSeason(deps, actor, seasonId, looking)
  const all = (await deps.vouchers.daysOn(on)).filter(day => day.seasonId === seasonId)
  const shown = await Promise.all(all.map(day => showDay(deps, day)))
  return shown.sort((a, b) => a.stationName.localeCompare(b.stationName, 'zh-CN'))
}
