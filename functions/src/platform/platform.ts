import { systemClock, type Clock } from './clock.ts'
import { createFieldCipher, type FieldCipher } from './crypto/field-cipher.ts'
import { createKeyProvider } from './crypto/key-provider.ts'
import { dynamoRingStore } from './crypto/ring-store.dynamo.ts'
import { createDocumentClient } from './dynamo/client.ts'
import type { Upgrades } from './dynamo/row-versions.ts'
import { createTable, type Table } from './dynamo/table.ts'
import { type Environment, readEnv } from './env.ts'
import { createLog, type Log } from './log.ts'
import { createSecrets } from './secrets.ts'
import type { Secrets } from './secrets-shape.ts'
import { createWechat, type Wechat } from './wechat/wechat.ts'

/** What a function has to work with, made once per process from its environment. */
export interface Platform {
  env: Environment
  log: Log
  clock: Clock
  table(name: string): Table
  secrets(): Promise<Secrets>
  cipher: FieldCipher
  wechat: Wechat
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
  const secrets = createSecrets(env.SECRETS_SOURCE)
  return {
    env,
    log: createLog(service, env.LOG_LEVEL),
    clock: systemClock,
    table,
    secrets,
    cipher: createFieldCipher(createKeyProvider(env.KEYS_SOURCE, dynamoRingStore(table('identity')))),
    wechat: createWechat({
      baseUrl: env.WECHAT_BASE_URL,
      appId: env.WECHAT_APP_ID,
      appSecret: async () => (await secrets()).wechatAppSecret,
    }),
  }
}
