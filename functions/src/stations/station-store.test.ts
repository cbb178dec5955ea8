import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { distanceM } from 'shared-types/geo'
import { createTables } from '../../../infra/local/create-tables.ts'
import { dynamoClient } from '../../../infra/local/dynamo.ts'
import { newStation } from '../../test/stations.ts'
import { capabilities } from '../capabilities.ts'
import { type Clock, systemClock } from '../platform/clock.ts'
import { createDocumentClient } from '../platform/dynamo/client.ts'
import { createTable } from '../platform/dynamo/table.ts'
import { randomCode } from '../platform/ids.ts'
import { Refusal } from '../platform/refusal.ts'
import { dynamoCellStore } from './cell-store.dynamo.ts'
import { findNearest } from './find-nearest.ts'
import { Shares } from './shares.ts'
import type { StationRecord } from './station.ts'
import { dynamoStationStore } from './station-store.dynamo.ts'

const areaId = 'org_democounty'
const calendar = { holidays: [], workdays: [] }
const entry = {
  at: '2026-11-23T00:00:00.000Z',
  change: 'changed' as const,
  fields: [],
  byAccountId: 'acc_000001',
  byMasked: '沈*',
}

/** Two processes over one table, as two Lambdas are. */
async function freshStore() {
  const prefix = `s${randomUUID().slice(0, 8)}`
  await createTables(dynamoClient(process.env.DYNAMODB_ENDPOINT ?? ''), prefix, [capabilities.stations.table])
  const process_ = (clock: Clock = systemClock) => {
    const table = createTable(createDocumentClient(), `${prefix}-stations`)
    const cells = dynamoCellStore(table, clock)
    return { table, cells, shares: new Shares(), stations: dynamoStationStore(table, cells) }
  }
  return { one: process_(), other: process_(), start: process_ }
}

const stationAt = (lat: number, lng: number, more: Partial<StationRecord> = {}): StationRecord => ({
  ...newStation(areaId, { lat, lng, name: `驿站${randomCode(4)}`, address: `人民路${randomCode(6)}号${randomCode(8)}` }),
  stationId: `sta_${randomCode(10)}`,
  areaId,
  streetId: areaId,
  state: 'active',
  version: 1,
  revision: 1,
  ...more,
})

const adding = (after: StationRecord) => ({ before: undefined, after, entry })
const town = () => ({ lat: 27.7 + Math.random() * 0.02, lng: 112 + Math.random() * 0.02 })
type Process = Awaited<ReturnType<typeof freshStore>>['one']

const nearest = async (process_: Process, from: { lat: number; lng: number }) =>
  (await findNearest(process_, from, {}, new Date(), calendar)).items.map(item => item.stationId)

const byBruteForce = (all: StationRecord[], from: { lat: number; lng: number }) =>
  all
    .filter(record => record.state === 'active')
    .map(record => ({ id: record.stationId, m: distanceM(from, record) }))
    .sort((a, b) => a.m - b.m || (a.id < b.id ? -1 : 1))
    .slice(0, 20)
    .map(({ id }) => id)

describe('neighbours filed at the same moment', () => {
  it('are all there, in the list, on the map and in one history each, however many edit at once', async () => {
    const { one, other } = await freshStore()
    const all = Array.from({ length: 40 }, () => ({ ...stationAt(0, 0), ...town() }))
    await Promise.all(all.map((record, i) => (i % 2 ? one : other).stations.save(areaId, [adding(record)])))
    const list = await one.stations.list(areaId)
    expect([list.rows.size, list.version]).toEqual([40, 40])
    const from = { lat: 27.71, lng: 112.01 }
    expect(await nearest(one, from)).toEqual(byBruteForce(all, from))
    expect(await nearest(other, from)).toEqual(byBruteForce(all, from))
  }, 30_000)

  it('never undo one another: of ten changes to what one has read, one is made', async () => {
    const { one, other } = await freshStore()
    const record = stationAt(27.7, 112)
    await one.stations.save(areaId, [adding(record)])
    const change = (i: number) =>
      (i % 2 ? one : other).stations.save(areaId, [{ before: record, after: { ...record, name: `第${i}个` }, entry }]).then(
        () => 'made',
        (error: unknown) => (error instanceof Refusal ? error.code : error),
      )
    const outcomes = await Promise.all(Array.from({ length: 10 }, (_, i) => change(i)))
    expect(outcomes.toSorted()).toEqual(['made', ...Array.from({ length: 9 }, () => 'station-changed')])
    expect(await one.stations.history(record.stationId)).toHaveLength(2)
  })
})

describe('a town that grows until its pages split', () => {
  it('keeps every station findable, exactly, by a process that has not seen the change too', async () => {
    const { one, other } = await freshStore()
    const all: StationRecord[] = []
    const from = { lat: 27.71, lng: 112.01 }
    for (let round = 0; round < 12; round += 1) {
      const added = Array.from({ length: 20 }, () => ({ ...stationAt(0, 0), ...town() }))
      await one.stations.save(areaId, added.map(adding))
      all.push(...added)
      // One moves across the town, one closes for good.
      const [moved, ended] = [all[round], all[round + 6]]
      if (moved && ended && round > 2) {
        const movedTo = { ...moved, ...town(), version: moved.version + 1 }
        const endedNow = { ...ended, state: 'ended' as const }
        await one.stations.save(areaId, [
          { before: moved, after: movedTo, entry },
          { before: ended, after: endedNow, entry },
        ])
        all.splice(all.indexOf(moved), 1, { ...movedTo, revision: moved.revision + 1 })
        all.splice(all.indexOf(ended), 1)
      }
      expect(await nearest(one, from)).toEqual(byBruteForce(all, from))
    }
    expect(all.length).toBeGreaterThan(200)
    for (let i = 0; i < 20; i += 1) {
      const somewhere = town()
      expect(await nearest(other, somewhere)).toEqual(byBruteForce(all, somewhere))
    }
  }, 60_000)
})

describe('a process that knows how the pages were', () => {
  it('answers rightly the moment a page has split', async () => {
    const { one, other } = await freshStore()
    const first = Array.from({ length: 20 }, () => ({ ...stationAt(0, 0), ...town() }))
    await one.stations.save(areaId, first.map(adding))
    const from = { lat: 27.71, lng: 112.01 }
    expect(await nearest(other, from)).toEqual(byBruteForce(first, from))
    const all = [...first]
    for (let i = 0; i < 8; i += 1) {
      const more = Array.from({ length: 20 }, () => ({ ...stationAt(0, 0), ...town() }))
      await one.stations.save(areaId, more.map(adding))
      all.push(...more)
    }
    expect(await nearest(other, from)).toEqual(byBruteForce(all, from))
  }, 30_000)

  it('knows within a second of a station where there was none', async () => {
    let later = 0
    const { one, start } = await freshStore()
    const other = start({ now: () => new Date(Date.now() + later) })
    const crowd = Array.from({ length: 150 }, () => ({ ...stationAt(0, 0), ...town() }))
    for (let i = 0; i < crowd.length; i += 25) await one.stations.save(areaId, crowd.slice(i, i + 25).map(adding))
    const lonely = { lat: -33, lng: -70 }
    expect(await nearest(other, lonely)).toEqual(byBruteForce(crowd, lonely))
    const alone = stationAt(lonely.lat, lonely.lng)
    await one.stations.save(areaId, [adding(alone)])
    later = 1_001
    expect((await nearest(other, lonely))[0]).toBe(alone.stationId)
  }, 30_000)
})
