import { type CaseDeps, dynamoCalendarStore, dynamoCaseStore } from './cases/index.ts'
import { dynamoIdentityStore } from './identity/index.ts'
import { dynamoOrganisationStore } from './organisations/index.ts'
import { createFieldCipher } from './platform/crypto/field-cipher.ts'
import { createKeyProvider } from './platform/crypto/key-provider.ts'
import { dynamoRingStore } from './platform/crypto/ring-store.dynamo.ts'
import { kept, type Platform } from './platform/platform.ts'
import { createSecrets } from './platform/secrets.ts'
import { createWechat } from './platform/wechat/wechat.ts'
import { dynamoStaffStore } from './staff/index.ts'

/**
 * What several capabilities' rooms are furnished with. Each thing that is asked for here is a grant of the function that asks
 * (infra/test/grants.test.ts); bundling leaves out what nobody asks for, as long as the calls are marked as pure.
 */

export const secretsOf = /* @__PURE__ */ kept(({ env }) => createSecrets(env.SECRETS_SOURCE))

export const wechatOf = /* @__PURE__ */ kept(platform =>
  createWechat({
    baseUrl: platform.env.WECHAT_BASE_URL,
    appId: platform.env.WECHAT_APP_ID,
    appSecret: async maxAgeMs => (await secretsOf(platform)(maxAgeMs)).wechatAppSecret,
  }),
)

/** Seals and opens single fields with the keys that the first sign-in has made. */
export const cipherOf = /* @__PURE__ */ kept(({ env, table }) =>
  createFieldCipher(createKeyProvider(env.KEYS_SOURCE, dynamoRingStore(table('identity')))),
)

export const identityOf = /* @__PURE__ */ kept(platform =>
  dynamoIdentityStore({
    table: platform.table('identity'),
    cipher: cipherOf(platform),
    secrets: secretsOf(platform),
    clock: platform.clock,
  }),
)

export const organisationsOf = /* @__PURE__ */ kept(({ table }) => dynamoOrganisationStore(table('organisations')))

export const staffOf = ({ table }: Platform) => dynamoStaffStore(table('staff'))

export const calendarsOf = /* @__PURE__ */ kept(({ clock, table }) => dynamoCalendarStore(table('cases'), clock))

export const caseRoom = (platform: Platform): CaseDeps => ({
  cases: dynamoCaseStore(platform.table('cases')),
  organisations: organisationsOf(platform),
  staff: staffOf(platform),
  calendars: calendarsOf(platform),
  clock: platform.clock,
})

/** Ids of the subscribe-message templates. */
export function templatesOf({ env }: Platform): { progress: string; result: string } {
  const [progress = '', result = ''] = env.WECHAT_TEMPLATE_IDS.split(',')
  return { progress, result }
}
