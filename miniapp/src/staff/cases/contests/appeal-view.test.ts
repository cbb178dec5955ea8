import { describe, expect, it } from 'vitest'
import { type AppealFile, appealFacts, sheetFacts } from './appeal-view.ts'

const file: AppealFile = {
  scoredIt: false,
  contestId: 'con_abc123',
  contestTitle: '快递职业技能竞赛',
  stageKey: 's1',
  stageName: '决赛',
  tradeKey: 't1',
  tradeName: '快件派送',
  version: 1,
  text: '总分抄错了',
  entry: { number: 'abcdefgh', nameMasked: '周**', orgName: '机械厂工会' },
  ranked: { number: 'abcdefgh', rank: 2, scoreCenti: 8000, names: ['周志明'], goesOn: false },
  sheets: [
    { judge: 1, state: 'checked', version: 2, totalCenti: 8000, enteredByMe: false },
    { judge: 2, state: 'entered', version: 1, enteredByMe: false },
  ],
}

describe('an appeal at the desk', () => {
  it('tells what it is about by mask, with the rank that was shown', () => {
    const facts = appealFacts(file)
    expect(facts.find(({ label }) => label === '参赛')?.value).toBe('周** · ABCDEFGH · 机械厂工会')
    expect(facts.find(({ label }) => label === '第 1 版')?.value).toBe('第 2 名，80.00 分')
    expect(JSON.stringify(facts)).not.toContain('周志明')
  })

  it('shows the sheets, and no points of one that waits for its second typing', () => {
    expect(sheetFacts(file).map(({ value }) => value)).toEqual(['80.00 分，已核对', '等待核对'])
  })
})
