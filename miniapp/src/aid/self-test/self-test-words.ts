import type { PovertyLine, Programme } from 'shared-types/aid-programmes'
import { type Likelihood, selfTest, type SelfTestAnswers, type SelfTestReason } from 'shared-types/aid-rules'
import type { Tone } from '../../ui/state-sentence.tsx'
import { bySeason } from '../programme-words.ts'
import { yuanWords } from '../../ui/money.ts'

/** The self-test in words: a hint and its reasons, never a decision. Pure. */

const reasonWords: Record<SelfTestReason, string> = {
  'not-yet-member': '这一项是给会员的，先入会就能申请',
  'below-line': '平均每人每月低于低保线',
  'below-twice-line': '平均每人每月不到低保线的两倍',
  accident: '意外、灾害或大病花费大',
  'above-lines': '平均每人每月高于低保线的两倍',
  'several-homes': '有两套以上住房，要请工会看看',
  business: '开办企业或雇人的店铺，要请工会看看',
  'private-car': '有自己开的小汽车，要请工会看看',
  'no-line': '今年的低保线还没有公布，要请工会看看',
  'open-to-all': '不看家庭收入',
}

export const likelihoodWords: Record<Likelihood, { title: string; tone: Tone; short: string }> = {
  likely: { title: '很可能可以申请', tone: 'done', short: '很可能可以' },
  ask: { title: '可以问问工会', tone: 'info', short: '问问工会' },
  unlikely: { title: '可能不符合', tone: 'waiting', short: '可能不符合' },
}

export const likelihoods = ['likely', 'ask', 'unlikely'] as const satisfies readonly Likelihood[]

export interface Finding {
  programme: Programme
  likelihood: Likelihood
  why: string
}

/** One finding for each programme: the one that was asked about, then what is in season. */
export function findingsOf(
  programmes: readonly Programme[],
  answers: SelfTestAnswers,
  line: PovertyLine | undefined,
  askedAbout?: string,
): Finding[] {
  const found = bySeason(programmes).map((programme): Finding => {
    const { likelihood, reasons } = selfTest(programme, answers, line)
    return { programme, likelihood, why: reasons.map(reason => reasonWords[reason]).join('；') }
  })
  return [...found].sort(
    (a, b) => Number(b.programme.programmeId === askedAbout) - Number(a.programme.programmeId === askedAbout),
  )
}

export const lineSentence = (line: PovertyLine, residence: 'urban' | 'rural'): string =>
  `按${residence === 'rural' ? '农村' : '城镇'}低保线每人每月 ${yuanWords(residence === 'rural' ? line.ruralFen : line.urbanFen)}估算。`

/** What was filled so far. */
export type SelfTestDraft = Partial<SelfTestAnswers>

/** What a screen still lacks, in words; nothing when it may go on. */
export function meansProblems({ persons, monthIncomeFen }: SelfTestDraft): { persons?: string; monthIncomeFen?: string } {
  return {
    ...(persons !== undefined && persons >= 1 && persons <= 20 ? {} : { persons: '请填写 1 到 20' }),
    ...(monthIncomeFen === undefined ? { monthIncomeFen: '请填写金额，没有就填 0' } : {}),
  }
}

/** All of it, once every screen was answered. */
export function completed(draft: SelfTestDraft): SelfTestAnswers | undefined {
  const { isMember, residence, persons, monthIncomeFen, hadAccident } = draft
  if (isMember === undefined || residence === undefined || persons === undefined) return undefined
  if (monthIncomeFen === undefined || hadAccident === undefined) return undefined
  return {
    isMember,
    residence,
    persons,
    monthIncomeFen,
    hadAccident,
    yearExpensesFen: draft.yearExpensesFen ?? 0,
    ownsSeveralHomes: draft.ownsSeveralHomes ?? false,
    hasBusiness: draft.hasBusiness ?? false,
    hasPrivateCar: draft.hasPrivateCar ?? false,
  }
}
