import { afterEach, expect, it } from 'vitest'
import { hours, later, minutes } from '../../../functions/src/platform/clock.ts'
import { signIn } from '../../../functions/test/person.ts'
import { orgIdOf } from '../../../infra/local/demo/union-ids.ts'
import { itIsAt, publishedContest } from '../../../functions/test/contests.ts'
import { withBrowser } from './with-browser.ts'

const the = withBrowser()
afterEach(() => the.system().setClockOffset(0))

const closesAt = later(new Date(), 3 * hours)

it('a unit enters the safety cup with its shift teams, and the organiser sees the heads', async () => {
  const { params } = await publishedContest(the.system(), {
    kind: 'safetyCup',
    title: '安康杯安全生产竞赛',
    opensAt: later(new Date(), -hours).toISOString(),
    closesAt: closesAt.toISOString(),
    cancelsUntilAt: closesAt.toISOString(),
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

  await unit.tap('撤回报名')
  await unit.sees('填好的班组会留着，截止前还可以重新报名。')
  await unit.picture('safety-3-withdraw')
  await unit.tap('撤回报名')
  await unit.sees(/已经撤回/)
  await unit.tap(/报名$/)
  await unit.sees(/报名好了：1 个班组，共 18 人/)

  const organiser = await the.as('manager-county', { large: true })
  const desk = `staff/contests/pages/safety-cup/index?contestId=${params.contestId}`
  await organiser.open(desk)
  await organiser.sees('临江机械厂工会')
  await organiser.sees(/18/)
  await organiser.picture('safety-4-organiser')

  itIsAt(the.system(), later(closesAt, minutes))
  await organiser.open(desk)
  await organiser.tap(/^临江机械厂工会.*不评奖/)
  await organiser.picture('safety-5-prize')
  await organiser.tap('优秀组织单位')
  await organiser.tap('选好了')
  const colleague = await signIn(the.system(), 'reviewer-county')
  const items = [{ orgId: orgIdOf('machinery'), award: 'third' as const }]
  await colleague.ask('POST /staff/contests/{contestId}/safety-awards', { params, body: { version: 0, items } })
  await organiser.tap('公布 1 个获奖单位')
  await organiser.tap('公布')
  await organiser.sees(/刚刚有人改过这场竞赛/)
  await organiser.picture('safety-6-overtaken')
  await organiser.fill('修改的原因', '按评审会的决定')
  await organiser.tap('公布')
  await organiser.sees(/公布好了：1 个单位获奖/)
  await organiser.picture('safety-7-published')

  const anyone = await the.hands()
  await anyone.open(`contests/pages/contest/index?contestId=${params.contestId}`)
  await anyone.tap('看获奖单位')
  await anyone.sees('名单改过，原因：按评审会的决定')
  await anyone.sees('优秀组织单位')
  await anyone.sees('临江机械厂工会')
  await anyone.picture('safety-8-awarded')
  expect(await anyone.barriers()).toEqual([])
  expect([...unit.complaints, ...organiser.complaints, ...anyone.complaints]).toEqual([])
})
