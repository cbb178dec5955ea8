import { afterEach, describe, expect, it } from 'vitest'
import { clockOffset, endWords, hasJustOpened, leftWords, nextTick, phaseAt, spanWords, untilTurn } from './contest-clock.ts'

const opensAt = '2026-11-27T01:00:00.000Z'
const closesAt = '2026-11-30T15:59:59.999Z'
const upcoming = { phase: 'upcoming' as const, opensAt, closesAt }
const open = { ...upcoming, phase: 'open' as const }
const at = (instant: string) => new Date(instant)

describe('the phase of a contest, by the server’s clock', () => {
  it('opens at its very millisecond, and not one earlier', () => {
    expect(phaseAt(upcoming, at('2026-11-27T00:59:59.999Z'))).toBe('upcoming')
    expect(phaseAt(upcoming, at('2026-11-27T01:00:00.000Z'))).toBe('open')
    expect(hasJustOpened(upcoming, at('2026-11-27T00:59:59.999Z'))).toBe(false)
    expect(hasJustOpened(upcoming, at('2026-11-27T01:00:00.000Z'))).toBe(true)
    expect(hasJustOpened(open, at('2026-11-27T01:00:00.000Z'))).toBe(false)
  })

  it('counts 23:59:59.999 as still open and 00:00 as closed', () => {
    expect(phaseAt(open, at('2026-11-30T15:59:59.999Z'))).toBe('open')
    expect(phaseAt(open, at('2026-11-30T16:00:00.000Z'))).toBe('closed')
    expect(phaseAt({ ...open, phase: 'full' }, at('2026-11-30T16:00:00.000Z'))).toBe('closed')
  })

  it('leaves alone what the clock does not decide', () => {
    for (const phase of ['results', 'calledOff', 'closed'] as const)
      expect(phaseAt({ ...open, phase }, at('2026-11-28T00:00:00.000Z'))).toBe(phase)
  })

  it('is the same on a phone whose clock is an hour slow or fast', () => {
    const server = '2026-11-27T00:59:50.000Z'
    for (const wrongBy of [-3_600_000, 0, 3_600_000]) {
      const heardAt = Date.parse(server) + wrongBy
      const offset = clockOffset(server, heardAt)
      expect(phaseAt(upcoming, new Date(heardAt + 9_999 + offset))).toBe('upcoming')
      expect(phaseAt(upcoming, new Date(heardAt + 10_000 + offset))).toBe('open')
    }
  })
})

describe('how long it still takes', () => {
  const now = at('2026-11-26T22:50:00.000Z')
  it('is told in the unit that matters', () => {
    expect(untilTurn(opensAt, now)).toBe('2 小时 10 分')
    expect(leftWords(3 * 86_400_000 + 4 * 3_600_000)).toBe('3 天 4 小时')
    expect(leftWords(86_400_000)).toBe('1 天')
    expect(leftWords(86_400_000 - 1)).toBe('1 天')
    expect(leftWords(3_600_000)).toBe('1 小时')
    expect(leftWords(3_600_000 - 1)).toBe('1 小时')
    expect(leftWords(11 * 60_000)).toBe('11 分钟')
    expect(leftWords(10 * 60_000)).toBe('10 分 00 秒')
    expect(leftWords(185_000)).toBe('3 分 05 秒')
    expect(leftWords(60_000)).toBe('60 秒')
    expect(leftWords(1)).toBe('1 秒')
    expect(leftWords(-5)).toBe('0 秒')
  })
  it('is looked at again by the second near a turn, and seldom far from one', () => {
    expect(nextTick(at('2026-11-27T00:59:57.400Z'), [opensAt])).toBe(600)
    expect(nextTick(at('2026-11-27T00:59:57.000Z'), [opensAt])).toBe(1000)
    expect(nextTick(at('2026-11-26T00:00:00.000Z'), [opensAt])).toBe(30_000)
    expect(nextTick(at('2026-11-27T00:49:50.000Z'), [opensAt])).toBe(10_000)
    expect(nextTick(at('2026-11-27T02:00:00.000Z'), [opensAt])).toBe(30_000)
    expect(nextTick(now, [])).toBe(30_000)
  })
})

describe('when it ends', () => {
  const zone = process.env.TZ
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  })

  it.each(['Asia/Shanghai', 'America/New_York', 'UTC'])('is told by the clock of Shanghai on a phone in %s', tz => {
    process.env.TZ = tz
    const now = at('2026-11-26T00:00:00.000Z')
    expect(endWords('2026-11-30T15:59:59.999Z', now)).toBe('11月30日 23:59')
    expect(endWords('2026-11-30T16:00:00.000Z', now)).toBe('11月30日 24:00')
    expect(endWords('2026-11-30T16:01:00.000Z', now)).toBe('12月1日 00:01')
    expect(endWords('2026-12-31T16:00:00.000Z', now)).toBe('12月31日 24:00')
    expect(endWords('2027-01-01T04:00:00.000Z', now)).toBe('2027年1月1日 12:00')
  })

  it('names the day once where a span stays within it', () => {
    const now = at('2026-11-26T00:00:00.000Z')
    expect(spanWords('2026-12-05T01:00:00.000Z', '2026-12-05T03:30:00.000Z', now)).toBe('12月5日 09:00–11:30')
    expect(spanWords('2026-12-05T01:00:00.000Z', '2026-12-05T16:00:00.000Z', now)).toBe('12月5日 09:00–24:00')
    expect(spanWords('2026-12-05T01:00:00.000Z', '2026-12-06T03:30:00.000Z', now)).toBe('12月5日 09:00 至 12月6日 11:30')
  })
})
