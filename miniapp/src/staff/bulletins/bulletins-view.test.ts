import type { KeptBulletin } from 'shared-types/bulletins'
import { describe, expect, it } from 'vitest'
import { byline, draftOf, draftProblems, emptyDraft, rowNote, stateSentence, wordsOf } from './bulletins-view.ts'

const words = { kind: 'notice' as const, title: '放假', body: '初四恢复' }
const kept = (more: Partial<KeptBulletin>): KeptBulletin => ({
  bulletinId: 'bul_a',
  state: 'shown',
  version: 2,
  shown: words,
  savedAt: '2026-11-28T02:00:00.000Z',
  savedByMasked: '陆**',
  isOver: false,
  mayPublish: false,
  history: [],
  ...more,
})

describe('the form of a bulletin', () => {
  it('asks for a kind, a title and words, and for no day that is past', () => {
    expect(Object.keys(draftProblems(emptyDraft))).toEqual(['kind', 'title', 'body'])
    expect(draftProblems({ ...words, showUntil: '2026-11-27' }, '2026-11-28').showUntil).toContain('过去')
    expect(draftProblems({ ...words, showUntil: '2026-11-28' }, '2026-11-28')).toEqual({})
  })
  it('sends what is whole and nothing else', () => {
    expect(wordsOf(emptyDraft)).toBeUndefined()
    expect(wordsOf({ ...words, title: ' 放假 ', showUntil: '' })).toEqual(words)
  })
  it('begins with the newest words', () => {
    expect(draftOf(kept({ draft: { ...words, title: '改了' } })).title).toBe('改了')
    expect(draftOf(kept({})).title).toBe('放假')
  })
})

it('a bulletin is signed as everybody reads it: by the county, and from when on it is published with its time', () => {
  expect(byline('云溪县总工会')).toBe('云溪县总工会')
  expect(byline('云溪县总工会', '2026-11-28T02:00:00.000Z')).toMatch(/^云溪县总工会 .*11月28日 10:00$/)
  expect(byline(undefined)).toBe('县总工会')
})

it('a bulletin says whether others see it, and which words', () => {
  expect(stateSentence(kept({})).words).toBe('已经发布。')
  expect(stateSentence(kept({ draft: words })).words).toContain('上一稿')
  expect(stateSentence(kept({ isOver: true })).words).toContain('看不到了')
  expect(stateSentence(kept({ state: 'draft' })).words).toContain('另一位同事')
  expect(stateSentence(kept({ state: 'withdrawn', withdrawnFor: '电话有误' })).words).toBe('已经撤下：电话有误')
})

it('a row of the list names what waits', () => {
  const row = {
    kind: 'policy' as const,
    savedAt: '2026-11-28T02:00:00.000Z',
    savedByMasked: '陆**',
    hasDraft: true,
    isOver: true,
  }
  expect(rowNote(row)).toMatch(/^政策 · .*陆\*\*写 · 有一稿待发布 · 过了展示期$/)
})
