import { describe, expect, it } from 'vitest'
import { contest } from '../../test/samples/contests.ts'
import {
  awardFacts,
  cardLine,
  contestFacts,
  contestIdIn,
  inGroups,
  phaseSentence,
  tradePlaces,
  whoMayEnter,
} from './contest-words.ts'

const day = new Date('2026-11-28T02:00:00.000Z')
const said = (more: object, now = day) => phaseSentence({ ...contest, ...more }, now).words

describe('where a contest stands', () => {
  it('is said with how long it still takes, by the time that the server gave', () => {
    const upcoming = { phase: 'upcoming' as const }
    expect(said(upcoming, new Date('2026-11-25T22:50:00.000Z'))).toBe('还有 2 小时 10 分开始报名')
    expect(said(upcoming, new Date('2026-11-23T01:00:00.000Z'))).toBe('11月26日 09:00 开始报名，还有 3 天')
    expect(said({})).toBe('报名中，到 12月5日 23:59')
    expect(said({}, new Date('2026-12-05T13:59:59.999Z'))).toBe('报名中，还剩 2 小时，到 12月5日 23:59')
  })

  it('that is full says whether one may wait', () => {
    expect(said({ phase: 'full' })).toBe('名额已满，可候补，到 12月5日 23:59')
    expect(said({ phase: 'full', hasWaitingList: false })).toBe('名额已满')
  })

  it('ends with the last millisecond of its last day, whatever the answer of before said', () => {
    expect(said({}, new Date('2026-12-05T16:00:00.000Z'))).toBe('报名已截止，12月12日 09:00 开赛')
    expect(said({ phase: 'results' })).toBe('结果已公布')
    expect(said({ phase: 'calledOff' })).toBe('已取消，不再举办')
  })

  it('groups a list: what can be entered first, what is over last', () => {
    const [over, later] = [
      { ...contest, phase: 'results' as const },
      { ...contest, phase: 'upcoming' as const, opensAt: '2026-11-29T01:00:00.000Z' },
    ]
    expect(inGroups([over, later, contest], day).map(({ title }) => title)).toEqual(['正在报名', '即将开始', '已结束'])
  })
})

describe('a contest in words', () => {
  it('says whose it is, when and where', () => {
    expect(cardLine(contest, day)).toBe('技能竞赛 · 云溪县总工会 · 12月12日 09:00，职工文化宫')
  })

  it('says who may enter, a line each', () => {
    const eligibility = { standing: 'member' as const, ageFrom: 18, ageTo: 60, ageOn: '2026-12-12', skillLevel: 4 }
    expect(whoMayEnter({ ...contest, eligibility, areaNames: ['城东街道总工会'], entry: 'recommended' })).toEqual([
      '工会会员',
      '所在工会属于：城东街道总工会',
      '18 至 60 周岁（按 12月12日 计算）',
      '持有四级/中级工或更高证书，签到时查验',
      '报名后由所在单位工会推荐',
    ])
  })

  it('says places and awards with their units', () => {
    expect(contest.trades.map(trade => tradePlaces(trade, false))).toEqual(['40 个名额', '10 个名额，每个单位最多 2 个'])
    expect(awardFacts(contest.awards)).toEqual([
      { label: '一等奖', value: '第 1 名，奖金 3,000 元，授予“技术能手”' },
      { label: '二等奖', value: '第 2 至 3 名' },
    ])
    expect(contestFacts(contest, day)).toContainEqual({ label: '报名时间', value: '11月26日 09:00 至 12月5日 23:59' })
  })
})

it('a poster’s code names its contest, encoded or not, with or without the prefix', () => {
  expect(contestIdIn('c%3Dsample0001')).toBe('sample0001')
  expect(contestIdIn('sample0001')).toBe('sample0001')
  expect(contestIdIn('con_sample0001')).toBe('con_sample0001')
  expect(contestIdIn('https://elsewhere.example/')).toBeUndefined()
  expect(contestIdIn('%')).toBeUndefined()
})
