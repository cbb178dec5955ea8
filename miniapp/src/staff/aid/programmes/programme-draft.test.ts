import type { ProgrammeFacts } from 'shared-types/aid-programmes'
import { describe, expect, it } from 'vitest'
import { newKey } from '../../new-key.ts'
import { moved, newField, withNewRule } from './draft-rows.ts'
import { consentsOf, draftOf, factsOf, rebased } from './programme-draft.ts'
import { blankFor, copyFor, inYears } from './programme-origin.ts'
import { same } from './programme-lines.ts'

const winter: ProgrammeFacts = {
  ...blankFor(2026, '2026-03-01'),
  name: '冬送温暖',
  summary: '慰问困难职工',
  opensOn: '2026-12-01',
  closesOn: '2027-02-28',
  sections: [{ key: 'need', title: '情况', fields: [{ key: 'cause', type: 'text', label: '情况', required: true }] }],
  amountRules: [
    { when: [{ field: 'category', is: 'deep' }], fen: 2000_00, monthsOfLine: 1.5 },
    { when: [], fen: 1000_00 },
  ],
  homeVisit: true,
}

describe('a programme being edited', () => {
  it('comes out as it went in when nothing is touched', () => {
    expect(same(factsOf(draftOf(winter)), winter)).toBe(true)
  })
  it('asks for consent to what its questions and its money need, and no longer when they are gone', () => {
    const draft = draftOf(winter)
    const asking = { ...draft, sections: [{ ...draft.sections[0]!, fields: [{ ...newField(draft), type: 'health' as const }] }] }
    expect(consentsOf(asking)).toEqual(['bank-card', 'verification', 'health'])
    expect(consentsOf({ ...draft, kind: 'goods', consents: [] })).toEqual([])
  })
  it('keeps what was written of a notice that is switched off', () => {
    const draft = { ...draftOf(winter), notice: false, noticeDays: 7 }
    expect(factsOf(draft)).not.toHaveProperty('noticeDays')
    expect(factsOf({ ...draft, notice: true }).noticeDays).toBe(7)
  })
  it('has options only where a choice is asked', () => {
    const draft = draftOf(winter)
    const field = { ...newField(draft), type: 'line' as const, options: [{ value: 'o', label: '甲' }] }
    expect(
      factsOf({ ...draft, sections: [{ key: 's', title: '一', fields: [field] }] }).sections[0]?.fields[0],
    ).not.toHaveProperty('options')
  })
  it('takes a new rule in before the one for all the rest', () => {
    const { rules, at } = withNewRule(draftOf(winter).amountRules)
    expect(at).toBe(1)
    expect(rules.map(rule => rule.when.length)).toEqual([1, 1, 0])
  })
  it('moves a row up or down, and nowhere beyond the ends', () => {
    expect(moved(['a', 'b'], 1, -1)).toEqual(['b', 'a'])
    expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b'])
  })
})

describe('a programme copied', () => {
  it('moves its season by whole years and keeps its name', () => {
    expect(copyFor(winter, 2027)).toMatchObject({ name: '冬送温暖', year: 2027, opensOn: '2027-12-01', closesOn: '2028-02-28' })
  })
  it('needs a name of its own in the same year', () => {
    expect(copyFor(winter, 2026).name).toBe('')
  })
  it('has no 29 February in a common year', () => {
    expect([inYears('2028-02-29', 1), inYears('2027-02-28', 1), inYears('2024-02-29', 4)]).toEqual([
      '2029-02-28',
      '2028-02-28',
      '2028-02-29',
    ])
  })
})

describe('somebody else saved meanwhile', () => {
  it('what was not touched here becomes theirs, and what was touched stays', () => {
    const mine = { ...draftOf(winter), summary: '我改的说明' }
    const theirs = { ...winter, name: '暖冬行动', summary: '他们改的说明' }
    expect(rebased(mine, winter, theirs)).toMatchObject({ name: '暖冬行动', summary: '我改的说明' })
  })
})

describe('a key', () => {
  it('is never one that is there', () => {
    const draws = [...Array<number>(8).fill(0), ...Array<number>(8).fill(0.5)]
    expect(newKey('q', ['qaaaaaaaa'], () => draws.shift() ?? 0)).toBe('qnnnnnnnn')
  })
})
