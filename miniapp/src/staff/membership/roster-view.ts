import type { RosterProgress } from 'shared-types/membership-roster'
import type { ApiAnswer } from '../../platform/contract.ts'
import type { Tone } from '../../ui/state-sentence.tsx'

interface Sentence {
  tone: Tone
  words: string
}

type Looked = ApiAnswer<'POST /staff/membership/rosters'>

/** What the sheet would do, before it does. */
export function lookedSentence({ total, added, changed, problems }: Looked): Sentence {
  if (problems.length > 0)
    return { tone: 'problem', words: `有 ${problems.length} 处要改，一个人都没有导入。改好后再选一次文件。` }
  if (total === 0) return { tone: 'info', words: '表里没有填写职工。' }
  if (added + changed === 0) return { tone: 'done', words: `${total} 人都已经登记过，没有要改的。` }
  const same = total - added - changed
  return {
    tone: 'done',
    words: `检查过了：新登记 ${added} 人，补充信息 ${changed} 人${same > 0 ? `，${same} 人没有变化` : ''}。`,
  }
}

export function progressSentence({ state, applied, total, added, changed, leftOut }: RosterProgress): Sentence {
  if (state === 'applying') return { tone: 'waiting', words: `正在导入 ${applied}/${total}，可以离开这一页。` }
  const words = `上次导入已完成：新登记 ${added} 人，补充信息 ${changed} 人。`
  return leftOut.length > 0 ? { tone: 'problem', words: `${words}${leftOut.length} 人没有导入：` } : { tone: 'done', words }
}
