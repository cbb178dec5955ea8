import { describe, expect, it } from 'vitest'
import { draftOf, draftProblems, editableOf, emptyDraft, historyItem, mergeWords } from './organisations-view.ts'

const draft = { ...emptyDraft, kind: 'baseUnion' as const, name: ' 机械厂工会 ' }

describe('the form of a union', () => {
  it('asks for a kind and a name', () => {
    expect(draftProblems(emptyDraft)).toEqual({ kind: '请选择工会类型', name: '请填写工会名称' })
    expect(draftProblems(draft)).toEqual({})
  })
  it('says what is wrong with a phone number and lets it be empty', () => {
    expect(draftProblems({ ...draft, phone: '电话' }).phone).toContain('电话号码')
  })
  it('sends units one by one, each once, and leaves out what is empty', () => {
    expect(editableOf({ ...draft, employers: '甲公司\n乙公司，甲公司\n' })).toEqual({
      name: '机械厂工会',
      employers: [{ name: '甲公司' }, { name: '乙公司' }],
      occupations: [],
      joinable: true,
    })
  })
  it('keeps the code of a unit that was there before', () => {
    const before = [{ name: '甲公司', creditCode: '91350100M000100Y43' }]
    expect(editableOf({ ...draft, employers: '甲公司\n乙公司' }, before).employers).toEqual([...before, { name: '乙公司' }])
  })
  it('never lets a street take members itself', () => {
    expect(editableOf({ ...draft, kind: 'streetFederation' }).joinable).toBe(false)
  })
  it('begins with what the union has', () => {
    const union = {
      orgId: 'org_a',
      name: '机械厂工会',
      kind: 'baseUnion' as const,
      under: ['县总工会'],
      joinable: true,
      hasChildren: false,
      state: 'active' as const,
      employers: [{ name: '机械厂' }],
      occupations: [],
      scene: 'abc123',
      version: 2,
    }
    expect(draftOf(union)).toMatchObject({ name: '机械厂工会', employers: '机械厂', address: '' })
  })
})

it('the history names the fields that were changed', () => {
  const row = { at: '2026-11-20T01:00:00.000Z', change: 'changed' as const, fields: ['phone'], byMasked: '陆**' }
  expect(historyItem(row).what).toBe('修改资料：电话')
})

it('a merge says how far it has come', () => {
  expect(mergeWords(40, 12, false)).toContain('还剩 12 名')
  expect(mergeWords(52, 0, true)).toContain('合并好了')
})
