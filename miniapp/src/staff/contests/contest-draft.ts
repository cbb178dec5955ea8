import type { ContestForm } from 'shared-types/contest-form'
import { type Minute, minuteOf, nextYear, noMinute } from './clock.ts'

/** A contest while it is edited: numbers may be missing, and what is switched off keeps what was written. Pure. */

type Eligibility = ContestForm['eligibility']
type Stage = ContestForm['stages'][number]
type Award = ContestForm['awards'][number]
type Scoring = NonNullable<Stage['scoring']>
export type HonourLevel = NonNullable<Award['honour']>['level']

export interface TradeDraft {
  tradeKey: string
  name: string
  places: number | undefined
  perUnit: number | undefined
}

export interface CriterionDraft {
  criterionKey: string
  name: string
  most: number | undefined
}

export interface ScoringDraft {
  criteria: CriterionDraft[]
  judges: number | undefined
  dropsHighAndLow: boolean
  goOn: number | undefined
}

export interface StageDraft {
  stageKey: string
  name: string
  starts: Minute
  ends: Minute
  place: string
  isScored: boolean
  scoring: ScoringDraft
}

export interface AwardDraft {
  /** Of this draft only. */
  id: string
  name: string
  upToRank: number | undefined
  prizeFen: number | undefined
  honourTitle: string
  honourLevel: HonourLevel
}

export interface ContestDraft extends Pick<
  ContestForm,
  'orgId' | 'kind' | 'class' | 'title' | 'intro' | 'rules' | 'contactPhone' | 'entry' | 'hasWaitingList'
> {
  opens: Minute
  closes: Minute
  cancelsUntil: Minute
  recommendsUntil: Minute
  isTeam: boolean
  size: number | undefined
  substitutes: number | undefined
  standing: Eligibility['standing']
  ageFrom: number | undefined
  ageTo: number | undefined
  ageOn: string
  /** `''`: any. */
  skillLevel: string
  unitKinds: NonNullable<Eligibility['unitKinds']>
  areas: string[]
  hasOverall: boolean
  places: number | undefined
  trades: TradeDraft[]
  offerHours: number | undefined
  expectedAtOpening: number | undefined
  stages: StageDraft[]
  awards: AwardDraft[]
  noticeDays: number | undefined
}

export const noScoring: ScoringDraft = {
  criteria: [{ criterionKey: 'c1', name: '', most: undefined }],
  judges: 3,
  dropsHighAndLow: false,
  goOn: undefined,
}

export const emptyDraft = (orgId: string): ContestDraft => ({
  orgId,
  kind: 'skills',
  class: 'second',
  title: '',
  intro: '',
  rules: '',
  contactPhone: '',
  entry: 'open',
  hasWaitingList: true,
  opens: { on: '', clock: '09:00' },
  closes: { on: '', clock: '18:00' },
  cancelsUntil: { on: '', clock: '18:00' },
  recommendsUntil: noMinute,
  isTeam: false,
  size: 3,
  substitutes: 0,
  standing: 'member',
  ageFrom: undefined,
  ageTo: undefined,
  ageOn: '',
  skillLevel: '',
  unitKinds: [],
  areas: [],
  hasOverall: false,
  places: undefined,
  trades: [{ tradeKey: 't1', name: '', places: undefined, perUnit: undefined }],
  offerHours: 24,
  expectedAtOpening: 200,
  stages: [
    {
      stageKey: 's1',
      name: '决赛',
      starts: { on: '', clock: '09:00' },
      ends: { on: '', clock: '17:00' },
      place: '',
      isScored: false,
      scoring: noScoring,
    },
  ],
  awards: [],
  noticeDays: 5,
})

const scoringDraft = ({ criteria, judges, dropsHighAndLow, goOn }: Scoring): ScoringDraft => ({
  criteria: criteria.map(criterion => ({ ...criterion })),
  judges,
  dropsHighAndLow,
  goOn,
})

const stageDraft = ({ stageKey, name, startsAt, endsAt, place, scoring }: Stage): StageDraft => ({
  stageKey,
  name,
  starts: minuteOf(startsAt),
  ends: minuteOf(endsAt),
  place,
  isScored: Boolean(scoring),
  scoring: scoring ? scoringDraft(scoring) : noScoring,
})

const awardDraft = ({ name, upToRank, prizeFen, honour }: Award, i: number): AwardDraft => ({
  id: `award${i}`,
  name,
  upToRank,
  prizeFen,
  honourTitle: honour?.title ?? '',
  honourLevel: honour?.level ?? 'county',
})

const eligibilityDraft = (eligibility: Eligibility) => ({
  standing: eligibility.standing,
  ageFrom: eligibility.ageFrom,
  ageTo: eligibility.ageTo,
  ageOn: eligibility.ageOn ?? '',
  skillLevel: String(eligibility.skillLevel ?? ''),
  unitKinds: eligibility.unitKinds ?? [],
  areas: eligibility.areas ?? [],
})

export const draftOf = (form: ContestForm): ContestDraft => ({
  orgId: form.orgId,
  kind: form.kind,
  class: form.class,
  title: form.title,
  intro: form.intro,
  rules: form.rules,
  contactPhone: form.contactPhone,
  entry: form.entry,
  hasWaitingList: form.hasWaitingList,
  opens: minuteOf(form.opensAt),
  closes: minuteOf(form.closesAt),
  cancelsUntil: minuteOf(form.cancelsUntilAt),
  recommendsUntil: minuteOf(form.recommendsUntilAt),
  isTeam: Boolean(form.team),
  size: form.team?.size ?? 3,
  substitutes: form.team?.substitutes ?? 0,
  ...eligibilityDraft(form.eligibility),
  hasOverall: form.places !== undefined,
  places: form.places,
  trades: form.trades.map(({ tradeKey, name, places, perUnit }) => ({ tradeKey, name, places, perUnit })),
  offerHours: form.offerHours,
  expectedAtOpening: form.expectedAtOpening,
  stages: form.stages.map(stageDraft),
  awards: form.awards.map(awardDraft),
  noticeDays: form.noticeDays,
})

/** Last year's for this year: everything moves on by whole weeks, and an age is counted on the same day of the year after. */
export function copyOf(form: ContestForm, orgId: string): ContestDraft {
  const year = /\d{4}/.exec(form.title)?.[0]
  const { ageOn } = form.eligibility
  return draftOf({
    ...form,
    orgId,
    title: year ? form.title.replace(year, String(Number(year) + 1)) : form.title,
    opensAt: nextYear(form.opensAt),
    closesAt: nextYear(form.closesAt),
    cancelsUntilAt: nextYear(form.cancelsUntilAt),
    ...(form.recommendsUntilAt ? { recommendsUntilAt: nextYear(form.recommendsUntilAt) } : {}),
    eligibility: {
      ...form.eligibility,
      ...(ageOn ? { ageOn: nextYear(`${ageOn}T04:00:00.000Z`).slice(0, 10) } : {}),
    },
    stages: form.stages.map(stage => ({ ...stage, startsAt: nextYear(stage.startsAt), endsAt: nextYear(stage.endsAt) })),
  })
}

export const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** Somebody else saved meanwhile: what was not touched here becomes theirs, what was touched stays. */
export function rebased(mine: ContestDraft, base: ContestDraft, newest: ContestDraft): ContestDraft {
  const touched = Object.entries(mine).filter(([key, value]) => !same(value, base[key as keyof ContestDraft]))
  return { ...newest, ...Object.fromEntries(touched) }
}
