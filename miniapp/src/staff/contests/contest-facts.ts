import type { Scoring } from 'shared-types/contest-form'
import { unionKindWords } from 'shared-types/union-kinds'
import { fullDay, momentWords } from '../../ui/dates.ts'
import type { Fact } from '../../ui/facts.tsx'
import { roundYuanWords } from '../../ui/money.ts'
import {
  type DeskContest,
  entryWords,
  honourWords,
  levelWords,
  placesWords,
  standingWords,
  teamWords,
  classWords,
  kindWords,
} from './contest-words.ts'

/** One contest in facts, as its organiser checks it: everything that binds once it is published. Pure. */

function whoWords({ form, areaNames }: DeskContest): string {
  const { standing, ageFrom, ageTo, ageOn, skillLevel, unitKinds } = form.eligibility
  const age =
    ageFrom !== undefined && ageTo !== undefined
      ? `${ageFrom} 到 ${ageTo} 周岁`
      : ageFrom !== undefined
        ? `满 ${ageFrom} 周岁`
        : ageTo !== undefined && `不超过 ${ageTo} 周岁`
  const narrowed = [
    age && ageOn ? `${age}（按${fullDay(ageOn)}算）` : age,
    skillLevel && `${levelWords[skillLevel] ?? ''}${skillLevel === 1 ? '' : '以上'}`,
    unitKinds && `限${unitKinds.map(kind => unionKindWords[kind]).join('、')}`,
    areaNames.length > 0 && `限${areaNames.join('、')}及其下级`,
  ].filter(Boolean)
  return [standingWords[standing], ...narrowed].join('，')
}

/** 理论 30 分，实操 70 分；3 名裁判，去掉最高分和最低分；每个工种前 10 名进入下一赛程. */
function scoringWords({ criteria, judges, dropsHighAndLow, goOn }: Scoring): string {
  const marks = criteria.map(({ name, most }) => `${name} ${most} 分`).join('，')
  const dropped = dropsHighAndLow ? '，去掉最高分和最低分' : ''
  return `${marks}；${judges} 名裁判${dropped}${goOn === undefined ? '' : `；每个工种前 ${goOn} 名进入下一赛程`}`
}

const waitingWords = ({ hasWaitingList, offerHours }: DeskContest['form']): string =>
  hasWaitingList ? `名额满了可以候补，空出的名额给候补的人留 ${offerHours} 小时` : '名额满了不候补'

export function contestFacts(contest: DeskContest, now = new Date()): Fact[] {
  const { form, orgName } = contest
  const moment = (instant: string) => momentWords(instant, now)
  const { team } = form
  return [
    { label: '类别', value: `${kindWords[form.kind]}，${classWords[form.class]}` },
    { label: '主办', value: orgName },
    { label: '报名', value: `${moment(form.opensAt)} 至 ${moment(form.closesAt)}，${entryWords[form.entry]}` },
    ...(form.recommendsUntilAt ? [{ label: '单位推荐截止', value: moment(form.recommendsUntilAt) }] : []),
    { label: '取消报名截止', value: moment(form.cancelsUntilAt) },
    { label: '谁可以报', value: whoWords(contest) },
    { label: '参赛形式', value: teamWords({ isTeam: Boolean(team), ...team }) },
    ...(form.places === undefined ? [] : [{ label: '总名额', value: `${form.places} 个` }]),
    ...(form.kind === 'skills' ? [{ label: '候补', value: waitingWords(form) }] : []),
    ...form.stages.map(({ name, startsAt, endsAt, place, scoring }) => ({
      label: name,
      value: `${moment(startsAt)} 至 ${moment(endsAt)}，${place}${scoring ? `。${scoringWords(scoring)}` : ''}`,
    })),
    { label: '结果公示', value: `${form.noticeDays} 个工作日` },
    { label: '咨询电话', value: form.contactPhone },
  ]
}

export const tradeFacts = ({ trades }: DeskContest): Fact[] =>
  trades.map(({ name, perUnit, ...counts }) => ({
    label: name,
    value: `${placesWords(counts)}${perUnit === undefined ? '' : `，每个单位最多 ${perUnit} 个`}`,
  }))

/** 一等奖: 第 1 名，奖金 3,000 元，授予“技术能手”（县级）. */
export const awardFacts = ({ form: { awards } }: DeskContest): Fact[] =>
  awards.map(({ name, upToRank, prizeFen, honour }, i) => {
    const from = (awards[i - 1]?.upToRank ?? 0) + 1
    const ranks = from === upToRank ? `第 ${from} 名` : `第 ${from} 至 ${upToRank} 名`
    const prize = prizeFen && `奖金 ${roundYuanWords(prizeFen)}`
    const title = honour && `授予“${honour.title}”（${honourWords[honour.level]}）`
    return { label: name, value: [ranks, prize, title].filter(Boolean).join('，') }
  })
