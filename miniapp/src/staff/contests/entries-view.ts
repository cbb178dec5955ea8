import { shownNumber } from 'shared-types/contest-pass-text'
import type { EntryState } from 'shared-types/contest-entries'
import type { ApiAnswer } from '../../platform/contract.ts'
import { momentWords } from '../../ui/dates.ts'
import { type DeskContest, stateWords } from './contest-words.ts'

/** Entries in rows, and which of them are looked at. Pure. */

export type Row = ApiAnswer<'GET /staff/contests/{contestId}/entries'>['items'][number]

/** A state of entries, or all of them, or who did not come to a stage: `missing:s1`. */
export type Filter = 'all' | EntryState | `missing:${string}`

const usual: EntryState[] = ['confirmed', 'waiting', 'offered', 'cancelled', 'lapsed']

/** Only what this contest can have. `now`: before a stage has begun nobody is missing. */
export function filters({ form }: Pick<DeskContest, 'form'>, now: Date): { value: Filter; words: string }[] {
  const recommended: EntryState[] = form.entry === 'recommended' ? ['recommending', 'refused'] : []
  const forming: EntryState[] = form.team ? ['forming'] : []
  const waits = (state: EntryState) => form.hasWaitingList || (state !== 'waiting' && state !== 'offered')
  return [
    { value: 'all', words: '全部' },
    ...[...usual.slice(0, 1), ...recommended.slice(0, 1), ...forming, ...usual.slice(1), ...recommended.slice(1)]
      .filter(waits)
      .map(value => ({ value, words: stateWords[value] })),
    ...form.stages
      .filter(({ startsAt }) => startsAt <= now.toISOString())
      .map(({ stageKey, name }) => ({ value: `missing:${stageKey}` as const, words: `${name}未到` })),
  ]
}

export const missedStage = (filter: Filter): string | undefined =>
  filter.startsWith('missing:') ? filter.slice('missing:'.length) : undefined

export const rowTitle = ({ teamName, nameMasked, people }: Row): string =>
  teamName ? `${teamName}（${nameMasked}等 ${people} 人）` : nameMasked

/** The phone of the captain too, so that somebody missing can be rung up by who knows the number. */
export const rowNote = ({ tradeName, orgName, number, phoneMasked }: Row): string =>
  [tradeName, orgName, phoneMasked, shownNumber(number)].filter(Boolean).join(' · ')

export function rowState({ state, isWhole, acceptBy, checkedInAt }: Row, now = new Date()): string {
  if (state === 'offered' && acceptBy) return `${stateWords.offered}，留到${momentWords(acceptBy, now)}`
  if (state === 'confirmed' && checkedInAt) return `已签到，${momentWords(checkedInAt, now)}`
  if (state === 'confirmed' && !isWhole) return `${stateWords.confirmed}，队员还没齐`
  return stateWords[state]
}

export function emptyWords(filter: Filter): string {
  if (filter === 'all') return '还没有人报名。'
  return missedStage(filter) ? '应到的都到了。' : '这一类里没有人。'
}
