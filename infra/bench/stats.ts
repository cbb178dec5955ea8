import { ownPlatform } from 'functions/own-platform'
import { systemClock } from 'functions/platform/clock'
import { createDocumentClient } from 'functions/platform/dynamo/client'
import { createTable } from 'functions/platform/dynamo/table'
import type { Announcement } from 'functions/platform/events/announcement'
import { type CountDeps, dynamoStatsStore, recount, statsReactions } from 'functions/stats/index'
import { figuresOfUnion } from 'functions/stats/look-at-figures'
import { statsRoom } from 'functions/stats-room'
import { orgIdOf } from '../local/demo/union-ids.ts'
import { startLocalSystem } from '../local/system.ts'
import { inParallel } from './campaign.ts'
import { print, rounded } from './measurement.ts'
import { type Kind, size, yearOf } from './stats/year.ts'
import { type Consumed, meter } from './units.ts'

/**
 * A county's year counted event by event, asked for, delivered twice and counted anew; on the embedded engine, client and server on the
 * same cores. Beside it what reading the archive at every look would take.
 */
const bench = 'stats'
const atOnce = 4
const year = '2026'
const counters = 'a figure read from the archived events'

export async function benchStats(): Promise<void> {
  const system = await startLocalSystem({ memory: true, seed: 'small' })
  try {
    const client = createDocumentClient()
    const platform = ownPlatform('bench')
    const table = createTable(client, platform.table('stats').name)
    const consumed = meter(client)
    const room = statsRoom(platform)
    const deps = { stats: dynamoStatsStore(table), organisations: room.organisations }
    const tree = await room.organisations.tree()
    const orgIds = [...tree.byId.values()].filter(({ joinable }) => joinable).map(({ orgId }) => orgId)
    const all = yearOf(orgIds, orgIdOf('county'))
    await measureCounting(deps, all, consumed)
    await measureLooking(deps, consumed)
    await measureTwice(deps, all, orgIds)
    await measureRecount(deps, [...tree.byId.keys()])
  } finally {
    await system.stop()
  }
}

const countWith = (deps: CountDeps) => async (announcement: Announcement) => {
  for (const reaction of statsReactions(deps)) await reaction.run(announcement)
}

async function measureCounting(deps: CountDeps, all: readonly Kind[], consumed: Consumed): Promise<void> {
  const count = countWith(deps)
  consumed.units = 0
  const started = performance.now()
  await inParallel(all, atOnce, ({ announcement }) => count(announcement))
  const seconds = (performance.now() - started) / 1000
  console.error(`counted ${all.length} events in ${seconds.toFixed(0)} s`)
  print({ bench, metric: 'events_per_s', n: all.length, value: rounded(all.length / seconds, 1), unit: '1/s' })
  print({ bench, metric: 'units_per_event', n: all.length, value: rounded(consumed.units / all.length, 2), unit: 'unit' })
}

/** The dashboard's own queries; the other capabilities' (tree, stations, books) are one each and are counted with them. */
const othersQueries = 3

async function measureLooking(deps: CountDeps, consumed: Consumed): Promise<void> {
  const room = statsRoom(ownPlatform('bench'))
  const county = await room.organisations.byId(orgIdOf('county'))
  if (!county) throw new Error('the county is gone')
  Object.assign(consumed, { units: 0, queries: 0 })
  const figures = await figuresOfUnion({ ...room, stats: deps.stats }, county, year)
  const looked = { ...consumed }
  Object.assign(consumed, { units: 0, queries: 0 })
  for (const month of await deps.stats.months()) for await (const _events of deps.stats.archived(month)) void _events
  const value = (code: string) => figures.find(figure => figure.code === code)?.value ?? Number.NaN
  print({
    bench,
    metric: 'dashboard_queries',
    value: looked.queries + othersQueries,
    unit: 'query',
    against: { name: counters, value: consumed.queries + othersQueries },
  })
  print({
    bench,
    metric: 'dashboard_units',
    value: looked.units,
    unit: 'unit',
    against: { name: counters, value: consumed.units },
  })
  print({ bench, metric: 'new_members', n: size.members, value: value('newMembers'), unit: 'person' })
  print({ bench, metric: 'visits', n: size.visits, value: value('stationVisits'), unit: 'visit' })
  print({ bench, metric: 'entries', n: size.entries, value: value('contestEntries'), unit: 'entry' })
  print({ bench, metric: 'cases_filed', n: size.cases, value: value('aidFiled'), unit: 'case' })
}

type Snapshot = string

async function snapshot({ stats }: CountDeps, orgIds: readonly string[]): Promise<Map<string, Snapshot>> {
  const { reading } = await stats.generations()
  const rows = await inParallel(orgIds, atOnce, async orgId => {
    const spans = [...(await stats.counters(orgId, reading))].map(([span, row]): [string, [string, number][]] => [
      span,
      Object.entries(row)
        .filter(([, value]) => value !== 0)
        .sort(([a], [b]) => a.localeCompare(b)),
    ])
    return [orgId, JSON.stringify(spans.filter(([, row]) => row.length > 0).sort(([a], [b]) => a.localeCompare(b)))] as const
  })
  return new Map(rows)
}

const differing = (before: Map<string, Snapshot>, after: Map<string, Snapshot>): number =>
  [...before].filter(([orgId, row]) => after.get(orgId) !== row).length

async function measureTwice(deps: CountDeps, all: readonly Kind[], orgIds: readonly string[]): Promise<void> {
  const before = await snapshot(deps, orgIds)
  const again = all.filter((_, i) => i % 35 === 0)
  await inParallel(again, atOnce, ({ announcement }) => countWith(deps)(announcement))
  const differs = differing(before, await snapshot(deps, orgIds))
  print({ bench, metric: 'twice_delivered_differs', n: again.length, value: differs, unit: 'union' })
}

async function measureRecount(deps: CountDeps, orgIds: readonly string[]): Promise<void> {
  const before = await snapshot(deps, orgIds)
  const { version: _v, ...now } = await deps.stats.generations()
  await deps.stats.setGenerations({ ...now, version: _v }, { ...now, making: now.reading + 1 })
  const started = performance.now()
  let counted = 0
  for (let isDone = false; !isDone;) {
    const run = await recount({ stats: deps.stats, clock: systemClock })
    counted += run.counted
    isDone = run.done === 1
  }
  const seconds = (performance.now() - started) / 1000
  print({ bench, metric: 'rebuild_events_per_s', n: counted, value: rounded(counted / seconds, 1), unit: '1/s' })
  print({
    bench,
    metric: 'rebuild_differs',
    n: orgIds.length,
    value: differing(before, await snapshot(deps, orgIds)),
    unit: 'union',
  })
}
