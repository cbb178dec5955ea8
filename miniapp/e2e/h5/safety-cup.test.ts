import { expect, it } from 'vitest'
import { hours, later } from '../../../functions/src/platform/clock.ts'
import { publishedContest } from '../../../functions/test/contests.ts'
import { withBrowser } from './with-browser.ts'

const the = withBrowser()

it('a unit enters the safety cup with its shift teams, and the organiser sees the heads', async () => {
  const { params } = await publishedContest(the.system(), {
    kind: 'safetyCup',
    title: '安康杯安全生产竞赛',
    opensAt: later(new Date(), -hours).toISOString(),
    trades: [],
    stages: [],
    awards: [],
  })
  const unit = await the.as('reviewer-machinery')
  await unit.open('staff/contests/pages/safety-cup/index')
  await unit.tap(/安康杯安全生产竞赛/)
  await unit.tap(/^报名$/)
  await unit.sees('请填写班组名称')
  await unit.picture('safety-1-missing')
  await unit.fill('第 1 个班组的名称', '装配一班')
  await unit.fill(/人数/, '18')
  await unit.fill('联系人', '曹建国')
  await unit.fill('联系电话', '0738-8123456')
  await unit.sees('合计 1 个班组，18 人')
  expect(await unit.barriers()).toEqual([])
  await unit.tap(/^报名$/)
  await unit.sees(/报名好了：1 个班组，共 18 人/)
  await unit.picture('safety-2-entered')
  const organiser = await the.as('manager-county', { large: true })
  await organiser.open(`staff/contests/pages/safety-cup/index?contestId=${params.contestId}`)
  await organiser.sees('临江机械厂工会')
  await organiser.sees(/18/)
  await organiser.picture('safety-3-organiser')
  expect([...unit.complaints, ...organiser.complaints]).toEqual([])
})
