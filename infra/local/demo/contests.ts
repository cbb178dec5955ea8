import type { EntrantTrait } from 'shared-types/contest-entries'
import type { ContestForm } from 'shared-types/contest-form'
import { dayOf, days, hours, later, startOfDay } from 'functions/platform/clock'
import { orgIdOf } from './union-ids.ts'

/** Contests of the demo county, always as seen from today. */

interface DemoEntrant {
  /** Of `demoMembers`. */
  member: number
  tradeKey: string
  traits: EntrantTrait[]
}

export interface DemoContest {
  form: ContestForm
  entrants: DemoEntrant[] | 'draft'
}

const at = (today: Date, day: number, hour: number) => later(today, day * days + hour * hours).toISOString()
const endOf = (today: Date, day: number) => new Date(later(today, (day + 1) * days).getTime() - 1).toISOString()

function formOf(
  today: Date,
  opensIn: number,
  more: Partial<ContestForm> & Pick<ContestForm, 'title' | 'intro' | 'trades'>,
): ContestForm {
  const begins = opensIn + 17
  return {
    orgId: orgIdOf('county'),
    kind: 'skills',
    class: 'second',
    rules: '理论考试占三成，实际操作占七成。迟到十五分钟以上不能入场。比赛用品由主办方提供。',
    contactPhone: '0738-12351',
    opensAt: at(today, opensIn, 9),
    closesAt: endOf(today, opensIn + 10),
    cancelsUntilAt: endOf(today, begins - 2),
    entry: 'open',
    eligibility: { standing: 'member' },
    hasWaitingList: true,
    offerHours: 24,
    expectedAtOpening: 500,
    stages: [
      {
        stageKey: 'heats',
        name: '初赛',
        startsAt: at(today, begins, 9),
        endsAt: at(today, begins, 17),
        place: '县职工文化宫一楼',
        scoring: { ...scoring, goOn: 10 },
      },
      {
        stageKey: 'finals',
        name: '决赛',
        startsAt: at(today, begins + 7, 9),
        endsAt: at(today, begins + 7, 17),
        place: '县职工文化宫报告厅',
        scoring,
      },
    ],
    awards: [
      {
        name: '一等奖',
        upToRank: 1,
        prizeFen: 300_000,
        honour: { title: '临江县技术能手', level: 'county' },
      },
      { name: '二等奖', upToRank: 3, prizeFen: 200_000 },
      { name: '三等奖', upToRank: 6, prizeFen: 100_000 },
    ],
    noticeDays: 5,
    ...more,
  }
}

const scoring = {
  criteria: [
    { criterionKey: 'theory', name: '理论', most: 30 },
    { criterionKey: 'practice', name: '实操', most: 70 },
  ],
  judges: 3,
  dropsHighAndLow: false,
}

const entrants = (from: number, count: number, tradeKey: string): DemoEntrant[] =>
  Array.from({ length: count }, (_, i) => ({
    member: from + i,
    tradeKey,
    traits: i % 3 === 0 ? ['frontline', 'nonPublicUnit'] : i % 3 === 1 ? ['frontline', 'migrantWorker'] : [],
  }))

export function demoContests(now: Date): DemoContest[] {
  const today = startOfDay(dayOf(now))
  return [
    {
      form: formOf(today, -3, {
        title: '快递行业职业技能竞赛',
        intro: '面向全县快递员：比分拣的准确，也比派送的安全。不收报名费，午餐由工会提供。',
        trades: [
          { tradeKey: 'delivery', name: '快件派送', places: 60 },
          { tradeKey: 'sorting', name: '快件分拣', places: 4 },
        ],
      }),
      entrants: [...entrants(1, 8, 'delivery'), ...entrants(20, 6, 'sorting')],
    },
    {
      form: formOf(today, -2, {
        title: '职工应急救护团体赛',
        intro: '五人一队，可带一名替补。心肺复苏、止血包扎、伤员搬运三个项目。',
        class: 'local',
        team: { size: 5, substitutes: 1 },
        trades: [{ tradeKey: 'rescue', name: '应急救护', places: 40 }],
      }),
      entrants: [],
    },
    {
      form: formOf(today, -1, {
        title: '数控车工技能竞赛',
        intro: '各单位工会推荐选手，每个单位最多两名。获第一名的，按规定申报县技术能手。',
        class: 'first',
        entry: 'recommended',
        recommendsUntilAt: endOf(today, 12),
        eligibility: { standing: 'member', skillLevel: 4 },
        trades: [{ tradeKey: 'turner', name: '数控车工', places: 30, perUnit: 2 }],
      }),
      entrants: [],
    },
    {
      form: formOf(today, 1, {
        title: '网约配送员交通安全知识竞赛',
        intro: '全县外卖骑手、快递员都可以参加，线上答题，不影响跑单。',
        class: 'local',
        eligibility: { standing: 'verified' },
        expectedAtOpening: 10_000,
        trades: [{ tradeKey: 'quiz', name: '知识竞赛', places: 2000 }],
      }),
      entrants: [],
    },
    {
      form: formOf(today, 20, {
        title: '汽车维修工技能竞赛',
        intro: '正在筹备，规则还没有定稿。',
        trades: [{ tradeKey: 'mechanic', name: '汽车维修工', places: 50 }],
      }),
      entrants: 'draft',
    },
  ]
}
