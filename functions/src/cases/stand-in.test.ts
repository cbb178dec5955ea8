import { describe, expect, it } from 'vitest'
import { type CaseRecord, type Decider, whyNotDecide } from './case.ts'

const [base, street] = ['org_base000', 'org_street0']

const waiting = (more: Partial<CaseRecord> = {}): CaseRecord => ({
  caseId: 'cas_1',
  number: 'RH1',
  kind: 'membership.transfer',
  state: 'open',
  chainVersion: 1,
  step: 1,
  applicantAccountId: 'acc_applicant',
  personId: 'per_applicant',
  targetOrgId: base,
  ownerOrgId: street,
  titleMasked: '王**',
  lock: 'l',
  submittedAt: '2026-11-01T00:00:00.000Z',
  dueOn: '2026-11-10',
  fixes: [],
  version: 2,
  ...more,
})

const cao = { accountId: 'acc_cao', personId: 'per_cao' }
const xu = { accountId: 'acc_xu', personId: 'per_xu' }

/** Xu stands in for Cao at the street; `own`: where Xu is a reviewer. */
const standIn = (more: Partial<Decider> = {}, ofCao: readonly string[] = []): Decider => ({
  ...xu,
  reviewerOf: [base],
  relatives: [],
  colleagues: [{ ...cao, nameMasked: '曹**', untilOn: '2026-11-30', orgId: street, relatives: ofCao }],
  ...more,
})

describe('whoever stands in for a colleague', () => {
  it('decides where the colleague would, and nowhere else', () => {
    expect(whyNotDecide(waiting(), standIn())).toBeUndefined()
    expect(whyNotDecide(waiting({ ownerOrgId: 'org_other00' }), standIn())).toBe('not-your-step')
  })

  it('counts as both: neither of them has taken the step before', () => {
    expect(whyNotDecide(waiting({ lastDecider: cao }), standIn())).toBe('two-steps-in-a-row')
    expect(whyNotDecide(waiting({ lastDecider: xu }), standIn())).toBe('two-steps-in-a-row')
    expect(whyNotDecide(waiting({ lastDecider: { accountId: 'acc_other', personId: 'per_cao' } }), standIn())).toBe(
      'two-steps-in-a-row',
    )
    expect(whyNotDecide(waiting({ lastDecider: { accountId: 'acc_other' } }), standIn())).toBeUndefined()
  })

  it('has then taken the step for both: neither takes the next, nor does another who stands in for the same colleague', () => {
    const last = { ...xu, standsInFor: cao }
    const asCao: Decider = { ...cao, reviewerOf: [street], relatives: [], colleagues: [] }
    const asXu: Decider = { ...xu, reviewerOf: [street], relatives: [], colleagues: [] }
    const third = standIn({ accountId: 'acc_third', personId: 'per_third' })
    for (const decider of [asCao, asXu, third])
      expect(whyNotDecide(waiting({ lastDecider: last }), decider)).toBe('two-steps-in-a-row')
  })

  it('is one person where their own role suffices, whatever the colleague has decided', () => {
    const own = standIn({ reviewerOf: [base, street] })
    expect(whyNotDecide(waiting({ lastDecider: cao }), own)).toBeUndefined()
    expect(whyNotDecide(waiting({ lastDecider: xu }), own)).toBe('two-steps-in-a-row')
  })

  it('decides neither their own case nor the colleague’s, nor one of a relative of either', () => {
    expect(whyNotDecide(waiting({ personId: 'per_xu' }), standIn())).toBe('own-case')
    expect(whyNotDecide(waiting({ personId: 'per_cao' }), standIn())).toBe('own-case')
    expect(whyNotDecide(waiting({ applicantAccountId: 'acc_cao' }), standIn())).toBe('own-case')
    expect(whyNotDecide(waiting(), standIn({ relatives: ['per_applicant'] }))).toBe('relatives-case')
    expect(whyNotDecide(waiting(), standIn({}, ['per_applicant']))).toBe('relatives-case')
  })

  it('for two colleagues of one union, does so for the one whom nothing bars', () => {
    const [one] = standIn().colleagues
    const both = standIn({
      colleagues: [
        one as NonNullable<typeof one>,
        { ...(one as NonNullable<typeof one>), accountId: 'acc_shen', personId: 'per_shen' },
      ],
    })
    expect(whyNotDecide(waiting({ lastDecider: cao }), both)).toBeUndefined()
  })
})
