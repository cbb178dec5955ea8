import { randomUUID } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { capabilities } from 'functions/capabilities'
import { systemClock } from 'functions/platform/clock'
import { createDocumentClient } from 'functions/platform/dynamo/client'
import { createTable } from 'functions/platform/dynamo/table'
import { dynamoCellStore } from 'functions/stations/cell-store.dynamo'
import { findNearest } from 'functions/stations/find-nearest'
import { Shares } from 'functions/stations/shares'
import { directoryOf500 } from '../bench/stations/directory.ts'
import { pageRows, putAll } from '../bench/stations/load.ts'
import { dice, manyStations } from '../bench/stations/places.ts'
import { calendar, mean, question, type Trial, truth, tryOne } from '../bench/stations/trials.ts'
import { meter } from '../bench/units.ts'
import { createTables } from '../local/create-tables.ts'
import { dynamoClient } from '../local/dynamo.ts'

/** Counts of the store itself, small enough for every run; the bench asks the same of 200,000 and a million. */
async function search(n: number, asked: number): Promise<Trial[]> {
  const prefix = `n${randomUUID().slice(0, 8)}`
  await createTables(dynamoClient(process.env.DYNAMODB_ENDPOINT ?? ''), prefix, [capabilities.stations.table])
  const client = createDocumentClient()
  const table = createTable(client, `${prefix}-stations`)
  const cards = manyStations(n)
  await putAll(client, table.name, pageRows(cards))
  const consumed = meter(client)
  const cells = dynamoCellStore(table, systemClock)
  const shares = new Shares()
  const roll = dice(3)
  const trials: Trial[] = []
  for (let i = -30; i < asked; i += 1) {
    const one = question(roll)
    const ask = () => findNearest({ cells, shares }, one.from, one.filter, one.at, calendar)
    const trial = await tryOne(one, truth(cards, one), consumed, ask)
    if (i >= 0) trials.push(trial)
  }
  return trials
}

describe('the nearest twenty among five thousand stations all over the world', () => {
  it('are exact, from poles, deserts and the date line too, in one round, within three units on average and eight at worst', async () => {
    const trials = await search(5_000, 150)
    expect(trials.filter(({ inexact }) => inexact)).toEqual([])
    expect(Math.max(...trials.map(({ rounds }) => rounds))).toBe(1)
    expect(mean(trials.map(({ units }) => units))).toBeLessThanOrEqual(3)
    expect(Math.max(...trials.map(({ units }) => units))).toBeLessThanOrEqual(8)
    expect(trials.filter(({ short, filtered }) => short && !filtered)).toEqual([])
  })
})

describe('a county of five hundred stations', () => {
  it('is one answer of at most forty kilobytes', () => {
    expect(gzipSync(JSON.stringify(directoryOf500())).length).toBeLessThanOrEqual(40_000)
  })
})
