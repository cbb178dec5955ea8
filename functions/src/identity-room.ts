import { dynamoDesktopSignInStore, dynamoIdentityStore, dynamoSecondFactorStore, type IdentityDeps } from './identity/index.ts'
import { createFieldCipher } from './platform/crypto/field-cipher.ts'
import { dynamoFirstRing } from './platform/crypto/first-ring.dynamo.ts'
import { createKeyProvider } from './platform/crypto/key-provider.ts'
import type { Platform } from './platform/platform.ts'
import { secretsOf, staffOf, wechatOf } from './shared-rooms.ts'

const newWrappedKey = async (masterKeyId: string) => (await import('./platform/crypto/kms-new-key.ts')).newWrappedKey(masterKeyId)

/** Where everybody comes in first, so the installation's first key ring is made here and nowhere else. */
export function identityRoom(platform: Platform): IdentityDeps {
  const { env, clock } = platform
  const table = platform.table('identity')
  const secrets = secretsOf(platform)
  const staff = staffOf(platform)
  const cipher = createFieldCipher(createKeyProvider(env.KEYS_SOURCE, dynamoFirstRing(table, newWrappedKey)))
  return {
    identity: dynamoIdentityStore({ table, cipher, secrets, clock }),
    desktops: dynamoDesktopSignInStore(table),
    factors: dynamoSecondFactorStore(table, cipher),
    asksForSecondFactor: env.SECOND_FACTOR === 'county',
    desktopIdleMinutes: Number(env.DESKTOP_IDLE_MINUTES),
    wechat: wechatOf(platform),
    clock,
    secrets,
    isStaff: async accountId => (await staff.grantsOf(accountId)).length > 0,
  }
}
