import type { KeptChain } from 'shared-types/chain-endpoints'
import { outdate } from '../../platform/answers.ts'
import { momentWords } from '../../ui/dates.ts'
import type { Tone } from '../../ui/state-sentence.tsx'

/** Words of what lies beside a chain or a year in force, written by one and put in force by another. */

/** What both have beside them. */
export type Beside = Pick<KeptChain, 'version' | 'draftVersion' | 'mayPublish' | 'mayWithdraw' | 'withdrawn'> & {
  draft?: Written | undefined
}

type Written = { savedAt: string; savedByMasked: string }
type Sentence = { tone: Tone; words: string }

/** 陆** 11月29日 10:05 写的一稿. */
export const draftName = ({ savedAt, savedByMasked }: Written) => `${savedByMasked} ${momentWords(savedAt)} 写的一稿`

const standsStill = '现在用的还是原来的。'

/** What waits, or what became of the last one. */
export function besideSentence({ draft, mayPublish, withdrawn }: Beside): Sentence | undefined {
  if (draft && mayPublish) return { tone: 'waiting', words: `${draftName(draft)}，请您看过再启用。${standsStill}` }
  if (draft) return { tone: 'waiting', words: `${draftName(draft)}，要由另一位县总工会的同事看过才启用。${standsStill}` }
  if (!withdrawn) return undefined
  const { at, byMasked, savedByMasked, reason } = withdrawn
  return {
    tone: 'info',
    words: `${savedByMasked} 写的一稿没有启用，${byMasked} ${momentWords(at)} 作废${reason ? `：${reason}` : '。'}`,
  }
}

/** For whoever writes. */
export const beginsFrom = ({ draft }: Pick<Beside, 'draft'>): string | undefined =>
  draft && `下面是 ${draftName(draft)}，您接着改，保存后换成您这一稿。`

/** What waits comes first. */
export const waitingFirst = <One extends Pick<Beside, 'draft'>>(items: readonly One[]): One[] =>
  [...items].sort((a, b) => Number(Boolean(b.draft)) - Number(Boolean(a.draft)))

/** One thing of what is in force or will be; with `before` at hand, what becomes of it. */
export interface MarkedRow {
  key: string
  title: string
  note: string
  mark?: '新增' | '改了' | '换了位置' | '去掉'
  was?: string
}

export const isChanged = (rows: readonly MarkedRow[]): boolean => rows.some(({ mark }) => mark !== undefined)

export const chainsChanged = () => outdate('GET /staff/chains')
export const calendarsChanged = () => outdate('GET /staff/calendars')
