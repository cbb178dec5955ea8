import { describe, expect, it } from 'vitest'
import { programme } from '../../test/samples/aid.ts'
import { amountLines, bySeason, seasonSentence, wayOn, whoWords } from './programme-words.ts'

const { year } = programme
const inSeason = `${year}-08-15`

describe('a programme in words', () => {
  it('says when it opens, that it is open, and that it is over', () => {
    expect(seasonSentence(programme, `${year}-06-30`).words).toBe('7月1日开放，到9月30日止')
    expect(seasonSentence(programme, inSeason).words).toBe('正在办理，到9月30日止')
    expect(seasonSentence(programme, `${year}-10-01`).words).toBe('今年的已在9月30日结束')
  })

  it('says for whom it is, without inner terms', () => {
    expect(whoWords(programme)).toEqual([
      '本县工会会员',
      '符合下面任何一种：人均收入低于低保线的家庭；人均收入不到低保线两倍的家庭',
    ])
  })

  it('says how much for whom, one line a rule', () => {
    expect(amountLines(programme)).toEqual(['低于低保线的家庭，大学：5,000 元，不超过 10 个月的低保线', '其他情况：2,000 元'])
  })

  it('stands before those that open later and those that are over', () => {
    const over = { ...programme, programmeId: 'prg_over00', closesOn: `${year}-08-01` }
    const later = { ...programme, programmeId: 'prg_later0', opensOn: `${year}-09-01` }
    expect(bySeason([over, later, programme], inSeason)).toEqual([programme, later, over])
  })
})

describe('the way on from a programme', () => {
  const nothing = { hasDraft: false, hasOpen: false }
  it('leads a member to the form, to the draft, or to what is under way', () => {
    const member = { standing: 'member' as const, ...nothing }
    expect(wayOn(programme, member, inSeason)).toBe('apply')
    expect(wayOn(programme, { ...member, hasDraft: true }, inSeason)).toBe('resume')
    expect(wayOn(programme, { ...member, hasOpen: true }, `${year}-10-01`)).toBe('see')
  })
  it('tells who is not known yet, or no member any more, what comes first', () => {
    expect(wayOn(programme, { standing: 'signed-in', ...nothing }, inSeason)).toBe('join')
    expect(wayOn(programme, { standing: 'verified', ...nothing }, inSeason)).toBe('members-only')
    expect(wayOn({ ...programme, who: 'verified' }, { standing: 'verified', ...nothing }, inSeason)).toBe('apply')
  })
})
