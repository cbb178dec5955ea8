import { describe, expect, it } from 'vitest'
import { contestSentence, draftWords, mayStill, placesWords, rowSentence } from './contest-words.ts'

const times = {
  opensAt: '2026-12-01T01:00:00.000Z',
  closesAt: '2026-12-10T15:59:59.999Z',
  startsAt: '2026-12-20T01:00:00.000Z',
}

describe('a contest on the desk', () => {
  it('says whether anybody sees it and until when it can be entered', () => {
    expect(contestSentence({ state: 'draft', ...times }).words).toBe('草稿，还没有发布，职工看不到。')
    expect(contestSentence({ state: 'published', phase: 'open', ...times }).words).toContain('12月10日 23:59截止')
    expect(contestSentence({ state: 'published', phase: 'full', ...times }).words).toContain('名额已满')
    expect(contestSentence({ state: 'published', phase: 'closed', ...times }).words).toContain('12月20日 09:00开赛')
    expect(rowSentence({ state: 'published', phase: 'upcoming', ...times }).words).toMatch(/12月1日 09:00开始报名$/)
  })
  it('tells whoever wrote a draft that another lets it out, and the other to read it first', () => {
    const draft = { savedByMasked: '陆**', changedAt: '2026-11-27T02:00:00.000Z' }
    expect(draftWords({ ...draft, mayPublish: false })).toMatch(/^陆\*\* 11月27日 10:00 写的。写的人不能自己发布，.*上级工会/)
    expect(draftWords({ ...draft, mayPublish: true })).toBe('陆** 11月27日 10:00 写的，请您看过再发布。')
    expect(draftWords({ changedAt: draft.changedAt, mayPublish: true })).toBe('11月27日 10:00 写的，请您看过再发布。')
  })
  it('counts places exactly', () => {
    expect(placesWords({ places: 30, free: 4, waiting: 0 })).toBe('共 30 个名额，还剩 4 个')
    expect(placesWords({ places: 30, free: 0, waiting: 7 })).toBe('共 30 个名额，已满，7 个在候补')
  })
  it('offers only what can still be done', () => {
    expect(mayStill({ state: 'draft' })).toEqual({ change: true, close: false, callOff: false })
    expect(mayStill({ state: 'published', phase: 'open' })).toMatchObject({ close: true, callOff: true })
    expect(mayStill({ state: 'calledOff', phase: 'calledOff' })).toMatchObject({ change: false, callOff: false })
  })
})
