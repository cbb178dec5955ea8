import { createPlatform, type Platform } from './platform/platform.ts'
import { rowVersions } from './row-versions.ts'

/** The platform of anything that works on this house's tables: it reads every row in its present version. */
export const ownPlatform = (service: string): Platform => createPlatform(service, rowVersions)
