import { describe, expect, it } from 'vitest'
import { withNewRule } from './draft-rows.ts'
import { draftOf, type ProgrammeDraft } from './programme-draft.ts'
import { blankFor } from './programme-origin.ts'
import { draftProblems, problemAt, problemsWithin, refusedProblems } from './programme-problems.ts'

const sound: ProgrammeDraft = {
  ...draftOf(blankFor(2026, '2026-03-01')),
  name: '助困',
  summary: '困难职工可以申请',
  sections: [
    {
      key: 'need',
      title: '情况',
      fields: [
        { key: 'ill', type: 'yesNo', label: '生病了吗', required: true },
        { key: 'cost', type: 'money', label: '花了多少', required: true, showIf: { field: 'ill', is: 'yes' } },
      ],
    },
  ],
}
const pathsOf = (draft: ProgrammeDraft) => draftProblems(draft).map(problem => problem.path)

describe('a draft', () => {
  it('may be saved when all is said', () => {
    expect(draftProblems(sound)).toEqual([])
  })
  it('says what is missing, by part', () => {
    expect(draftProblems({ ...sound, name: ' ', closesOn: '2025-01-01', noticeDays: 3 })).toMatchObject([
      { part: 'basics', path: 'name' },
      { part: 'basics', path: 'closesOn' },
      { part: 'rules', path: 'noticeDays' },
    ])
  })
  it('notices a condition whose question is gone or comes later', () => {
    const [section] = sound.sections
    const [ill, cost] = section!.fields
    expect(pathsOf({ ...sound, sections: [{ ...section!, fields: [cost!] }] })).toEqual(['sections.0.fields.0.showIf'])
    expect(pathsOf({ ...sound, sections: [{ ...section!, fields: [cost!, ill!] }] })).toEqual(['sections.0.fields.0.showIf'])
  })
  it('asks for a child where a child counts, and for the file where the family is asked for', () => {
    const child = { key: 'kid', type: 'child' as const, label: '哪个孩子', required: true }
    expect(pathsOf({ ...sound, oncePer: ['child'] })).toEqual(['oncePer'])
    expect(
      pathsOf({ ...sound, needsHousehold: false, categories: [], sections: [{ key: 's', title: '一', fields: [child] }] }),
    ).toEqual(['sections.0.fields.0.type'])
  })
  it('wants a sum in every rule, and no rule behind the one for everybody', () => {
    const { rules } = withNewRule([])
    expect(pathsOf({ ...sound, amountRules: rules })).toEqual(['amountRules.0.when.0', 'amountRules.0.fen'])
    const open = { ...rules[0]!, when: [], fen: 100_00 }
    expect(pathsOf({ ...sound, amountRules: [open, { ...open, id: 'other' }] })).toEqual(['amountRules.1.when'])
  })
  it('does not mind the sums of a programme that gives goods', () => {
    expect(draftProblems({ ...sound, kind: 'goods', amountRules: withNewRule([]).rules })).toEqual([])
  })
})

describe('what the server says', () => {
  it('leads to the part where it is mended', () => {
    const fields = [{ path: 'body.facts.sections.0.fields.1.label', message: '请填写问题' }]
    const found = refusedProblems({ code: 'invalid-request', fields })
    expect(found).toEqual([{ part: 'questions', path: 'sections.0.fields.1.label', message: '请填写问题' }])
    expect(problemsWithin(found, 'sections.0.fields.1')).toHaveLength(1)
    expect(problemsWithin(found, 'sections.0.fields.10')).toHaveLength(0)
  })
  it('about a taken name is about the name', () => {
    const found = refusedProblems({ code: 'programme-name-taken', fields: [] })
    expect(problemAt(found, 'name')).toContain('同名')
  })
})
