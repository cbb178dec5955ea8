import type { ConsentPurpose, ConsentText } from 'shared-types/identity'

/** From which day the wordings that an installation starts with are in force (consent-texts.ts, which only the asking has to load). */
export const firstVersion = '2026-11-01'

/** The version in force for a purpose on a local day, among those that were published since. */
export const versionInForce = (
  purpose: ConsentPurpose,
  day: string,
  published: readonly Pick<ConsentText, 'purpose' | 'version'>[],
): string =>
  published
    .filter(text => text.purpose === purpose && text.version <= day)
    .reduce((newest, { version }) => (version > newest ? version : newest), firstVersion)
