import type { ContestCard, ContestPhase } from 'shared-types/contests'
import { momentWords } from '../ui/dates.ts'

/**
 * Time by the server's clock: a phone may be an hour off or in another zone. Everything here reckons in epoch milliseconds and speaks
 * Asia/Shanghai. Pure.
 */

const second = 1000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour
const shanghai = 8 * hour

/** What has to be added to this phone's clock; `at` is the server's, `heardAt` the phone's when the answer came. */
export const clockOffset = (at: string, heardAt: number): number => Date.parse(at) - heardAt

type Timed = Pick<ContestCard, 'phase' | 'opensAt' | 'closesAt'>

/** The phase as it is by now: an answer from a minute ago may not know that the sign-up has opened or is over. */
export function phaseAt({ phase, opensAt, closesAt }: Timed, now: Date): ContestPhase {
  const by = phase === 'upcoming' && now.getTime() >= Date.parse(opensAt) ? 'open' : phase
  // the last instant still counts
  return (by === 'open' || by === 'full') && now.getTime() > Date.parse(closesAt) ? 'closed' : by
}

/** True when the clock has opened it and the server has not yet been asked again. */
export const hasJustOpened = (contest: Timed, now: Date) => contest.phase === 'upcoming' && phaseAt(contest, now) !== 'upcoming'

/** From so long before a turn on, seconds are counted. */
const lastMinutes = 10 * minute

/** How long the words shown now stay true: to the next whole second close before a turn, else half a minute at most. */
export function nextTick(now: Date, turns: readonly string[]): number {
  const ahead = turns.map(turn => Date.parse(turn) - now.getTime()).filter(left => left > 0)
  const left = Math.min(...ahead)
  if (left <= lastMinutes + second) return left % second || second
  return Math.min(left - lastMinutes, 30 * second)
}

const two = (count: number) => String(count).padStart(2, '0')

/** How long it still takes: 3 天 4 小时, 2 小时 10 分, 12 分钟, and by the second in the last ten minutes. Never told too short. */
export function leftWords(milliseconds: number): string {
  const left = Math.max(0, milliseconds)
  if (left <= minute) return `${Math.ceil(left / second)} 秒`
  if (left <= lastMinutes) {
    const seconds = Math.ceil(left / second)
    return `${Math.floor(seconds / 60)} 分 ${two(seconds % 60)} 秒`
  }
  const minutes = Math.ceil(left / minute)
  if (minutes < 60) return `${minutes} 分钟`
  if (minutes < 24 * 60) return parts([Math.floor(minutes / 60), '小时'], [minutes % 60, '分'])
  const hours = Math.ceil(left / hour)
  return parts([Math.floor(hours / 24), '天'], [hours % 24, '小时'])
}

const parts = (...all: [count: number, unit: string][]) =>
  all
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(' ')

export const untilTurn = (turn: string, now: Date) => leftWords(Date.parse(turn) - now.getTime())

/** An end as people say it: midnight belongs to the day that ends, 11月30日 24:00. */
export function endWords(instant: string, now: Date): string {
  const at = Date.parse(instant)
  if ((at + shanghai) % day !== 0) return momentWords(instant, now)
  return momentWords(at - 1, now).replace('23:59', '24:00')
}

/** Both on one day: 12月5日 09:00–11:30. */
export function spanWords(startsAt: string, endsAt: string, now: Date): string {
  const [from, to] = [momentWords(startsAt, now), endWords(endsAt, now)]
  const [dayFrom, dayTo] = [from.split(' ')[0], to.split(' ')[0]]
  return dayFrom === dayTo ? `${from}–${to.split(' ')[1]}` : `${from} 至 ${to}`
}
