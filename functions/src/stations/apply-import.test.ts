import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createTables } from '../../../infra/local/create-tables.ts'
import { dynamoClient } from '../../../infra/local/dynamo.ts'
import { newStation } from '../../test/stations.ts'
import { capabilities } from '../capabilities.ts'
import { type OrganisationRecord, type OrganisationStore, dynamoOrganisationStore } from '../organisations/index.ts'
import { systemClock } from '../platform/clock.ts'
import { createDocumentClient } from '../platform/dynamo/client.ts'
import { createTable } from '../platform/dynamo/table.ts'
import { newId, randomCode } from '../platform/ids.ts'
import { applyImport, type ImportDeps } from './apply-import.ts'
import { dynamoCellStore } from './cell-store.dynamo.ts'
import type { ImportRow } from './import-store.ts'
import { dynamoImportStore } from './import-store.dynamo.ts'
import { dynamoStationStore } from './station-store.dynamo.ts'

const areaId = 'org_demotestcounty'
const county: OrganisationRecord = {
  orgId: areaId,
  name: '临江县总工会',
  kind: 'countyFederation',
  state: 'active',
  joinable: false,
  employers: [],
  occupations: [],
  scene: 'testcounty',
  version: 1,
  memberCount: 0,
  childCount: 0,
}
const entry = { at: '2026-11-23T00:00:00.000Z', change: 'added' as const, fields: [], byAccountId: 'acc_000001', byMasked: '沈*' }

async function sentSheet(count: number) {
  const prefix = `i${randomUUID().slice(0, 8)}`
  const definitions = [capabilities.stations.table, capabilities.organisations.table]
  await createTables(dynamoClient(process.env.DYNAMODB_ENDPOINT ?? ''), prefix, definitions)
  const client = createDocumentClient()
  const table = createTable(client, `${prefix}-stations`)
  const organisations: OrganisationStore = dynamoOrganisationStore(createTable(client, `${prefix}-organisations`))
  await organisations.add(county, undefined, entry)
  const stations = dynamoStationStore(table, dynamoCellStore(table, systemClock))
  const deps: ImportDeps = { stations, organisations, imports: dynamoImportStore(table), clock: systemClock }
  const rows = Array.from({ length: count }, (_, i): ImportRow => ({
    stationId: `sta_${randomCode(10)}`,
    isNew: true,
    form: newStation(areaId, { name: `驿站${i}`, lat: 27.7 + i / 1000 }),
  }))
  const importId = newId('imp')
  const sent = { importId, areaId, byAccountId: 'acc_000001', byMasked: '沈*', sentAt: new Date().toISOString() }
  await table.write(...deps.imports.adding({ ...sent, total: count, added: count, changed: 0, applied: 0 }, rows))
  return { deps, importId, rows }
}

const takenIn = async ({ stations }: ImportDeps, rows: ImportRow[]) => {
  const { rows: listed } = await stations.list(areaId)
  const histories = await Promise.all(rows.map(row => stations.history(row.stationId)))
  return { listed: listed.size, histories: histories.map(history => history.length) }
}

describe('an accepted sheet', () => {
  it('is taken in to its end after a crash in the middle, every row once', async () => {
    const { deps, importId, rows } = await sentSheet(45)
    let saves = 0
    const crashing: ImportDeps = {
      ...deps,
      stations: {
        ...deps.stations,
        async save(...args) {
          saves += 1
          if (saves === 3) throw new Error('the machine went away before writing')
          await deps.stations.save(...args)
          if (saves === 4) throw new Error('the machine went away after writing')
        },
      },
    }
    await expect(applyImport(crashing, importId)).rejects.toThrow('before writing')
    expect((await takenIn(deps, rows)).listed).toBe(20)
    await expect(applyImport(crashing, importId)).rejects.toThrow('after writing')
    await applyImport(deps, importId)
    expect(await takenIn(deps, rows)).toEqual({ listed: 45, histories: rows.map(() => 1) })
    expect(await deps.imports.byId(importId)).toMatchObject({ applied: 45 })
  })

  it('is taken in once when it is delivered twice at the same time', async () => {
    const { deps, importId, rows } = await sentSheet(30)
    await Promise.all([applyImport(deps, importId), applyImport(deps, importId), applyImport(deps, importId)])
    expect(await takenIn(deps, rows)).toEqual({ listed: 30, histories: rows.map(() => 1) })
  })
})
