import type { AidNotice } from 'shared-types/aid-application'
import { dayWords } from '../ui/dates.ts'
import { yuanWords } from '../ui/money.ts'
import type { Sentence } from './stage-words.ts'

/** A public notice in words: a mask, a union, a programme, a sum, and nothing else. Pure. */

export const noticeTitle = ({ nameMasked, programmeName, amountFen }: AidNotice): string =>
  [nameMasked, programmeName, ...(amountFen === undefined ? [] : [yuanWords(amountFen)])].join(' · ')

export const noticeSentence = ({ untilOn, suspended }: AidNotice): Sentence =>
  suspended ? { tone: 'waiting', words: '收到异议，正在核查，公示先停下' } : { tone: 'info', words: `公示到${dayWords(untilOn)}` }
