import { contestProblems } from 'shared-types/contest-problems'
import { type Minute, minuteProblem } from './clock.ts'
import type { ContestDraft, StageDraft } from './contest-draft.ts'
import { formOf } from './draft-form.ts'

/** What stands in the way of saving, by where in the form, and how to mend it. Pure. */

export type Problems = Readonly<Record<string, string>>
type Found = (readonly [path: string, problem: string | undefined])[]

const missing = (text: string, ask: string) => (text.trim() ? undefined : ask)

/** `ask`: what to say when nothing is written; without it nothing need be. */
function outside(value: number | undefined, least: number, most: number, ask?: string): string | undefined {
  if (value === undefined) return ask
  return value < least || value > most ? `填 ${least} 到 ${most} 之间的整数` : undefined
}

const time = (path: string, when: Minute) => [path, minuteProblem(when)] as const

const wordProblems = (draft: ContestDraft): Found => [
  ['orgId', missing(draft.orgId, '请选择主办工会')],
  ['title', missing(draft.title, '请填写竞赛名称')],
  ['intro', missing(draft.intro, '请写明竞赛内容')],
  ['rules', missing(draft.rules, '请写明竞赛规则')],
  ['contactPhone', /^[0-9-]{7,20}$/.test(draft.contactPhone.trim()) ? undefined : '请填写咨询电话，只写数字和短横线'],
]

const timeProblems = (draft: ContestDraft): Found => [
  time('opensAt', draft.opens),
  time('closesAt', draft.closes),
  time('cancelsUntilAt', draft.cancelsUntil),
  ...(draft.entry === 'recommended' ? [time('recommendsUntilAt', draft.recommendsUntil)] : []),
  ...draft.stages.flatMap(({ starts, ends }, i) => [time(`stages.${i}.startsAt`, starts), time(`stages.${i}.endsAt`, ends)]),
]

const countProblems = (draft: ContestDraft): Found => [
  ['team.size', draft.isTeam ? outside(draft.size, 2, 20, '请填写一队几人') : undefined],
  ['team.substitutes', draft.isTeam ? outside(draft.substitutes, 0, 5, '没有替补就填 0') : undefined],
  ['eligibility.ageFrom', outside(draft.ageFrom, 16, 80)],
  ['eligibility.ageTo', outside(draft.ageTo, 16, 80)],
  ['places', draft.hasOverall ? outside(draft.places, 1, 100_000, '请填写总名额') : undefined],
  ['offerHours', outside(draft.offerHours, 1, 72, '请填写保留几小时')],
  ['expectedAtOpening', outside(draft.expectedAtOpening, 0, 1_000_000, '估一个数，没有把握就填 200')],
  ['noticeDays', outside(draft.noticeDays, 3, 15, '请填写公示几个工作日')],
]

const scoringProblems = ({ isScored, scoring }: StageDraft, at: string): Found =>
  isScored
    ? [
        [`${at}.scoring.judges`, outside(scoring.judges, 1, 15, '请填写裁判人数')],
        [`${at}.scoring.goOn`, outside(scoring.goOn, 1, 10_000)],
        ...scoring.criteria.flatMap(({ name, most }, c): Found => [
          [`${at}.scoring.criteria.${c}.name`, missing(name, '请填写评分项')],
          [`${at}.scoring.criteria.${c}.most`, outside(most, 1, 1000, '请填写满分')],
        ]),
      ]
    : []

const rowProblems = (draft: ContestDraft): Found => [
  ...draft.trades.flatMap(({ name, places, perUnit }, i): Found => [
    [`trades.${i}.name`, missing(name, '请填写工种名称')],
    [`trades.${i}.places`, outside(places, 1, 100_000, '请填写名额')],
    [`trades.${i}.perUnit`, draft.standing === 'member' ? outside(perUnit, 1, 100_000) : undefined],
  ]),
  ...draft.stages.flatMap((stage, i): Found => [
    [`stages.${i}.name`, missing(stage.name, '请填写赛程名称')],
    [`stages.${i}.place`, missing(stage.place, '请填写地点')],
    ...scoringProblems(stage, `stages.${i}`),
  ]),
  ...draft.awards.flatMap(({ name, upToRank }, i): Found => [
    [`awards.${i}.name`, missing(name, '请填写奖项')],
    [`awards.${i}.upToRank`, outside(upToRank, 1, 10_000, '请填写到第几名')],
  ]),
]

const isTime = (path: string) => /(opens|closes|cancelsUntil|recommendsUntil|starts|ends)At$/.test(path)

export function draftProblems(draft: ContestDraft): Problems {
  const own = [...wordProblems(draft), ...timeProblems(draft), ...countProblems(draft), ...rowProblems(draft)].flatMap(
    ([path, problem]) => (problem ? [[path, problem] as const] : []),
  )
  const timesAreWhole = !own.some(([path]) => isTime(path))
  const together = contestProblems(formOf(draft)).filter(([path]) => timesAreWhole || !isTime(path))
  return Object.fromEntries([...together, ...own])
}
