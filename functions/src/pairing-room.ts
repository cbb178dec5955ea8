import type { EndPairingsDeps } from './organisations/index.ts'
import type { Platform } from './platform/platform.ts'
import { organisationsOf, staffOf } from './shared-rooms.ts'
import { officersIn } from './staff/index.ts'

/** For ending what rested on a role. */
export const pairingRoom = (platform: Platform): EndPairingsDeps => ({
  organisations: organisationsOf(platform),
  officersIn: orgId => officersIn(staffOf(platform), orgId),
  clock: platform.clock,
})
