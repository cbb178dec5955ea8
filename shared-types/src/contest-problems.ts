import type { ContestFields } from './contest-form.ts'

/** What in a contest's form does not go together; apart from the schemas, so that a phone checks by the same rules and needs none of them. */

/** Where, as a dotted path, and how to mend it. */
export type ContestProblem = [path: string, message: string]

const repeated = (keys: string[]) => new Set(keys).size !== keys.length

function timeProblems({ opensAt, closesAt, cancelsUntilAt, entry, recommendsUntilAt, stages }: ContestFields): ContestProblem[] {
  const found: ContestProblem[] = []
  const [first] = stages
  if (closesAt <= opensAt) found.push(['closesAt', '截止时间要在开始之后'])
  if (first && cancelsUntilAt > first.startsAt) found.push(['cancelsUntilAt', '取消截止不能晚于第一个赛程开始'])
  if (first && first.startsAt <= closesAt) found.push(['stages.0.startsAt', '第一个赛程要在报名截止之后'])
  if (entry === 'recommended' && (!recommendsUntilAt || recommendsUntilAt < closesAt))
    found.push(['recommendsUntilAt', '推荐截止不能早于报名截止'])
  stages.forEach(({ startsAt, endsAt }, i) => {
    if (endsAt <= startsAt) found.push([`stages.${i}.endsAt`, '结束时间要在开始之后'])
    const before = stages[i - 1]
    if (before && startsAt < before.endsAt) found.push([`stages.${i}.startsAt`, '要在上一个赛程之后'])
  })
  return found
}

function placeProblems({
  kind,
  trades,
  places: overall,
  hasWaitingList,
  stages,
  eligibility,
  awards,
}: ContestFields): ContestProblem[] {
  const found: ContestProblem[] = []
  if (kind === 'skills' && trades.length === 0) found.push(['trades', '至少一个工种'])
  if (kind === 'skills' && stages.length === 0) found.push(['stages', '至少一个赛程'])
  if (repeated(trades.map(({ tradeKey }) => tradeKey))) found.push(['trades', '工种重复了'])
  if (repeated(trades.map(({ name }) => name))) found.push(['trades', '工种的名称重复了'])
  if (repeated(stages.map(({ stageKey }) => stageKey))) found.push(['stages', '赛程重复了'])
  if (overall !== undefined && hasWaitingList) found.push(['hasWaitingList', '设了总名额的竞赛不能候补'])
  if (eligibility.standing !== 'member' && trades.some(({ perUnit }) => perUnit !== undefined))
    found.push(['trades', '按单位分配名额的，只能由会员报名'])
  if ((eligibility.ageFrom ?? eligibility.ageTo) !== undefined && !eligibility.ageOn)
    found.push(['eligibility.ageOn', '请填写按哪一天计算年龄'])
  if ((eligibility.ageFrom ?? 0) > (eligibility.ageTo ?? 99)) found.push(['eligibility.ageTo', '最大年龄要大于最小年龄'])
  stages.forEach(({ scoring }, i) => {
    if (scoring?.dropsHighAndLow && scoring.judges < 3)
      found.push([`stages.${i}.scoring.judges`, '去掉最高最低分，至少 3 名裁判'])
    if (scoring && repeated(scoring.criteria.map(({ criterionKey }) => criterionKey)))
      found.push([`stages.${i}.scoring.criteria`, '评分项重复了'])
  })
  awards.forEach(({ upToRank }, i) => {
    if (upToRank <= (awards[i - 1]?.upToRank ?? 0)) found.push([`awards.${i}.upToRank`, '名次要一档比一档靠后'])
  })
  return found
}

export const contestProblems = (form: ContestFields): ContestProblem[] => [...timeProblems(form), ...placeProblems(form)]
