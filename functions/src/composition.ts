import type { EndpointTable } from 'shared-types/contract'
import { type CaseDeps, dynamoCaseStore } from './cases/index.ts'
import type { CapabilityName } from './capabilities.ts'
import { dynamoIdentityStore, type IdentityStore } from './identity/index.ts'
import { dynamoMembershipStore, type MembershipDeps } from './membership/index.ts'
import { dynamoNotificationStore, type NotificationStore } from './notifications/index.ts'
import { dynamoOrganisationStore } from './organisations/index.ts'
import { type Handlers, serve, type Serving } from './platform/http/serve.ts'
import { createPlatform, type Platform } from './platform/platform.ts'
import { rowVersions } from './row-versions.ts'
import { createAuthenticate, dynamoStaffStore } from './staff/index.ts'

/** Every room's door, wired over one process's platform. Bundling leaves out what a function's handlers never touch. */
export interface House extends Platform, CaseDeps, Omit<MembershipDeps, keyof CaseDeps | 'secrets' | 'cipher'> {
  identity: IdentityStore
  notifications: NotificationStore
  templates: { progress: string; result: string }
  isStaff(accountId: string): Promise<boolean>
}

export function compose(service: string): House {
  const platform = createPlatform(service, rowVersions)
  const { table, cipher, secrets, env } = platform
  const identity = dynamoIdentityStore({ table: table('identity'), cipher, secrets })
  const staff = dynamoStaffStore(table('staff'))
  const [progress = '', result = ''] = env.WECHAT_TEMPLATE_IDS.split(',')
  return {
    ...platform,
    identity,
    staff,
    organisations: dynamoOrganisationStore(table('organisations')),
    cases: dynamoCaseStore(table('cases')),
    memberships: dynamoMembershipStore(table('membership'), cipher),
    notifications: dynamoNotificationStore(table('notifications')),
    tables: { identity: table('identity'), organisations: table('organisations'), membership: table('membership') },
    templates: { progress, result },
    isStaff: async accountId => (await staff.grantsOf(accountId)).length > 0,
  }
}

/** What turns a capability's handlers into its Lambda function. */
export const serveCapability = <T extends EndpointTable>(
  name: CapabilityName,
  endpoints: T,
  handlers: (house: House) => Handlers<T>,
) =>
  serve(endpoints, () => {
    const house = compose(name)
    const { log, clock, env, table } = house
    const serving: Serving = {
      log,
      clock,
      table: table(name),
      rateLimitFactor: Number(env.RATE_LIMIT_FACTOR),
      authenticate: createAuthenticate({ ...house, notesUse: name === 'identity' }),
    }
    return Promise.resolve({ handlers: handlers(house), serving })
  })
