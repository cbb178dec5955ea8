import type { ApiAnswer } from '../../platform/contract.ts'

/** A message to entrants: whom it reaches, and what is missing. Pure. */

export const messageStates = ['confirmed', 'waiting', 'offered'] as const
export type MessageState = (typeof messageStates)[number]
export const allTrades = 'all'

type Audience = ApiAnswer<'GET /staff/contests/{contestId}/figures'>['audience']

export const audienceSize = (audience: Audience, tradeKey: string, states: readonly MessageState[]): number =>
  audience
    .filter(one => (tradeKey === allTrades || one.tradeKey === tradeKey) && states.includes(one.state))
    .reduce((sum, { persons }) => sum + persons, 0)

interface Message {
  states: readonly MessageState[]
  title: string
  words: string
  /** Not known while it is counted. */
  persons: number | undefined
}

export function messageProblems({
  states,
  title,
  words,
  persons,
}: Message): Partial<Record<'states' | 'title' | 'words', string>> {
  return {
    ...(states.length === 0 ? { states: '请选择发给谁' } : persons === 0 ? { states: '这里面现在没有人，请另选' } : {}),
    ...(title.trim() ? {} : { title: '请填写标题' }),
    ...(words.trim() ? {} : { words: '请填写内容' }),
  }
}
