import type { ConsentPurpose } from 'shared-types/identity'

/** From which days the wordings of each purpose are in force, oldest first. What they say (consent-texts.ts) only the asking has to load. */
const versions: Record<ConsentPurpose, readonly [string, ...string[]]> = {
  general: ['2026-11-01'],
  'id-number': ['2026-11-01'],
  health: ['2026-11-01'],
  'bank-card': ['2026-11-01'],
  child: ['2026-11-01'],
  verification: ['2026-11-01'],
  contest: ['2026-11-01'],
}

/** The version in force for a purpose on a local day. */
export const versionInForce = (purpose: ConsentPurpose, day: string): string =>
  versions[purpose].findLast(version => version <= day) ?? versions[purpose][0]
