import type { ProgrammeFacts } from 'shared-types/aid-programmes'
import { describe, expect, it } from 'vitest'
import { blankFor } from './programme-origin.ts'
import { changedWords, changesBetween } from './programme-changes.ts'
import { linesOf } from './programme-lines.ts'
import { amountWords, conditionWords, seasonSentence, whenWords } from './programme-words.ts'

const study: ProgrammeFacts = {
  ...blankFor(2026, '2026-03-01'),
  name: '金秋助学',
  summary: '孩子上学可以申请',
  sections: [
    {
      key: 'study',
      title: '上学情况',
      fields: [
        {
          key: 'stage',
          type: 'choice',
          label: '上什么学',
          required: true,
          options: [
            { value: 'university', label: '大学' },
            { value: 'highSchool', label: '高中' },
          ],
        },
        { key: 'aided', type: 'yesNo', label: '领过别的助学金吗', required: true },
        { key: 'fen', type: 'money', label: '领了多少', required: false, showIf: { field: 'aided', is: 'yes' } },
      ],
    },
  ],
  documents: [{ key: 'admission', title: '录取通知书', required: true, most: 3 }],
}

describe('a rule in words', () => {
  it('names the question and the answer, and the category alone', () => {
    expect(conditionWords({ field: 'stage', is: 'university' }, study)).toBe('上什么学：大学')
    expect(conditionWords({ field: 'category', is: 'deep' }, study)).toBe('深度困难')
    expect(conditionWords({ field: 'onFile', is: 'yes' }, study)).toBe('已经建档：是')
  })
  it('says when its question or answer is gone', () => {
    expect(conditionWords({ field: 'gone', is: 'yes' }, study)).toContain('已经去掉')
    expect(conditionWords({ field: 'stage', is: 'gone' }, study)).toContain('选项已经去掉')
  })
  it('is for everybody, or for all the rest', () => {
    expect([whenWords([], study, true), whenWords([], study, false)]).toEqual(['所有人', '其他情况'])
  })
  it('pays the least of what is given', () => {
    expect(amountWords({ fen: 5000_00 }, study)).toBe('5,000 元')
    expect(amountWords({ fen: 5000_00, monthsOfLine: 10, percentOf: { field: 'fen', percent: 80 } }, study)).toBe(
      '5,000 元、10 个月低保标准、“领了多少”的 80%，取最少的',
    )
  })
})

describe('what changed', () => {
  const rules = [{ when: [], fen: 1000_00 }]
  it('is nothing when nothing did', () => {
    expect(changesBetween(study, { ...study, exclusions: [] })).toEqual([])
  })
  it('is told old and new', () => {
    expect(changesBetween(study, { ...study, noticeDays: 7 })).toEqual([
      { part: 'rules', title: '公示', before: '5 个工作日', after: '7 个工作日' },
    ])
  })
  it('names what came and what went', () => {
    const after = { ...study, documents: [{ key: 'card', title: '学生证', required: false, most: 1 }] }
    expect(changesBetween(study, after)).toEqual([
      { part: 'documents', title: '材料', after: '学生证：可不交；最多 1 张照片' },
      { part: 'documents', title: '材料', before: '录取通知书：必交；最多 3 张照片' },
    ])
  })
  it('does not take a rule put in front for a change of those behind it', () => {
    const before = { ...study, amountRules: [{ when: [{ field: 'category', is: 'deep' }], fen: 2000_00 }, ...rules] }
    const after = {
      ...before,
      amountRules: [{ when: [{ field: 'stage', is: 'university' }], fen: 3000_00 }, ...before.amountRules],
    }
    expect(changesBetween(before, after)).toEqual([{ part: 'amounts', title: '金额', after: '上什么学：大学：3,000 元' }])
  })
  it('tells a new order of questions', () => {
    const [section] = study.sections
    const after = {
      ...study,
      sections: [{ ...section!, fields: [section!.fields[1]!, section!.fields[0]!, section!.fields[2]!] }],
    }
    expect(changesBetween(study, after)).toMatchObject([
      { part: 'questions', title: '顺序', after: expect.stringContaining('领过别的助学金吗、上什么学') },
    ])
  })
  it('is in Chinese in the log', () => {
    expect(changedWords(['amountRules', 'noticeDays'])).toBe('给多少、公示天数')
  })
})

describe('a programme to read', () => {
  it('says when a question is asked', () => {
    expect(linesOf(study).find(line => line.id === 'field:fen')?.words).toBe('金额；可不答；只在“领过别的助学金吗：是”时出现')
  })
  it('says where its season stands', () => {
    const season = { opensOn: '2026-07-01', closesOn: '2026-09-30' }
    expect(['2026-06-30', '2026-09-30', '2026-10-01'].map(day => seasonSentence(season, day).tone)).toEqual([
      'waiting',
      'done',
      'info',
    ])
  })
})
