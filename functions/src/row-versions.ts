import type { CapabilityName } from './capabilities.ts'
import type { Upgrades } from './platform/dynamo/row-versions.ts'

/**
 * Kinds of rows that have been stored in more than one shape, by the capability whose table they are in; its upgrades stand in its own
 * `row-versions.ts`. Every function has all of them in its bundle, since it reads other capabilities' rows too. How a shape is changed:
 * docs/decisions/0015-stored-rows.md.
 *
 *     cases: { 'CAS#*|CAS': [withChainOfSteps] }   // version 2 is what withChainOfSteps makes of version 1
 */
export const rowVersions: Partial<Record<CapabilityName, Upgrades>> = {}
