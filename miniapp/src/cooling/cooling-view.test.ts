import { describe, expect, it } from 'vitest'
import { Failure } from '../platform/failure.ts'
import { claimProblem, inOrder, leftWords, outcomeWords, spokenCode } from './cooling-view.ts'

const station = (name: string, left: 'plenty' | 'few' | 'gone' | 'notYet') => ({
  stationId: `sta_${name}`,
  name,
  address: '',
  goods: '绿豆汤',
  opensAt: '2026-07-01T01:00:00.000Z',
  left,
})

describe('the summer’s goods', () => {
  it('are shown where there are some before where there are none', () => {
    const shown = inOrder([station('丁', 'gone'), station('丙', 'notYet'), station('乙', 'few'), station('甲', 'plenty')])
    expect(shown.map(({ left }) => left)).toEqual(['plenty', 'few', 'notYet', 'gone'])
  })

  it('say by Beijing time when they begin', () => {
    expect(leftWords(station('甲', 'notYet')).words).toBe('今天 09:00 开始领')
  })

  it('have codes read in two breaths', () => {
    expect(spokenCode('23abcd')).toBe('23A BCD')
  })

  it('tell a second claim and a used code apart from a network that failed', () => {
    expect(claimProblem(new Failure('refused', { code: 'voucher-taken-today' }))).toContain('每人每天一份')
    expect(claimProblem(new Failure('offline'))).toContain('只会领到一份')
    expect(outcomeWords('redeemedBefore', '2026-07-01T04:20:00.000Z')).toEqual({
      tone: 'problem',
      words: '12:20 已经领过，请不要再发',
    })
  })
})
