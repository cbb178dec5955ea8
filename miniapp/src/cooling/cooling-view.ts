import type { Left, ScanOutcome, StationToday } from 'shared-types/cooling'
import type { Failure } from '../platform/failure.ts'
import { momentWords } from '../ui/dates.ts'
import { failureSentence, submitSentence } from '../ui/failure-words.ts'
import type { Tone } from '../ui/state-sentence.tsx'

/** Words of the summer's goods. */

const clockWords = (instant: string) => momentWords(instant).split(' ')[1] ?? ''

export function leftWords({ left, opensAt }: Pick<StationToday, 'left' | 'opensAt'>): { tone: Tone; words: string } {
  const words: Record<Left, { tone: Tone; words: string }> = {
    notYet: { tone: 'waiting', words: `今天 ${clockWords(opensAt)} 开始领` },
    plenty: { tone: 'done', words: '还有很多' },
    few: { tone: 'waiting', words: '所剩不多' },
    gone: { tone: 'problem', words: '今天已经领完' },
  }
  return words[left]
}

/** Where one can still get something stands first, then what opens later. */
const order: readonly Left[] = ['plenty', 'few', 'notYet', 'gone']
export const inOrder = (items: readonly StationToday[]): StationToday[] =>
  items.toSorted((a, b) => order.indexOf(a.left) - order.indexOf(b.left) || a.name.localeCompare(b.name, 'zh-CN'))

/** 23abcd → 23a bcd: read in two breaths. */
export const spokenCode = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`.toUpperCase()

export function claimProblem(failure: Failure): string {
  if (failure.kind !== 'refused') return '没有领成。请检查网络后再试，再点也只会领到一份。'
  switch (failure.code) {
    case 'not-signed-in':
      return '领取前要先登录。请用微信打开“职工之家”小程序。'
    case 'quota-gone':
      return '这个驿站今天刚刚领完。请看看别的驿站，或明天再来。'
    case 'voucher-taken-today':
      return '您今天已经在另一个驿站领过了，每人每天一份。'
    case 'voucher-not-yet':
      return '还没有到开始的时间，请到点再领。'
    case 'not-found':
      return '这个驿站今天没有清凉物资。'
    default:
      return submitSentence(failure)
  }
}

export function portionProblem(failure: Failure): string {
  if (failure.code === 'portion-handed-out') return '这一份已经签收过了。'
  if (failure.code === 'allocation-closed') return '这份物资已经结清。请联系您的工会。'
  return submitSentence(failure)
}

export function handoverProblem(failure: Failure): string {
  switch (failure.code) {
    case 'quota-gone':
      return '今天的份数已经领完。'
    case 'voucher-taken-today':
      return '这个手机号今天已经领过，不能再发。'
    case 'voucher-not-yet':
      return '还没有到开始的时间。'
    case 'not-found':
      return '今天这里没有清凉物资，或者您不是这个驿站的管理员。'
    default:
      return failure.fields[0]?.message ?? submitSentence(failure)
  }
}

export function outcomeWords(outcome: ScanOutcome, redeemedAt?: string): { tone: Tone; words: string } {
  switch (outcome) {
    case 'redeemed':
      return { tone: 'done', words: '已核销，请发 1 份' }
    case 'redeemedBefore':
      return { tone: 'problem', words: `${redeemedAt ? `${clockWords(redeemedAt)} ` : ''}已经领过，请不要再发` }
    case 'otherStation':
      return { tone: 'problem', words: '要到另一个驿站领，请看领取码上的名称' }
    case 'otherDay':
      return { tone: 'problem', words: '不是今天的领取码' }
    case 'dayClosed':
      return { tone: 'problem', words: '那一天已经结账，没有记上。请告诉工会' }
    case 'unknown':
      return { tone: 'problem', words: '没有这个领取码，请再核对一遍' }
  }
}

export const redeemRefusal = (failure: Failure): string =>
  failure.code === 'not-found' ? '您不是这个驿站的管理员，或者名单刚改过。请联系工会。' : failureSentence(failure)
