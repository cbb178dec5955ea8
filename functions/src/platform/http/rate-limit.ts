import type { RateClass } from 'shared-types/contract'
import { epochSeconds, later, minutes } from '../clock.ts'
import type { Table } from '../dynamo/table.ts'
import { Refusal } from '../refusal.ts'

/**
 * Calls per caller and minute. `sign-in` counts by address, where a campaign's whole hall may sit behind one; `submit` by account.
 * Reads are left to the gateway's throttle: a counter for each would double their cost.
 */
const perMinute: Record<Exclude<RateClass, 'read'>, number> = { 'sign-in': 600, submit: 20, write: 120 }

export async function countCall(table: Table, rate: RateClass, rateKey: string, now: Date, factor: number): Promise<void> {
  if (rate === 'read') return
  const window = Math.floor(now.getTime() / minutes)
  const row = await table.bump({ pk: `RATE#${rate}#${rateKey}`, sk: `${window}` }, 'ADD calls :one SET goneAfter = :gone', {
    ':one': 1,
    ':gone': epochSeconds(later(now, 5 * minutes)),
  })
  if ((row.calls as number) > perMinute[rate] * factor) throw new Refusal('too-many-requests')
}
