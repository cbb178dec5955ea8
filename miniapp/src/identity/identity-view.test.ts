import { describe, expect, it } from 'vitest'
import { consentLine } from './identity-view.ts'

const year = new Date().getUTCFullYear()
const given = { purpose: 'general' as const, version: '2026-11-01', title: '', givenAt: `${year}-11-20T02:00:00.000Z` }

describe('agreements', () => {
  it('show when they were given, and to which wording', () => {
    expect(consentLine(given)).toBe('11月20日 10:00 同意，文本版本 2026-11-01')
  })
  it('show that they were taken back', () => {
    expect(consentLine({ ...given, withdrawnAt: `${year}-11-21T02:00:00.000Z` })).toContain('11月21日 10:00 已撤回')
  })
})
