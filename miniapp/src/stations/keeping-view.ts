import type { KeptStation } from 'shared-types/station-keeping'
import type { Occupation } from 'shared-types/organisations'
import type { Failure } from '../platform/failure.ts'
import { failureSentence } from '../ui/failure-words.ts'
import { dayWords, localToday } from '../ui/dates.ts'

/** Words of keeping a station, and of counting who came. */

export type Counts = KeptStation['tally']

const dayMs = 86_400_000
const talliedDays = 7

/** Today and the six days before: later nobody remembers. */
export const tallyDays = (now: Date): { value: string; words: string }[] =>
  Array.from({ length: talliedDays }, (_, i) => {
    const value = localToday(new Date(now.getTime() - i * dayMs))
    return { value, words: i === 0 ? '今天' : i === 1 ? '昨天' : dayWords(value, now) }
  })

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
