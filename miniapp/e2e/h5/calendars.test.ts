import { expect, it } from 'vitest'
import { dayOf } from '../../../functions/src/platform/clock.ts'
import { withBrowser } from './with-browser.ts'

const the = withBrowser({ seed: 'small' })

it('the notice is out: a manager types next year in, reads it against the notice, and everybody who reviews sees it', async () => {
  const next = String(Number(dayOf(new Date()).slice(0, 4)) + 1)
  const manager = await the.as('manager-county')
  await manager.open('staff/cases/pages/calendars/index')
  await manager.sees(`${next} 年的放假通知还没有录入`)
  await manager.picture('calendars-1-years')
  expect(await manager.barriers()).toEqual([])
  await manager.tap(`录入 ${next} 年`)
  for (let left = 6; left > 0; left -= 1) await manager.tap('去掉这个节日')
  await manager.tap('下一步：核对')
  await manager.sees('请填写元旦从哪天放到哪天')
  await manager.sees('请写明依据哪份通知')
  await manager.fill('依据哪份通知', '国办发明电9号')
  await manager.fill('元旦从哪天', `${next}-01-01`)
  await manager.fill('元旦到哪天', `${next}-01-03`)
  await manager.picture('calendars-2-form')
  expect(await manager.barriers()).toEqual([])
  await manager.tap('下一步：核对')
  await manager.sees('放假 3 天，周末上班 0 天')
  await manager.picture('calendars-3-check')
  await manager.tap('没有问题，启用')
  await manager.sees(/^第 1 版，.*按国办发明电9号录入$/)

  const reviewer = await the.as('reviewer-courier', { large: true })
  await reviewer.open('staff/cases/pages/calendars/index')
  await reviewer.sees(/^第 1 版，.*按国办发明电9号录入$/)
  await reviewer.picture('calendars-4-reviewer')
  expect(reviewer.complaints).toEqual([])

  const desk = await the.as('manager-county', { width: 1280, height: 900 })
  await desk.open('staff/cases/pages/calendars/index')
  await desk.sees(`修改 ${next} 年`)
  await desk.picture('calendars-5-desk')
})
