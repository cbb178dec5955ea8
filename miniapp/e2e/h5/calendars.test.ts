import { expect, it } from 'vitest'
import { dayOf } from '../../../functions/src/platform/clock.ts'
import { signIn } from '../../../functions/test/person.ts'
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

it('whoever was slower is told so, keeps what was typed, and saves it over the other after looking once more', async () => {
  const year = dayOf(new Date()).slice(0, 4)
  const slower = await the.as('manager-county')
  await slower.open('staff/cases/pages/calendars/index')
  await slower.tap(`修改 ${year} 年`)
  await slower.fill('依据哪份通知', '更正的通知')
  await slower.tap('下一步：核对')
  await slower.sees('依据：更正的通知')
  const quicker = await signIn(the.system(), 'manager-county')
  const standing = (await quicker.ask('GET /staff/calendars')).items.find(one => one.year === year)
  const { version: basedOn = 0, periods = [], workdays = [] } = standing ?? {}
  await quicker.ask('PUT /staff/calendars/{year}', {
    params: { year },
    body: { basedOn, periods, workdays, notice: '先到的通知' },
  })
  await slower.tap('没有问题，启用')
  await slower.sees(`刚刚有人改过这一年的日历。您填的还在，请看过他改的再保存。`)
  await slower.sees('先到的通知')
  await slower.picture('calendars-6-slower')
  await slower.tap('没有问题，启用')
  await slower.sees(/^第 2 版，.*按更正的通知录入$/)
})
