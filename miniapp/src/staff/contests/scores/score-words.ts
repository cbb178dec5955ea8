import type { Scoring } from 'shared-types/contest-form'
import type { RankedRow, ResultHead, ResultVersion, ScoreRow, Sheet } from 'shared-types/contest-results'
import { dayWords, localToday, momentWords } from '../../../ui/dates.ts'
import type { Tone } from '../../../ui/state-sentence.tsx'

/** Score sheets and results in the words of the desk. Pure. */

export interface Sentence {
  tone: Tone
  words: string
}

export const pointsWords = (centi: number): string => (centi / 100).toFixed(2)

/** `95.5` → 9550; `undefined`: no number of points, or finer than a hundredth. */
export const centiOf = (text: string): number | undefined =>
  /^\d{1,5}(\.\d{1,2})?$/.test(text.trim()) ? Math.round(Number(text.trim()) * 100) : undefined

export const pointsText = (centi: number | undefined): string => (centi === undefined ? '' : String(centi / 100))

/** What is wrong with the points of one criterion. */
export function pointsProblem(text: string, most: number): string | undefined {
  if (text.trim() === '') return '请填写得分'
  const centi = centiOf(text)
  if (centi === undefined) return '只写数字，最多两位小数，例如 95.5'
  return centi > most * 100 ? `最多 ${most} 分` : undefined
}

export function totalProblem(text: string, { criteria }: Pick<Scoring, 'criteria'>): string | undefined {
  return pointsProblem(
    text,
    criteria.reduce((sum, { most }) => sum + most, 0),
  )
}

export const judgeWords = (judge: number): string => `第 ${judge} 名裁判`

export function sheetSentence({ state, totalCenti, secondCenti, enteredByMe }: Sheet): Sentence {
  if (state === 'missing') return { tone: 'waiting', words: '还没有录入' }
  if (state === 'checked') return { tone: 'done', words: `已核对，${pointsWords(totalCenti ?? 0)} 分` }
  if (state === 'different')
    return {
      tone: 'problem',
      words: `两次不一样：录入 ${pointsWords(totalCenti ?? 0)} 分，核对 ${pointsWords(secondCenti ?? 0)} 分。请看原始评分表。`,
    }
  return enteredByMe
    ? { tone: 'waiting', words: `您录入了 ${pointsWords(totalCenti ?? 0)} 分，等另一位同事核对` }
    : { tone: 'waiting', words: '同事已录入，请您看着评分表核对总分' }
}

export const rowTitle = ({ number, nameMasked, teamName }: ScoreRow): string =>
  `${number.toUpperCase()} · ${teamName ?? nameMasked}`

const count = (sheets: readonly Sheet[], state: Sheet['state']) => sheets.filter(sheet => sheet.state === state).length

/** Where the row's sheets stand, the most pressing first. */
export function rowSentence({ checkedIn, absent, sheets }: ScoreRow): Sentence {
  if (!checkedIn) return { tone: 'info', words: '没有签到，不排名次' }
  if (absent) return { tone: 'info', words: '签到了但没有参赛，不排名次' }
  const [different, missing, entered] = [count(sheets, 'different'), count(sheets, 'missing'), count(sheets, 'entered')]
  if (different > 0) return { tone: 'problem', words: `${different} 张两次不一样` }
  const words = [...(missing > 0 ? [`${missing} 张没录`] : []), ...(entered > 0 ? [`${entered} 张待核对`] : [])]
  return words.length > 0
    ? { tone: 'waiting', words: words.join('，') }
    : { tone: 'done', words: `${sheets.length} 张都核对好了` }
}

export const scoringWords = ({ judges, dropsHighAndLow }: Scoring): string =>
  `${judges} 名裁判，${dropsHighAndLow ? '去掉一个最高分和一个最低分，' : ''}取平均分。每张评分表由一人录入、另一人核对总分。`

/** What keeps the result from being published. */
export function draftSentence({
  rows,
  absent,
  unchecked,
}: {
  rows: readonly RankedRow[]
  absent: number
  unchecked: number
}): Sentence {
  if (unchecked > 0) return { tone: 'waiting', words: `还有 ${unchecked} 张评分表没有核对好，核对完才能公示。` }
  if (rows.length === 0) return { tone: 'waiting', words: '还没有成绩。' }
  return { tone: 'done', words: `${rows.length} 个成绩都核对好了${absent > 0 ? `，另有 ${absent} 个没有参赛` : ''}。` }
}

export function headSentence(head: ResultHead, today = localToday()): Sentence {
  const { state, version, untilOn, openAppeals, correctionDue, finalAt } = head
  if (state === 'final')
    return { tone: 'done', words: `第 ${version} 版已经确定${finalAt ? `（${momentWords(finalAt)}）` : ''}。` }
  if (correctionDue) return { tone: 'problem', words: '有申诉成立，请改好评分表，再公示更正。' }
  if (openAppeals > 0) return { tone: 'waiting', words: `有 ${openAppeals} 件申诉正在复核，答复以后才能确定。` }
  return untilOn < today
    ? { tone: 'info', words: `第 ${version} 版公示期满，可以确定。` }
    : { tone: 'waiting', words: `第 ${version} 版公示到${dayWords(untilOn)}。` }
}

/** The server decides; this spares a button that would be refused. */
export const mayFinish = ({ state, untilOn, openAppeals, correctionDue }: ResultHead, today = localToday()): boolean =>
  state === 'notice' && untilOn < today && openAppeals === 0 && !correctionDue

export const nameOfRow = ({ names, teamName }: RankedRow): string =>
  teamName ? `${teamName}（${names.join('、')}）` : names.join('、')

export const versionWords = ({ version, publishedAt, reason, changes }: ResultVersion): string =>
  `第 ${version} 版，${momentWords(publishedAt)}${reason ? `。原因：${reason}。${changes.length} 个名次有变化` : ''}`
