import { describe, expect, it } from 'vitest'
import { historyItem, keeperInvitationText, namesOf } from './station-facts.ts'

describe('the history of a station', () => {
  const row = { at: '2026-11-23T04:00:00.000Z', byMasked: '沈*', fields: ['lat', 'lng', 'hours'] }
  it('names what was changed, each thing once', () => {
    expect(namesOf(row.fields)).toBe('位置、开放时间')
    expect(historyItem({ ...row, change: 'changed' })).toEqual({ what: '修改资料：位置、开放时间', when: '11月23日 12:00 · 沈*' })
  })
  it('gives the reason of a closure', () => {
    expect(historyItem({ ...row, change: 'closed', fields: [], note: '停电' })).toMatchObject({ what: '临时关闭', note: '停电' })
  })
})

it('an invitation can be passed on as it is', () => {
  const text = keeperInvitationText({ code: 'abcd2345efgh', stationName: '东门驿站', expiresAt: '2026-11-30T04:00:00.000Z' })
  expect(text).toContain('东门驿站')
  expect(text).toContain('填邀请码：abcd2345efgh。')
})
