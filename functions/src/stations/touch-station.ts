import { setTimeout as wait } from 'node:timers/promises'
import type { Write } from '../platform/dynamo/transact.ts'
import type { Actor } from '../platform/http/caller.ts'
import { Refusal } from '../platform/refusal.ts'
import type { StationDeps } from './deps.ts'
import { findStation } from './describe-station.ts'
import { entryFor, requireActive } from './keep-station.ts'
import type { HistoryEntry, StationRecord } from './station.ts'

/** Changes beside the form, which nobody edits against a version they saw: the newest wins, whoever else is at the station. */
export interface Touch {
  change: HistoryEntry['change']
  note?: string | undefined
  /** The keeper's name; staff are named by their role. */
  by?: string
  make(before: StationRecord): StationRecord
  also?: (after: StationRecord) => Promise<Write[]>
}

const attempts = 8

export async function touchStation(
  deps: StationDeps,
  actor: Pick<Actor, 'accountId' | 'standsInFor'>,
  stationId: string,
  touch: Touch,
): Promise<StationRecord> {
  const entry = await entryFor(deps, actor, touch.change, { note: touch.note, ...(touch.by ? { by: touch.by } : {}) })
  for (let tried = 1; ; tried += 1) {
    const before = requireActive(await findStation(deps, stationId))
    const after = touch.make(before)
    try {
      await deps.stations.save(after.areaId, [{ before, after, entry }], ...((await touch.also?.(after)) ?? []))
      return after
    } catch (error) {
      const first = error instanceof Refusal && error.code === 'station-changed'
      if (!first) throw error
      if (tried === attempts) throw new Refusal('try-again')
      await wait(Math.random() * 20 * tried)
    }
  }
}

interface ClosureInput {
  reason: string
  fromAt?: string | undefined
  untilAt?: string | undefined
}

/** One closure at a time: a new one replaces the old. */
export function closing({ clock }: Pick<StationDeps, 'clock'>, { reason, fromAt, untilAt }: ClosureInput, by?: string): Touch {
  const now = clock.now().toISOString()
  const from = fromAt ?? now
  if (untilAt !== undefined && untilAt <= (from > now ? from : now))
    throw new Refusal('invalid-request', { fields: [{ path: 'untilAt', message: '恢复的时间要在关闭之后' }] })
  return {
    change: 'closed',
    note: reason,
    ...(by ? { by } : {}),
    make: before => ({ ...before, closure: { reason, fromAt: from, ...(untilAt ? { untilAt } : {}) } }),
  }
}

export const reopening = (by?: string): Touch => ({
  change: 'reopened',
  ...(by ? { by } : {}),
  make: ({ closure: _closure, ...rest }) => rest,
})

export const checking = (
  { on, note, nextCheckOn }: { on: string; note?: string | undefined; nextCheckOn?: string | undefined },
  also: Touch['also'],
): Touch => ({
  change: 'checked',
  note,
  make: ({ nextCheckOn: _next, ...rest }) => ({ ...rest, lastCheckOn: on, ...(nextCheckOn ? { nextCheckOn } : {}) }),
  ...(also ? { also } : {}),
})
