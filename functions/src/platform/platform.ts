import { systemClock, type Clock } from './clock.ts'
import { createFieldCipher, type FieldCipher } from './crypto/field-cipher.ts'
import { createKeyProvider } from './crypto/key-provider.ts'
import { dynamoRingStore } from './crypto/ring-store.dynamo.ts'
import { createDocumentClient } from './dynamo/client.ts'
import { createTable, type Table } from './dynamo/table.ts'
import { type Environment, readEnv } from './env.ts'
import { createLog, type Log } from './log.ts'
import { createSecrets, type ReadSecrets } from './secrets.ts'
import { createWechat, type Wechat } from './wechat/wechat.ts'

/** What a function has to work with, made once per process from its environment. */
export interface Platform {
  env: Environment
  log: Log
  clock: Clock
  table(name: string): Table
  secrets: ReadSecrets
  cipher: FieldCipher
  wechat: Wechat
}

export function createPlatform(service: string): Platform {
  const env = readEnv()
  const client = createDocumentClient()
  const tables = new Map<string, Table>()
  const table = (name: string): Table => {
    const known = tables.get(name) ?? createTable(client, `${env.TABLE_PREFIX}-${name}`)
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
      appSecret: async maxAgeMs => (await secrets(maxAgeMs)).wechatAppSecret,
    }),
  }
}
