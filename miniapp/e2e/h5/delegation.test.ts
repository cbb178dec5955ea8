import { expect, it } from 'vitest'
import { dayOf, days, later } from '../../../functions/src/platform/clock.ts'
import { orgIdOf } from '../../../infra/local/demo/union-ids.ts'
import { withBrowser } from './with-browser.ts'

const the = withBrowser()

it('a reviewer goes away, a colleague acts in their place, the level above sees it, and it is taken back', async () => {
  const xu = await the.as('reviewer-courier', { large: true })
  await xu.open('staff/cases/pages/todo/index')
  await xu.tap(/^外出委托/)
  await xu.sees('您没有委托过同事。')
  await xu.tap('请同事代办')
  await xu.tap('委托')
  await xu.sees('请选到哪天止')
  await xu.picture('delegation-1-missing')
  await xu.fill('到哪天止', dayOf(later(new Date(), 6 * days)))
  await xu.tap(/县总工会 · 审核人/)
  await xu.picture('delegation-2-make')
  expect(await xu.barriers()).toEqual([])
  await xu.tap('委托')
  await xu.sees('正在代办')
  await xu.picture('delegation-3-given')

  await the.system().drain()
  const cheng = await the.as('reviewer-county')
  await cheng.open('notifications/pages/inbox/index')
  await cheng.tap(/许\*请您代办/)
  await cheng.sees('代许* · 正在代办')
  await cheng.picture('delegation-4-received')
  await cheng.open('staff/cases/pages/todo/index')
  await cheng.sees('您正在代许*办理临江县快递员工会的事')
  await cheng.picture('delegation-5-todo')
  expect(await cheng.barriers()).toEqual([])

  const lu = await the.as('manager-county', { width: 1280 })
  await lu.open(`staff/staff/pages/roles/index?orgId=${orgIdOf('couriers')}`)
  await lu.sees('许*请程*代办 · 正在代办')
  await lu.picture('delegation-6-above')

  await xu.tap('收回')
  await xu.sees('马上生效，对方会收到消息。')
  await xu.tap('收回')
  await xu.sees('已经收回')
  await xu.picture('delegation-7-taken-back')
  const after = await the.as('reviewer-county')
  await after.open('staff/cases/pages/todo/index')
  await after.sees('其他工作')
  expect(await after.page.getByText('您正在代许*').count()).toBe(0)
  expect([...xu.complaints, ...cheng.complaints, ...lu.complaints, ...after.complaints]).toEqual([])
})
