import { capabilities } from 'functions/capabilities'
import { systemClock } from 'functions/platform/clock'
import { createDocumentClient } from 'functions/platform/dynamo/client'
import { createTable, type Table } from 'functions/platform/dynamo/table'
import type { TableDefinition } from 'functions/platform/table-definition'
import { dynamoCellStore } from 'functions/stations/cell-store.dynamo'
import { findNearest, testsOf } from 'functions/stations/find-nearest'
import { Shares } from 'functions/stations/shares'
import { createTables } from '../local/create-tables.ts'
import { dynamoClient, startDynamo } from '../local/dynamo.ts'
import { print } from './measurement.ts'
import { directoryBytes } from './stations/directory.ts'
import { pageRows, putAll } from './stations/load.ts'
import { dice, manyStations } from './stations/places.ts'
import { countPrefixes, nearestBySketch, sketchRow } from './stations/sketch.ts'
import { calendar, question, report, type Trial, truth, tryOne } from './stations/trials.ts'
import { meter } from './units.ts'
import { writeUnits } from './stations/writing.ts'

/**
 * The nearest 20, over 100 to 200,000 stations (`STATIONS_MOST=1000000` for a million): what the store says it consumed, against a plain
 * geohash index read as 3 × 3 blocks, both checked against brute force.
 */
const sizes = [100, 10_000, 200_000, 1_000_000].filter(n => n <= Number(process.env.STATIONS_MOST ?? 200_000))
const asked = 400
async function measure(n: number, table: Table, sketch: Table, client: ReturnType<typeof createDocumentClient>) {
  const cards = manyStations(n)
  await putAll(client, table.name, pageRows(cards))
  await putAll(client, sketch.name, cards.map(sketchRow))
  const counts = countPrefixes(cards)
  const consumed = meter(client)
  const cells = dynamoCellStore(table, systemClock)
  const shares = new Shares()
  await cells.map('all')
  print({ bench: 'stations', metric: 'map_units_once_a_process', n, value: consumed.units, unit: 'read units' })
  const roll = dice(7)
  const [ours, theirs]: [Trial[], Trial[]] = [[], []]
  for (let i = -50; i < asked; i += 1) {
    const one = question(roll)
    const search = () => findNearest({ cells, shares }, one.from, one.filter, one.at, calendar)
    if (i < 0) {
      await search() // maps and shares are learnt at a process's start
      continue
    }
    const right = truth(cards, one)
    const mine = await tryOne(one, right, consumed, search)
    ours.push(mine)
    const tests = testsOf(one.filter, one.at, calendar)
    const blocks = () => nearestBySketch({ table: sketch, counts }, one.from, card => tests.every(test => test.holds(card)))
    theirs.push(await tryOne(one, right, consumed, async () => ({ ...(await blocks()), completeWithinM: Infinity })))
  }
  report(n, ours, theirs)
}

export async function benchStations(): Promise<void> {
  directoryBytes()
  for (const n of sizes) {
    const engine = await startDynamo({ own: true })
    try {
      process.env.DYNAMODB_ENDPOINT = engine.endpoint
      const definitions: TableDefinition[] = [capabilities.stations.table, { name: 'sketch', indexes: {}, announces: false }]
      await createTables(dynamoClient(engine.endpoint), 'bench', definitions)
      const client = createDocumentClient()
      const table = createTable(client, 'bench-stations')
      await measure(n, table, createTable(client, 'bench-sketch'), client)
      if (n === 200_000) await writeUnits(table.name)
    } finally {
      await engine.stop()
    }
  }
}
