import type { Fact } from '../../ui/facts.tsx'
import { momentWords } from '../../ui/dates.ts'
import {
  type DeskContest,
  entryWords,
  levelWords,
  placesWords,
  standingWords,
  teamWords,
  classWords,
  kindWords,
} from './contest-words.ts'

/** One contest in facts, as its organiser checks it. Pure. */

function whoWords({ eligibility }: DeskContest['form']): string {
  const { standing, ageFrom, ageTo, skillLevel, unitKinds, areas } = eligibility
  const age =
    ageFrom !== undefined && ageTo !== undefined
      ? `${ageFrom} 到 ${ageTo} 周岁`
      : ageFrom !== undefined
        ? `满 ${ageFrom} 周岁`
        : ageTo !== undefined && `不超过 ${ageTo} 周岁`
  const narrowed = [
    age,
    skillLevel && `${levelWords[skillLevel] ?? ''}${skillLevel === 1 ? '' : '以上'}`,
    unitKinds && `限 ${unitKinds.length} 类工会`,
    areas && `限 ${areas.length} 家工会及其下级`,
  ].filter(Boolean)
  return [standingWords[standing], ...narrowed].join('，')
}

export function contestFacts({ form, orgName }: DeskContest, now = new Date()): Fact[] {
  const moment = (instant: string) => momentWords(instant, now)
  const { team } = form
  return [
    { label: '类别', value: `${kindWords[form.kind]}，${classWords[form.class]}` },
    { label: '主办', value: orgName },
    { label: '报名', value: `${moment(form.opensAt)} 至 ${moment(form.closesAt)}，${entryWords[form.entry]}` },
    ...(form.recommendsUntilAt ? [{ label: '单位推荐截止', value: moment(form.recommendsUntilAt) }] : []),
    { label: '取消报名截止', value: moment(form.cancelsUntilAt) },
    { label: '谁可以报', value: whoWords(form) },
    { label: '参赛形式', value: teamWords({ isTeam: Boolean(team), ...team }) },
    ...(form.places === undefined ? [] : [{ label: '总名额', value: `${form.places} 个` }]),
    ...form.stages.map(({ name, startsAt, endsAt, place }) => ({
      label: name,
      value: `${moment(startsAt)} 至 ${moment(endsAt)}，${place}`,
    })),
    { label: '咨询电话', value: form.contactPhone },
  ]
}

export const tradeFacts = ({ trades }: DeskContest): Fact[] =>
  trades.map(({ name, perUnit, ...counts }) => ({
    label: name,
    value: `${placesWords(counts)}${perUnit === undefined ? '' : `，每个单位最多 ${perUnit} 个`}`,
  }))
