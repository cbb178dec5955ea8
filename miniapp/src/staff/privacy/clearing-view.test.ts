import { expect, it } from 'vitest'
import { runLines, runSentence } from './clearing-view.ts'

const run = { runId: 'clr_1', startedAt: '2026-12-01T18:00:00.000Z', ruleVersion: '2026-12-01', removed: [] }

it('a run says until which day nothing is left, or that the next one goes on', () => {
  expect(runSentence({ endedAt: '2026-12-01T18:01:00.000Z', upTo: '2026-12-01' })).toEqual({
    tone: 'done',
    words: '12月1日（周二）及以前到期的都已清除',
  })
  expect(runSentence({}).tone).toBe('waiting')
})

it('a run says how many of what went, and never what was in them', () => {
  expect(runLines({ ...run, removed: [{ rule: 'aid', count: 3 }] })).toEqual([
    '12月2日 02:00，按 2026-12-01 公布的时间表',
    '没通过或撤回的帮扶申请 3 件',
  ])
  expect(runLines(run)[1]).toBe('这一次没有到期的')
})
