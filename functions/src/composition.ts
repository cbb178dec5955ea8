import type { EndpointTable } from 'shared-types/contract'
import type { CapabilityName } from './capabilities.ts'
import { dynamoCallerStore } from './identity/index.ts'
import { blindIndex } from './platform/crypto/blind-index.ts'
import { type Handlers, serve, type Serving } from './platform/http/serve.ts'
import { createPlatform, type Platform } from './platform/platform.ts'
import type { Secrets } from './platform/secrets-shape.ts'
import { createAuthenticate, dynamoStaffStore } from './staff/index.ts'

/**
 * What turns a capability's handlers into its Lambda function. A bundle carries what its handlers ask the rooms for and nothing else,
 * which is what the function is granted. `secrets` only where guests are counted: their addresses are kept as keyed fingerprints.
 */
export const serveCapability = <T extends EndpointTable>(
  name: CapabilityName,
  endpoints: T,
  handlers: (platform: Platform) => Handlers<T>,
  secrets?: (platform: Platform) => () => Promise<Secrets>,
) =>
  serve(endpoints, () => {
    const platform = createPlatform(name)
    const { log, clock, env, table } = platform
    const secretsOf = secrets?.(platform)
    const serving: Serving = {
      log,
      clock,
      table: table(name),
      rateLimitFactor: Number(env.RATE_LIMIT_FACTOR),
      authenticate: createAuthenticate({
        identity: dynamoCallerStore(table('identity')),
        staff: dynamoStaffStore(table('staff')),
        clock,
        ...(secretsOf && { guestKey: async address => blindIndex((await secretsOf()).indexKeys.caller, address) }),
        notesUse: name === 'identity',
      }),
    }
    return Promise.resolve({ handlers: handlers(platform), serving })
  })
