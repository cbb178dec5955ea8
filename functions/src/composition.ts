import type { EndpointTable } from 'shared-types/contract'
import type { CapabilityName } from './capabilities.ts'
import { dynamoCallerStore } from './identity/index.ts'
import type { OrganisationStore } from './organisations/index.ts'
import { ownPlatform } from './own-platform.ts'
import { blindIndex } from './platform/crypto/blind-index.ts'
import { type Handlers, serve, type Serving } from './platform/http/serve.ts'
import type { Platform } from './platform/platform.ts'
import type { Secrets } from './platform/secrets-shape.ts'
import { organisationsOf, staffOf } from './shared-rooms.ts'
import { createAuthenticate, type StaffStore } from './staff/index.ts'

/** What it takes to know some kinds of callers. */
interface Knowing {
  /** Where an endpoint asks for a role. */
  staff?: (platform: Platform) => Pick<StaffStore, 'heldBy'>
  /** Where roles of the county may be asked for a second factor. */
  organisations?: (platform: Platform) => Pick<OrganisationStore, 'byId'>
  /** Where guests are counted: their addresses are kept as keyed fingerprints. */
  secrets?: ((platform: Platform) => () => Promise<Secrets>) | undefined
}

/** What a union is never changes: read once for as long as the function lives. */
function countiesOf(organisations: Pick<OrganisationStore, 'byId'>): (orgId: string) => Promise<boolean> {
  const known = new Map<string, Promise<boolean>>()
  const read = async (orgId: string) => (await organisations.byId(orgId))?.kind === 'countyFederation'
  return orgId => {
    const found = known.get(orgId) ?? read(orgId)
    known.set(orgId, found)
    found.catch(() => known.delete(orgId))
    return found
  }
}

/**
 * What turns a capability's handlers into its Lambda function. A bundle carries what its handlers ask the rooms for and nothing else,
 * which is what the function is granted.
 */
const serveKnowing = <T extends EndpointTable>(
  name: CapabilityName,
  endpoints: T,
  handlers: (platform: Platform) => Handlers<T>,
  { staff, organisations, secrets }: Knowing,
) =>
  serve(endpoints, () => {
    const platform = ownPlatform(name)
    const { log, clock, env, table } = platform
    const secretsOf = secrets?.(platform)
    const serving: Serving = {
      log,
      clock,
      table: table(name),
      rateLimitFactor: Number(env.RATE_LIMIT_FACTOR),
      authenticate: createAuthenticate({
        identity: dynamoCallerStore(table('identity')),
        clock,
        ...(staff && { staff: staff(platform) }),
        ...(organisations && env.SECOND_FACTOR === 'county' && { isCounty: countiesOf(organisations(platform)) }),
        ...(secretsOf && { guestKey: async address => blindIndex((await secretsOf()).indexKeys.caller, address) }),
        notesUse: name === 'identity',
      }),
    }
    return Promise.resolve({ handlers: handlers(platform), serving })
  })

/** For the capabilities that have endpoints for staff. */
export const serveCapability = <T extends EndpointTable>(
  name: CapabilityName,
  endpoints: T,
  handlers: (platform: Platform) => Handlers<T>,
  secrets?: Knowing['secrets'],
) => serveKnowing(name, endpoints, handlers, { staff: staffOf, organisations: organisationsOf, secrets })

/** For the one where staff give their second factor: it cannot be asked for there. */
export const serveSignIn = <T extends EndpointTable>(
  name: CapabilityName,
  endpoints: T,
  handlers: (platform: Platform) => Handlers<T>,
  secrets: Knowing['secrets'],
) => serveKnowing(name, endpoints, handlers, { staff: staffOf, secrets })

/** For those that have none. */
export const serveWithoutRoles = <T extends EndpointTable>(
  name: CapabilityName,
  endpoints: T,
  handlers: (platform: Platform) => Handlers<T>,
  secrets?: Knowing['secrets'],
) => serveKnowing(name, endpoints, handlers, { secrets })
