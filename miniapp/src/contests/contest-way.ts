import type { Obstacle } from 'shared-types/contest-entries'
import type { Contest } from 'shared-types/contests'
import type { ApiAnswer } from '../platform/contract.ts'
import { phaseAt } from './contest-clock.ts'
import { isLive } from './entry-words.ts'

/** Whether a person may fill in the form now, and what else they are told instead. Pure. */

export type Mine = Pick<ApiAnswer<'GET /me/contests/{contestId}'>, 'obstacles' | 'entries'>

/**
 * `ahead`: may fill it in now and send it when the time comes · `office`: units and works are entered through the organiser ·
 * `entered`: nothing left to enter · `none`: nothing to do any more.
 */
export type Way = 'enter' | 'wait' | 'ahead' | 'hindered' | 'entered' | 'office' | 'none'

export type TradeToEnter = Contest['trades'][number]

/** Trades that the person is not in yet: one entry a person and trade. */
export const tradesLeft = ({ trades }: Pick<Contest, 'trades'>, mine: Mine | undefined): TradeToEnter[] =>
  trades.filter(({ tradeKey }) => !mine?.entries.some(entry => entry.tradeKey === tradeKey && isLive(entry)))

type Asked = Pick<Contest, 'kind' | 'phase' | 'opensAt' | 'closesAt' | 'trades' | 'hasWaitingList'>

export function wayOn(contest: Asked, mine: Mine | undefined, now: Date): Way {
  const phase = phaseAt(contest, now)
  if (phase !== 'upcoming' && phase !== 'open' && phase !== 'full') return 'none'
  if (contest.kind !== 'skills') return 'office'
  if (tradesLeft(contest, mine).length === 0) return 'entered'
  if (phase === 'full' && !contest.hasWaitingList) return 'none'
  if (mine && mine.obstacles.length > 0) return 'hindered'
  return phase === 'upcoming' ? 'ahead' : phase === 'full' ? 'wait' : 'enter'
}

/** Units and works are awarded after the closing; persons by their results. */
export function mayHaveAwards(contest: Asked, now: Date): boolean {
  const phase = phaseAt(contest, now)
  return contest.kind !== 'skills' && phase !== 'upcoming' && phase !== 'open' && phase !== 'full' && phase !== 'calledOff'
}

/** What a person can do about it themselves comes first. */
const order: readonly Obstacle[] = ['notVerified', 'notMember']
export const mainObstacle = ({ obstacles }: Mine): Obstacle | undefined =>
  order.find(one => obstacles.includes(one)) ?? obstacles[0]
