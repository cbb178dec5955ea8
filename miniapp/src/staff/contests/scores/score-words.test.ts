import { describe, expect, it } from 'vitest'
import type { ResultHead, ScoreRow, Sheet } from 'shared-types/contest-results'
import {
  centiOf,
  draftSentence,
  headSentence,
  mayFinish,
  pointsProblem,
  rowSentence,
  sheetSentence,
  totalProblem,
} from './score-words.ts'

const sheet = (state: Sheet['state'], more: Partial<Sheet> = {}): Sheet => ({
  judge: 1,
  state,
  version: 1,
  enteredByMe: false,
  ...more,
})
const row = (...sheets: Sheet[]): ScoreRow => ({
  entryId: 'ent_abcdefgh',
  number: 'abcdefgh',
  nameMasked: '张*',
  checkedIn: true,
  absent: false,
  sheets,
})
const head: ResultHead = {
  contestId: 'con_abc123',
  stageKey: 's1',
  stageName: '决赛',
  tradeKey: 't1',
  tradeName: '快件派送',
  state: 'notice',
  version: 2,
  publishedAt: '2026-12-01T02:00:00.000Z',
  untilOn: '2026-12-08',
  openAppeals: 0,
  correctionDue: false,
}

describe('points that are typed', () => {
  it('are read to the hundredth and no finer', () => {
    expect(['95.5', '0', ' 80 ', '95.555', '-1', 'abc', '19.99'].map(centiOf)).toEqual([
      9550,
      0,
      8000,
      undefined,
      undefined,
      undefined,
      1999,
    ])
  })

  it('say what is wrong with them', () => {
    expect(pointsProblem('', 30)).toBe('请填写得分')
    expect(pointsProblem('31', 30)).toBe('最多 30 分')
    expect(pointsProblem('30', 30)).toBeUndefined()
    const criteria = [
      { criterionKey: 'a', name: '理论', most: 30 },
      { criterionKey: 'b', name: '实操', most: 70 },
    ]
    expect(totalProblem('100.01', { criteria })).toBe('最多 100 分')
  })
})

describe('a sheet', () => {
  it('shows no points to whoever is to type the total again', () => {
    expect(sheetSentence(sheet('entered')).words).not.toMatch(/\d/)
    expect(sheetSentence(sheet('entered', { enteredByMe: true, totalCenti: 9550 })).words).toContain('95.50')
  })

  it('shows both totals where they differ', () => {
    expect(sheetSentence(sheet('different', { totalCenti: 9550, secondCenti: 9500 }))).toMatchObject({ tone: 'problem' })
  })
})

describe('a row of sheets', () => {
  it('says what is still to be done, and that nothing is', () => {
    expect(rowSentence(row(sheet('missing'), sheet('entered'), sheet('checked'))).words).toBe('1 张没录，1 张待核对')
    expect(rowSentence(row(sheet('different'), sheet('missing'))).tone).toBe('problem')
    expect(rowSentence(row(sheet('checked')))).toEqual({ tone: 'done', words: '1 张都核对好了' })
    expect(rowSentence({ ...row(sheet('missing')), checkedIn: false, absent: true }).words).toContain('没有签到')
  })
})

describe('a result at the desk', () => {
  it('waits for every sheet', () => {
    expect(draftSentence({ rows: [], absent: 0, unchecked: 3 }).words).toContain('3 张')
  })

  it('may be finished after its notice, when nothing stands against it', () => {
    expect(mayFinish(head, '2026-12-08')).toBe(false)
    expect(mayFinish(head, '2026-12-09')).toBe(true)
    expect(mayFinish({ ...head, openAppeals: 1 }, '2026-12-09')).toBe(false)
    expect(headSentence({ ...head, correctionDue: true }, '2026-12-09').tone).toBe('problem')
    expect(headSentence(head, '2026-12-09').words).toContain('公示期满')
  })
})
