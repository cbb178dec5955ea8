import { describe, expect, it } from 'vitest'
import { certificateText, printedCode, printedDay } from './certificate-words.ts'

const award = { contestTitle: '快递职业技能竞赛', tradeName: '快件派送', rank: 1, award: '一等奖' }

describe('the words of a certificate', () => {
  it('say what was won in which contest', () => {
    expect(certificateText(award)).toEqual([
      '在“快递职业技能竞赛”快件派送项目中成绩优异，获得第1名，荣获一等奖。',
      '特发此证，以资鼓励。',
    ])
  })

  it('name the team, and the title that comes with the prize', () => {
    const [first, second] = certificateText({ ...award, teamName: '飞毛腿', honour: { title: '技术能手', level: 'county' } })
    expect(first).toContain('您所在的“飞毛腿”成绩优异')
    expect(second).toBe('授予县级“技术能手”荣誉。')
  })

  it('print the day and the code so that they can be read and typed', () => {
    expect(printedDay('2026-01-05')).toBe('2026年1月5日')
    expect(printedCode('abcdefghjkmnpqrs')).toBe('ABCD EFGH JKMN PQRS')
  })
})
