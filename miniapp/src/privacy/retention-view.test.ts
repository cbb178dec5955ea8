import { expect, it } from 'vitest'
import { clearedRules } from 'shared-types/retention-days'
import { retentionRules } from 'shared-types/retention'
import { goesByItself, hasToStay } from './retention-view.ts'

it('everything that is published is shown, once, with its time and why', () => {
  expect(goesByItself.length + hasToStay.length).toBe(retentionRules.length)
  expect(goesByItself).toContainEqual({ what: '投诉建议的内容和答复', kept: '办完后 3 年', why: '接受监督检查' })
  expect(hasToStay).toContainEqual({ what: '发放凭证和台账', kept: '30 年', why: '每一笔经费都要查得到（《会计档案管理办法》）' })
})

it('whatever the job removes is published', () => {
  expect(clearedRules.filter(rule => !retentionRules.some(({ by }) => by === rule))).toEqual([])
})
