import { type NewEntry, withBook } from '../ledger/index.ts'
import { dayOf } from '../platform/clock.ts'
import { dayIsDue } from './cooling.ts'
import type { CoolingDeps } from './deps.ts'

export type CloseDaysDeps = Pick<CoolingDeps, 'vouchers' | 'ledger' | 'clock'>

/** Enters each past day in its book: what was redeemed is handed out, the rest flows back to the season. Run again it finds nothing. */
export async function closeDays(deps: CloseDaysDeps): Promise<{ closed: number }> {
  const now = deps.clock.now()
  const due = (await deps.vouchers.openBefore(dayOf(now))).filter(({ on }) => dayIsDue(on, now))
  for (const { stationId, on } of due) await closeDay(deps, stationId, on)
  return { closed: due.length }
}

async function closeDay(deps: CloseDaysDeps, stationId: string, on: string): Promise<void> {
  const { bookId } = (await deps.vouchers.day(stationId, on)) ?? {}
  if (!bookId) return
  await withBook(deps.ledger, bookId, async book => {
    const day = await deps.vouchers.day(stationId, on)
    if (!day || day.closed) return
    const common = { about: `${stationId}#${on}`, byAccountId: 'system', byMasked: '系统', note: `${day.stationName} ${on}` }
    const unclaimed = day.pieces - day.redeemed
    const entries: NewEntry[] = [
      { ...common, kind: 'paid' as const, amount: day.redeemed },
      { ...common, kind: 'approved' as const, amount: -unclaimed, reverses: day.seq },
    ].filter(({ amount }) => amount !== 0)
    const inBook = entries.length > 0 ? deps.ledger.appending(book, entries, deps.clock.now()) : []
    await deps.vouchers.save(deps.vouchers.closingDay(day), ...inBook)
  })
}
