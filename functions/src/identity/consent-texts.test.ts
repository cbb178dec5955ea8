import { describe, expect, it } from 'vitest'
import { consentPurposes } from 'shared-types/identity'
import { consentTextFor, consentTitle } from './consent-texts.ts'
import { versionInForce } from './consent-versions.ts'

describe.each(consentPurposes)('a consent for %s', purpose => {
  it.each(['2020-01-01', '2026-12-01', '2099-01-01'])('on %s is to a wording that there is', day => {
    const { version, title, body } = consentTextFor(purpose, day)
    expect([version, title]).toEqual([versionInForce(purpose, day), consentTitle(purpose, version)])
    expect(body.length).toBeGreaterThan(1)
  })
})
