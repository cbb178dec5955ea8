import type { ContestForm } from 'shared-types/contest-form'
import { endOf, type Minute, minuteOf, startOf } from './clock.ts'
import { type AwardDraft, type ContestDraft, same, type StageDraft } from './contest-draft.ts'

/** What is sent of a draft. What is still missing becomes empty or 0, which the checks refuse. Pure. */

/** An instant that was not touched stays what it is, to the millisecond: one that came from an early closing has seconds. */
const instant = (when: Minute, was: string | undefined, read: (when: Minute) => string | undefined): string =>
  was && same(minuteOf(was), when) ? was : (read(when) ?? '')

function stageOf(
  { scoring, ...draft }: StageDraft,
  was: ContestForm['stages'][number] | undefined,
): ContestForm['stages'][number] {
  const { criteria, judges, dropsHighAndLow, goOn } = scoring
  return {
    stageKey: draft.stageKey,
    name: draft.name.trim(),
    startsAt: instant(draft.starts, was?.startsAt, startOf),
    endsAt: instant(draft.ends, was?.endsAt, startOf),
    place: draft.place.trim(),
    ...(draft.isScored
      ? {
          scoring: {
            criteria: criteria.map(({ criterionKey, name, most }) => ({ criterionKey, name: name.trim(), most: most ?? 0 })),
            judges: judges ?? 0,
            dropsHighAndLow,
            ...(goOn === undefined ? {} : { goOn }),
          },
        }
      : {}),
  }
}

const awardOf = ({ name, upToRank, prizeFen, honourTitle, honourLevel }: AwardDraft): ContestForm['awards'][number] => ({
  name: name.trim(),
  upToRank: upToRank ?? 0,
  ...(prizeFen === undefined ? {} : { prizeFen }),
  ...(honourTitle.trim() ? { honour: { title: honourTitle.trim(), level: honourLevel } } : {}),
})

const eligibilityOf = (draft: ContestDraft): ContestForm['eligibility'] => ({
  standing: draft.standing,
  ...(draft.ageFrom === undefined ? {} : { ageFrom: draft.ageFrom }),
  ...(draft.ageTo === undefined ? {} : { ageTo: draft.ageTo }),
  ...(draft.ageOn && (draft.ageFrom ?? draft.ageTo) !== undefined ? { ageOn: draft.ageOn } : {}),
  ...(draft.skillLevel ? { skillLevel: Number(draft.skillLevel) } : {}),
  ...(draft.unitKinds.length > 0 ? { unitKinds: draft.unitKinds } : {}),
  ...(draft.areas.length > 0 ? { areas: draft.areas } : {}),
})

const tradesOf = ({ trades, standing }: ContestDraft): ContestForm['trades'] =>
  trades.map(({ tradeKey, name, places, perUnit }) => ({
    tradeKey,
    name: name.trim(),
    places: places ?? 0,
    ...(perUnit === undefined || standing !== 'member' ? {} : { perUnit }),
  }))

/** A cancelling deadline in the minute in which the first stage begins ends when it begins. */
function cancelsUntilAt({ cancelsUntil }: ContestDraft, was: string | undefined, firstStartsAt: string | undefined): string {
  const until = instant(cancelsUntil, was, endOf)
  return firstStartsAt && same(minuteOf(firstStartsAt), cancelsUntil) ? firstStartsAt : until
}

const timesOf = (draft: ContestDraft, was: ContestForm | undefined, stages: ContestForm['stages']) => ({
  opensAt: instant(draft.opens, was?.opensAt, startOf),
  closesAt: instant(draft.closes, was?.closesAt, endOf),
  cancelsUntilAt: cancelsUntilAt(draft, was?.cancelsUntilAt, stages[0]?.startsAt),
  ...(draft.entry === 'recommended' ? { recommendsUntilAt: instant(draft.recommendsUntil, was?.recommendsUntilAt, endOf) } : {}),
})

export function formOf(draft: ContestDraft, was?: ContestForm): ContestForm {
  const stages = draft.stages.map(stage =>
    stageOf(
      stage,
      was?.stages.find(({ stageKey }) => stageKey === stage.stageKey),
    ),
  )
  return {
    orgId: draft.orgId,
    kind: draft.kind,
    class: draft.class,
    title: draft.title.trim(),
    intro: draft.intro.trim(),
    rules: draft.rules.trim(),
    contactPhone: draft.contactPhone.trim(),
    ...timesOf(draft, was, stages),
    entry: draft.entry,
    ...(draft.isTeam ? { team: { size: draft.size ?? 0, substitutes: draft.substitutes ?? 0 } } : {}),
    eligibility: eligibilityOf(draft),
    ...(draft.hasOverall ? { places: draft.places ?? 0 } : {}),
    trades: tradesOf(draft),
    hasWaitingList: draft.hasWaitingList && !draft.hasOverall,
    offerHours: draft.offerHours ?? 0,
    expectedAtOpening: draft.expectedAtOpening ?? 0,
    stages,
    awards: draft.awards.map(awardOf),
    noticeDays: draft.noticeDays ?? 0,
  }
}
