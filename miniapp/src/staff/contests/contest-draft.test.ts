import type { ContestForm } from 'shared-types/contest-form'
import { describe, expect, it } from 'vitest'
import { type ContestDraft, copyOf, draftOf, emptyDraft, rebased } from './contest-draft.ts'
import { formOf } from './draft-form.ts'
import { draftProblems } from './draft-problems.ts'

const form: ContestForm = {
  orgId: 'org_1',
  kind: 'skills',
  class: 'second',
  title: '2026 年快递职业技能竞赛',
  intro: '比派送。',
  rules: '理论三成。',
  contactPhone: '0738-12351',
  opensAt: '2026-12-01T01:00:00.000Z',
  closesAt: '2026-12-10T15:59:59.999Z',
  cancelsUntilAt: '2026-12-20T01:00:00.000Z',
  entry: 'recommended',
  recommendsUntilAt: '2026-12-12T15:59:59.999Z',
  team: { size: 3, substitutes: 1 },
  eligibility: {
    standing: 'member',
    ageFrom: 18,
    ageTo: 60,
    ageOn: '2026-12-20',
    skillLevel: 4,
    unitKinds: ['baseUnion'],
    areas: ['org_2'],
  },
  trades: [{ tradeKey: 't1', name: '派送', places: 30, perUnit: 3 }],
  hasWaitingList: true,
  offerHours: 24,
  expectedAtOpening: 500,
  stages: [
    {
      stageKey: 's1',
      name: '决赛',
      startsAt: '2026-12-20T01:00:00.000Z',
      endsAt: '2026-12-20T09:00:00.000Z',
      place: '文化宫',
      scoring: { criteria: [{ criterionKey: 'c1', name: '速度', most: 100 }], judges: 3, dropsHighAndLow: true, goOn: 5 },
    },
  ],
  awards: [{ name: '一等奖', upToRank: 1, prizeFen: 200_000, honour: { title: '技术能手', level: 'county' } }],
  noticeDays: 5,
}
const draft = draftOf(form)
const changed = (part: Partial<ContestDraft>): ContestDraft => ({ ...draft, ...part })

describe('a contest that is edited', () => {
  it('loses nothing: what was not touched is sent as it came', () => {
    expect(formOf(draft, form)).toEqual(form)
    expect(formOf(draft)).toEqual(form)
    expect(draftProblems(draft)).toEqual({})
  })
  it('keeps the very second at which its sign-up was closed early', () => {
    const early = { ...form, closesAt: '2026-12-08T03:21:09.417Z' }
    expect(formOf(draftOf(early), early).closesAt).toBe(early.closesAt)
    expect(formOf({ ...draftOf(early), closes: { on: '2026-12-08', clock: '12:00' } }, early).closesAt).toBe(
      '2026-12-08T04:00:59.999Z',
    )
  })
  it('may be cancelled up to the minute in which its first stage begins', () => {
    const until = changed({ cancelsUntil: { on: '2026-12-20', clock: '09:00' } })
    expect(formOf(until).cancelsUntilAt).toBe(form.stages[0]?.startsAt)
    expect(draftProblems(until)).toEqual({})
    expect(draftProblems(changed({ cancelsUntil: { on: '2026-12-20', clock: '09:01' } }))).toEqual({
      cancelsUntilAt: '取消截止不能晚于第一个赛程开始',
    })
  })
  it('drops what was switched off and keeps it for switching on again', () => {
    const off = changed({ isTeam: false, entry: 'open', standing: 'verified', hasOverall: true, places: 40 })
    const sent = formOf(off)
    expect([sent.team, sent.recommendsUntilAt, sent.trades[0]?.perUnit, sent.hasWaitingList]).toEqual([
      undefined,
      undefined,
      undefined,
      false,
    ])
    expect(formOf({ ...off, isTeam: true }).team).toEqual(form.team)
  })
  it('takes over what somebody else saved where it was not touched here', () => {
    const theirs = draftOf({ ...form, title: '改了名', intro: '改了内容' })
    const mine = rebased(changed({ intro: '我的内容' }), draft, theirs)
    expect([mine.title, mine.intro]).toEqual(['改了名', '我的内容'])
  })
})

describe('what is missing or does not go together', () => {
  it('is said where it stands, with how to mend it', () => {
    const problems = draftProblems(emptyDraft('org_1'))
    expect(problems).toMatchObject({
      title: '请填写竞赛名称',
      closesAt: '请选择日期',
      'trades.0.name': '请填写工种名称',
      'trades.0.places': '请填写名额',
      'stages.0.place': '请填写地点',
    })
    expect(problems).not.toHaveProperty('recommendsUntilAt')
  })
  it('is only about what counts', () => {
    const backwards = changed({ closes: { on: '2026-11-01', clock: '09:00' }, stages: [] })
    expect(draftProblems(backwards)).toEqual({ closesAt: '截止时间要在开始之后', stages: '至少一个赛程' })
    expect(draftProblems(changed({ isTeam: false, size: undefined }))).toEqual({})
  })
})

describe('a copy of last year’s', () => {
  it('moves a year on with everything else as it was', () => {
    const copy = copyOf(form, 'org_9')
    expect(copy).toMatchObject({
      orgId: 'org_9',
      title: '2027 年快递职业技能竞赛',
      opens: { on: '2027-11-30', clock: '09:00' },
      ageOn: '2027-12-19',
      trades: draft.trades,
      awards: draft.awards,
    })
    expect(draftProblems(copy)).toEqual({})
  })
})
