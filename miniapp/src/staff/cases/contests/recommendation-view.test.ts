import { describe, expect, it } from 'vitest'
import { type Recommendation, recommendationFacts, recommendWords, unitSentence } from './recommendation-view.ts'

const file: Recommendation = {
  contestId: 'con_1',
  contestTitle: '数控车工技能竞赛',
  recommendsUntilAt: '2026-12-12T15:59:59.999Z',
  entry: {
    entryId: 'ent_7k3mabcd',
    number: '7k3mabcd',
    tradeKey: 't1',
    tradeName: '数控车工',
    state: 'recommending',
    nameMasked: '周*明',
    people: 1,
    isWhole: true,
    orgName: '临江机械厂工会',
    enteredAt: '2026-12-01T01:00:00.000Z',
  },
  skillLevel: 3,
  unitPlaces: { places: 3, free: 2 },
  left: 'plenty',
}

describe('a recommendation', () => {
  it('says who asks, for which contest and trade, and until when', () => {
    const facts = Object.fromEntries(recommendationFacts(file, new Date('2026-12-02')).map(({ label, value }) => [label, value]))
    expect(facts).toMatchObject({
      竞赛: '数控车工技能竞赛',
      工种: '数控车工',
      报名人: '周*明',
      '技能等级（本人填写）': '三级/高级工',
      推荐截止: '12月12日 23:59',
    })
    const team = [
      { nameMasked: '周*明', role: 'captain' as const, memberKey: 'abcdefgh' },
      { nameMasked: '何*', role: 'substitute' as const, memberKey: 'abcdefgj' },
    ]
    const forTeam = recommendationFacts({ ...file, team, entry: { ...file.entry, teamName: '飞毛腿' } })
    expect(forTeam).toContainEqual({ label: '队员', value: '周*明（队长）、何*（替补）' })
  })
  it('counts the unit’s places, and says when they are used up', () => {
    expect(unitSentence(file)?.words).toBe('本单位这个工种 3 个名额，已用 1 个，还可以推荐 2 个。')
    expect(unitSentence({ ...file, unitPlaces: { places: 3, free: 0 } })).toMatchObject({ tone: 'problem' })
    expect(unitSentence({ unitPlaces: undefined, left: 'plenty' })).toBeUndefined()
    expect(unitSentence({ unitPlaces: undefined, left: 'none' })?.words).toContain('已经满了')
    expect(recommendWords(file)).toBe('推荐以后马上占一个名额，报名就成功了。推荐以后本单位还剩 1 个名额。')
    expect(recommendWords({ unitPlaces: undefined, left: 'waits' })).toContain('候补')
  })
})
