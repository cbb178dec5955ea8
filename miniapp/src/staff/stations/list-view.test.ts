import { describe, expect, it } from 'vitest'
import { found, rowNote, stateSentence } from './list-view.ts'

const now = new Date('2026-11-23T04:00:00.000Z')
const calendar = { holidays: [], workdays: [] }
const day = ['08:00-21:00']
const hours = {
  allDay: false,
  week: [day, day, day, day, day, day, day],
  seasons: [],
  holidays: 'as-usual' as const,
  exceptions: [],
}
const open = { name: '东门驿站', address: '东门路 1 号', orgName: '城东街道总工会', state: 'active' as const, hours }
const shut = { ...open, name: '西门驿站', closure: { reason: '停电', fromAt: '2026-11-23T00:00:00.000Z' } }
const planned = { ...open, closure: { reason: '检修', fromAt: '2026-11-24T16:00:00.000Z', untilAt: '2026-11-25T16:00:00.000Z' } }
const gone = { ...open, name: '老站', state: 'ended' as const }
const due = { ...open, name: '北门驿站', nextCheckOn: '2026-11-20' }

describe('the list of stations', () => {
  it('keeps ended ones apart', () => {
    expect(found([open, gone], 'all', '', now)).toEqual([open])
    expect(found([open, gone], 'ended', '', now)).toEqual([gone])
  })
  it('finds those shut now or soon, and those to be looked at', () => {
    expect(found([open, shut, planned, due], 'closed', '', now)).toEqual([shut, planned])
    expect(found([open, shut, due], 'due', '', now)).toEqual([due])
    const over = { ...shut, closure: { ...shut.closure, untilAt: '2026-11-23T01:00:00.000Z' } }
    expect(found([over], 'closed', '', now)).toEqual([])
  })
  it('finds by several words, in name, address or union', () => {
    expect(found([open, shut], 'all', '城东 东门驿', now)).toEqual([open])
  })
  it('says what holds now and what is planned', () => {
    expect(stateSentence(open, now, calendar).words).toBe('正在开放 · 开到 21:00')
    expect(stateSentence(shut, now, calendar)).toMatchObject({ tone: 'problem' })
    expect(stateSentence(planned, now, calendar).words).toBe('正在开放 · 开到 21:00；11月25日（周三）临时关闭：检修')
    expect(stateSentence(gone, now, calendar).words).toContain('已撤销')
  })
  it('tells when to look next', () => {
    expect(rowNote(open, now)).toBe('城东街道总工会')
    expect(rowNote(due, now)).toBe('城东街道总工会 · 该检查了，原定11月20日')
  })
})
