import { describe, expect, it } from 'vitest'
import { consentPurposes } from 'shared-types/identity'
import { consentTextFor, consentTitle, firstConsentText } from './consent-texts.ts'
import { firstVersion, versionInForce } from './consent-versions.ts'

describe.each(consentPurposes)('a consent for %s', purpose => {
  it.each(['2020-01-01', '2026-12-01', '2099-01-01'])('on %s is to a wording that there is', day => {
    const { version, title, body } = consentTextFor(purpose, day, [])
    expect([version, title]).toEqual([versionInForce(purpose, day, []), consentTitle(purpose, version, [])])
    expect(body.length).toBeGreaterThan(1)
  })
})

describe('a wording that the county has published', () => {
  const later = [
    { ...firstConsentText('health'), version: '2027-03-01', title: '新说明' },
    { ...firstConsentText('health'), version: '2027-01-01', title: '说明' },
  ]
  it('is in force from its day on, the newest of them, for its purpose only', () => {
    const on = (day: string) => consentTextFor('health', day, later).version
    expect(['2026-12-31', '2027-01-01', '2027-02-28', '2027-03-01'].map(on)).toEqual([
      firstVersion,
      '2027-01-01',
      '2027-01-01',
      '2027-03-01',
    ])
    expect(consentTextFor('child', '2027-03-01', later).version).toBe(firstVersion)
  })
  it('keeps its title when a later one has taken its place', () => {
    expect(consentTitle('health', '2027-01-01', later)).toBe('说明')
    expect(consentTitle('health', '2019-01-01', later)).toBe('')
  })
})
