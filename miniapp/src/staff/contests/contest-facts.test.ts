import { expect, it } from 'vitest'
import { awardFacts, contestFacts } from './contest-facts.ts'
import type { DeskContest } from './contest-words.ts'

const now = new Date('2026-11-20T00:00:00.000Z')
const contest = {
  orgName: '城东街道总工会',
  areaNames: ['快递员工会', '外卖骑手工会'],
  form: {
    kind: 'skills',
    class: 'second',
    opensAt: '2026-12-01T01:00:00.000Z',
    closesAt: '2026-12-10T15:59:59.999Z',
    cancelsUntilAt: '2026-12-20T01:00:00.000Z',
    entry: 'open',
    eligibility: { standing: 'member', ageTo: 35, ageOn: '2026-12-01', unitKinds: ['baseUnion'], areas: ['org_a', 'org_b'] },
    hasWaitingList: true,
    offerHours: 24,
    stages: [
      {
        name: '初赛',
        startsAt: '2026-12-20T01:00:00.000Z',
        endsAt: '2026-12-20T09:00:00.000Z',
        place: '文化宫',
        scoring: { criteria: [{ name: '实操', most: 100 }], judges: 3, dropsHighAndLow: true, goOn: 10 },
      },
    ],
    awards: [
      { name: '一等奖', upToRank: 1, prizeFen: 300_000, honour: { title: '技术能手', level: 'county' } },
      { name: '二等奖', upToRank: 3 },
    ],
    noticeDays: 5,
    contactPhone: '0738-12351',
  },
} as unknown as DeskContest

const value = (label: string) => contestFacts(contest, now).find(fact => fact.label === label)?.value

it('whoever publishes a contest reads who may enter by name, how it is marked and what is won', () => {
  expect(value('谁可以报')).toBe('只限会员，不超过 35 周岁（按2026年12月1日算），限单位工会，限快递员工会、外卖骑手工会及其下级')
  expect(value('候补')).toContain('留 24 小时')
  expect(value('初赛')).toContain('文化宫。实操 100 分；3 名裁判，去掉最高分和最低分；每个工种前 10 名进入下一赛程')
  expect(value('结果公示')).toBe('5 个工作日')
  expect(awardFacts(contest).map(fact => fact.value)).toEqual(['第 1 名，奖金 3,000 元，授予“技术能手”（县级）', '第 2 至 3 名'])
})
