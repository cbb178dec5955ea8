import { describe, expect, it } from 'vitest'
import { lineBegun, lineNote, lineProblems, lineTitle } from './lines-view.ts'

const line = { validFrom: '2025-01-01', urbanFen: 740_00, ruralFen: 580_50, source: '县民政局 3 号文' }

describe('a poverty line', () => {
  it('is read as a sum for town and country, from when and by what document', () => {
    expect(lineTitle(line)).toBe('城镇 740 元，农村 580.50 元')
    expect(lineNote(line)).toBe('2025年1月1日（周三）起，依据：县民政局 3 号文')
  })
  it('is set once for a day', () => {
    expect(lineProblems(line, [])).toEqual({})
    expect(lineProblems(line, [line]).validFrom).toContain('已经定过')
  })
  it('that somebody has written is gone on with', () => {
    const draft = { ...line, savedAt: '2026-11-28T02:05:00.000Z', savedByMasked: '陆**' }
    expect(lineBegun({ draft })).toEqual(line)
  })
  it('needs every part', () => {
    expect(Object.keys(lineProblems(lineBegun({}), []))).toEqual(['validFrom', 'urbanFen', 'ruralFen', 'source'])
  })
})
