import type { KeptStation } from 'shared-types/station-keeping'
import type { Occupation } from 'shared-types/organisations'
import type { Failure } from '../platform/failure.ts'
import { failureSentence } from '../ui/failure-words.ts'
import { dayWords, localToday } from '../ui/dates.ts'

/** Words of keeping a station, and of counting who came. */

export type Counts = KeptStation['days'][number]['tally']

/** Today and the days before, as people call them. */
export const tallyDays = (days: KeptStation['days'], now: Date): { value: string; words: string }[] => {
  const today = localToday(now)
  const yesterday = localToday(new Date(now.getTime() - 86_400_000))
  return days.map(({ on }) => ({ value: on, words: on === today ? '今天' : on === yesterday ? '昨天' : dayWords(on, now) }))
}

const most = 9999

export function counted(counts: Counts, occupation: Occupation, by: number): Counts {
  const count = Math.min(most, Math.max(0, (counts[occupation] ?? 0) + by))
  return { ...counts, [occupation]: count }
}

export const sumOf = (counts: Counts) => Object.values(counts).reduce((all, count) => all + count, 0)

export function keepingProblem(failure: Failure): string {
  switch (failure.code) {
    case 'station-ended':
      return '这个驿站已经撤销，不用再管了。有疑问请问工会。'
    case 'tally-too-late':
      return '只能登记今天和前 6 天的人次。'
    case 'invitation-used-or-expired':
      return '这个邀请已经用过或过了期限，请让工会重新邀请。'
    case 'too-many-keepers':
      return '这个驿站的管理员已经满了，请问工会。'
    case 'not-found':
      return '没有找到，请对照收到的邀请再看一遍。'
    default:
      return failure.fields[0]?.message ?? failureSentence(failure)
  }
}

/** The code in what was pasted: alone, or in the whole text that was passed on. */
export const keeperCodeIn = (text: string): string | undefined =>
  /(?:^|[^0-9a-z])([0-9a-z]{12,28})(?:$|[^0-9a-z])/.exec(text)?.[1]
