import type { Organisation } from 'shared-types/organisations'
import {
  fullTermEndsOn,
  hasCommittee,
  longestPostponementMonths,
  monthsAfter,
  type Term,
  termEndsOn,
  type TermState,
  termStateOf,
} from 'shared-types/union-terms'
import type { ApiAnswer } from '../../platform/contract.ts'
import { fullDay, localToday } from '../../ui/dates.ts'
import type { Tone } from '../../ui/state-sentence.tsx'

/** Words and checks of the committee's term. */

export type Surveyed = ApiAnswer<'GET /staff/organisations/{orgId}/survey'>['own']
export type UnionTerm = ApiAnswer<'GET /staff/organisations/{orgId}/terms'>['items'][number]

export const stateWords: Record<TermState, string> = {
  over: '已到期',
  ending: '半年内到期',
  unknown: '没登记',
  running: '任期内',
}

export const emptyWords: Record<TermState, string> = {
  over: '没有到期还没换届的工会。',
  ending: '半年内没有要换届的工会。',
  unknown: '都登记了当选日期。',
  running: '还没有任期内的工会。',
}

export function termWords(term: Term): string {
  const ordinal = term.ordinal ? `第 ${term.ordinal} 届，` : ''
  const postponed = term.postponedTo ? `，延期到 ${fullDay(term.postponedTo)}` : ''
  return `${ordinal}${fullDay(term.electedOn)} 当选，任期 ${term.years} 年，到 ${fullDay(fullTermEndsOn(term))}${postponed}`
}

export const endWords = ({ endsOn, term }: UnionTerm, then = '') =>
  endsOn ? `${fullDay(endsOn)}${then}${term?.postponedTo ? '（已延期）' : ''}` : '没登记'

/** What the page of a union says first, when an election is near or missed. */
export function termNotice(union: Organisation, today = localToday()): { tone: Tone; words: string } | undefined {
  if (union.state !== 'active' || !hasCommittee(union.kind)) return undefined
  const state = termStateOf(union.term, today)
  if (state === 'unknown') return { tone: 'info', words: '还没有登记本届委员会的当选日期，请在“修改资料”里补上。' }
  if (!union.term || state === 'running') return undefined
  const day = fullDay(termEndsOn(union.term))
  return state === 'over'
    ? { tone: 'problem', words: `本届已在 ${day} 届满，请抓紧换届。选好后在“修改资料”里登记新的当选日期。` }
    : { tone: 'waiting', words: `本届到 ${day} 届满，请安排换届选举。` }
}

/** `earliest` and `latest`: days that an election may be postponed to. */
export function postponementRange(term: Term): { endsOn: string; latest: string } {
  const endsOn = fullTermEndsOn(term)
  return { endsOn, latest: monthsAfter(endsOn, longestPostponementMonths) }
}

export function postponementProblem(term: Term, until: string): string | undefined {
  const { endsOn, latest } = postponementRange(term)
  if (!until) return '请选择延期到哪天'
  if (until <= endsOn) return `要晚于 ${fullDay(endsOn)}`
  return until > latest ? `最多延期半年，不晚于 ${fullDay(latest)}` : undefined
}

/** What a branch of the tree holds, in a line. */
export function branchWords({
  membersInAll,
  unionsBelow,
  terms,
}: Pick<Surveyed, 'membersInAll' | 'unionsBelow' | 'terms'>): string {
  const parts = [`会员 ${membersInAll} 人`]
  if (unionsBelow > 0) parts.push(`下面 ${unionsBelow} 家`)
  if (terms.over > 0) parts.push(unionsBelow > 0 ? `${terms.over} 家该换届了` : '该换届了')
  return parts.join(' · ')
}
