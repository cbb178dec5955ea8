import { systemClock, type Clock } from './clock.ts'
import { createDocumentClient } from './dynamo/client.ts'
import type { Upgrades } from './dynamo/row-versions.ts'
import { createTable, type Table } from './dynamo/table.ts'
import { type Environment, readEnv } from './env.ts'
import { createLog, type Log } from './log.ts'

/** What every function has to work with, made once per process from its environment. */
export interface Platform {
  env: Environment
  log: Log
  clock: Clock
  table(name: string): Table
}

/** `rowVersions`: table → the kinds of its rows that have been stored in more than one shape. */
export function createPlatform(service: string, rowVersions: Record<string, Upgrades>): Platform {
  const env = readEnv()
  const client = createDocumentClient()
  const tableName = (name: string) => `${env.TABLE_PREFIX}-${name}`
  const versions = Object.fromEntries(Object.entries(rowVersions).map(([name, kinds]) => [tableName(name), kinds]))
  const tables = new Map<string, Table>()
  const table = (name: string): Table => {
    const known = tables.get(name) ?? createTable(client, tableName(name), versions)
    tables.set(name, known)
    return known
  }
  return { env, log: createLog(service, env.LOG_LEVEL), clock: systemClock, table }
}

/** Made when a room first asks and kept as long as the platform, so that all rooms of a function share one and its cache. */
export function kept<T>(make: (platform: Platform) => T): (platform: Platform) => T {
  const made = new WeakMap<Platform, { value: T }>()
  return platform => {
    const known = made.get(platform) ?? { value: make(platform) }
    made.set(platform, known)
    return known.value
  }
}
