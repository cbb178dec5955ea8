import { expect, it } from 'vitest'
import { lookedSentence, progressSentence } from './roster-view.ts'

const looked = { total: 60, added: 0, changed: 0, problems: [] }

it('says what a sheet would do, and when it would do nothing', () => {
  expect(lookedSentence({ ...looked, added: 50, changed: 4 }).words).toBe('检查过了：新登记 50 人，补充信息 4 人，6 人没有变化。')
  expect(lookedSentence({ ...looked, added: 60 }).words).toBe('检查过了：新登记 60 人，补充信息 0 人。')
  expect(lookedSentence(looked).words).toBe('60 人都已经登记过，没有要改的。')
  expect(lookedSentence({ ...looked, total: 0 }).words).toBe('表里没有填写职工。')
  const problem = { cell: 'B5', column: '证件号码', message: '请核对' }
  expect(lookedSentence({ ...looked, problems: [problem] })).toMatchObject({ tone: 'problem' })
})

it('says how far it is, and who was left out', () => {
  const progress = { rosterId: 'ros_123456', total: 60, applied: 20, added: 20, changed: 0, leftOut: [], sentAt: '' }
  expect(progressSentence({ ...progress, state: 'applying' }).words).toBe('正在导入 20/60，可以离开这一页。')
  const done = { ...progress, state: 'done' as const, applied: 60, added: 59 }
  expect(progressSentence({ ...done, leftOut: [{ row: 7, message: '…' }] })).toEqual({
    tone: 'problem',
    words: '上次导入已完成：新登记 59 人，补充信息 0 人。1 人没有导入：',
  })
})
