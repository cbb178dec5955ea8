import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { awardFor, changesBetween, goesOn, rank } from './ranking.ts'

const scored = (...scores: number[]) => scores.map((scoreCenti, i) => ({ number: `n${i}`, scoreCenti }))
const row = (number: string, at: number) => ({ number, rank: at, names: [`姓名${number}`] })

describe('a ranking', () => {
  it('lets equal scores share a rank and leaves out the next', () => {
    expect(rank(scored(90, 95, 90, 80)).map(one => one.rank)).toEqual([1, 2, 2, 4])
  })

  it('gives everybody one more than how many are better', () => {
    const scores = fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 40 })
    fc.assert(
      fc.property(scores, all => {
        const ranked = rank(scored(...all))
        expect(ranked).toHaveLength(all.length)
        for (const one of ranked) expect(one.rank).toBe(1 + all.filter(score => score > one.scoreCenti).length)
      }),
    )
  })

  it('sends on everybody who shares the last rank that goes on', () => {
    expect(rank(scored(90, 80, 80, 70)).filter(one => goesOn(one.rank, 2))).toHaveLength(3)
    expect(goesOn(1, undefined)).toBe(false)
  })

  it('awards the first prize that reaches a rank, and none below the last', () => {
    const awards = [
      { name: '一等奖', upToRank: 1 },
      { name: '二等奖', upToRank: 3 },
    ]
    expect([1, 2, 3, 4].map(at => awardFor(at, awards)?.name)).toEqual(['一等奖', '二等奖', '二等奖', undefined])
  })

  it('says of a correction who moved, who came and who lost a rank, and nothing of the others', () => {
    expect(changesBetween([row('a', 1), row('b', 2), row('c', 3)], [row('d', 1), row('a', 2), row('c', 3)])).toEqual([
      { number: 'd', name: '姓名d', newRank: 1 },
      { number: 'a', name: '姓名a', oldRank: 1, newRank: 2 },
      { number: 'b', name: '姓名b', oldRank: 2 },
    ])
  })
})
