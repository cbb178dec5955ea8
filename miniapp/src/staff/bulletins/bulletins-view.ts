import { bulletinKindWords } from 'shared-types/bulletin-words'
import type { BulletinWords, KeptBulletin } from 'shared-types/bulletins'
import { outdate } from '../../platform/answers.ts'
import { fullDay, localToday, momentWords } from '../../ui/dates.ts'
import type { Tone } from '../../ui/state-sentence.tsx'
import type { TimelineItem } from '../../ui/timeline.tsx'

/** Words and checks of keeping the bulletins. */

export interface Draft {
  kind: BulletinWords['kind'] | undefined
  title: string
  body: string
  /** A local day, or empty. */
  showUntil: string
}

export const emptyDraft: Draft = { kind: undefined, title: '', body: '', showUntil: '' }

export function draftOf({ draft, shown }: Pick<KeptBulletin, 'draft' | 'shown'>): Draft {
  const words = draft ?? shown
  return words ? { ...words, showUntil: words.showUntil ?? '' } : emptyDraft
}

export type Problems = Partial<Record<keyof Draft, string>>

export function draftProblems({ kind, title, body, showUntil }: Draft, today = localToday()): Problems {
  return {
    ...(kind ? {} : { kind: '请选择是公告还是政策' }),
    ...(title.trim() ? {} : { title: '请填写标题' }),
    ...(body.trim() ? {} : { body: '请填写正文' }),
    ...(showUntil && showUntil < today ? { showUntil: '这一天已经过去，请改晚一些，或不填' } : {}),
  }
}

/** `undefined` while something is missing. */
export function wordsOf(draft: Draft): BulletinWords | undefined {
  const { kind, title, body, showUntil } = draft
  if (!kind || Object.keys(draftProblems(draft)).length > 0) return undefined
  return { kind, title: title.trim(), body: body.trim(), ...(showUntil ? { showUntil } : {}) }
}

/** Where a bulletin stands, in a sentence. */
export function stateSentence({ state, draft, isOver, withdrawnFor, shown }: KeptBulletin): { tone: Tone; words: string } {
  if (state === 'withdrawn') return { tone: 'problem', words: `已经撤下：${withdrawnFor ?? ''}` }
  if (state === 'draft') return { tone: 'waiting', words: '还没有发布，别人看不到。写的人不能自己发布，请另一位同事看过再发。' }
  if (isOver) return { tone: 'info', words: '过了展示期，别人看不到了。' }
  const until = shown?.showUntil ? `，展示到 ${fullDay(shown.showUntil)}` : ''
  return draft
    ? { tone: 'waiting', words: `已经发布${until}。又改了一稿，等另一位同事看过发布，现在大家看到的还是上一稿。` }
    : { tone: 'done', words: `已经发布${until}。` }
}

/** Over it, as everybody reads it. */
export const byline = (county: string | undefined, publishedAt?: string): string =>
  [county ?? '县总工会', publishedAt && momentWords(publishedAt)].filter(Boolean).join(' ')

const actWords = { saved: '写好一稿', published: '发布', withdrawn: '撤下' } as const

export const historyItem = ({ at, act, byMasked, title, note }: KeptBulletin['history'][number]): TimelineItem => ({
  what: `${actWords[act]}：${title}`,
  when: `${momentWords(at)} · ${byMasked}`,
  ...(note ? { note } : {}),
})

export const rowNote = ({ kind, savedAt, savedByMasked, hasDraft, isOver }: Row) =>
  [
    bulletinKindWords[kind],
    `${momentWords(savedAt)} ${savedByMasked}写`,
    ...(hasDraft ? ['有一稿待发布'] : []),
    ...(isOver ? ['过了展示期'] : []),
  ].join(' · ')

export interface Row {
  kind: BulletinWords['kind']
  savedAt: string
  savedByMasked: string
  hasDraft: boolean
  isOver: boolean
}

export const bulletinsChanged = () =>
  outdate('GET /bulletins', 'GET /bulletins/{bulletinId}', 'GET /staff/bulletins', 'GET /staff/bulletins/{bulletinId}')
