import type { KeptChain } from 'shared-types/chain-endpoints'
import { momentWords } from '../ui/dates.ts'
import type { Tone } from '../ui/state-sentence.tsx'

/** Words of what lies beside something in force, written by one of the county and put in force by another. */

/** What all that is written so has beside it. */
export type Beside = Pick<KeptChain, 'draftVersion' | 'mayPublish' | 'mayWithdraw' | 'withdrawn'> & {
  draft?: Written | undefined
}

type Written = { savedAt: string; savedByMasked: string }
type Sentence = { tone: Tone; words: string }

/** How one speaks of it. */
export interface DraftWords {
  /** 一稿, 一笔. */
  what: string
  /** 启用, 记入台账. */
  act: string
  /** What holds until then. */
  still: string
}

export const wordsOfVersion: DraftWords = { what: '一稿', act: '启用', still: '现在用的还是原来的。' }

const draftNamed = ({ savedAt, savedByMasked }: Written, what: string) => `${savedByMasked} ${momentWords(savedAt)} 写的${what}`

/** 陆** 11月29日 10:05 写的一稿. */
export const draftName = (draft: Written) => draftNamed(draft, wordsOfVersion.what)

/** What waits, or what became of the last one. */
export function besideSentence(
  { draft, mayPublish, withdrawn }: Beside,
  { what, act, still }: DraftWords = wordsOfVersion,
): Sentence | undefined {
  if (draft) {
    const who = mayPublish ? `请您看过再${act}` : `要由另一位县总工会的同事看过才${act}`
    return { tone: 'waiting', words: `${draftNamed(draft, what)}，${who}。${still}` }
  }
  if (!withdrawn) return undefined
  const { at, byMasked, savedByMasked, reason } = withdrawn
  return {
    tone: 'info',
    words: `${savedByMasked} 写的${what}没有${act}，${byMasked} ${momentWords(at)} 作废${reason ? `：${reason}` : '。'}`,
  }
}

/** For whoever writes. */
export const beginsFrom = ({ draft }: Pick<Beside, 'draft'>): string | undefined =>
  draft && `下面是 ${draftName(draft)}，您接着改，保存后换成您这一稿。`
