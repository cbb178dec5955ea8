import { expect, it } from 'vitest'
import { dayOf } from '../../../functions/src/platform/clock.ts'
import { keptYear, writeCalendar } from '../../../functions/test/by-two.ts'
import { signIn } from '../../../functions/test/person.ts'
import { withBrowser } from './with-browser.ts'

const the = withBrowser({ seed: 'small' })

const inForce = (notice: string) => new RegExp(`^第 1 版，.* 起，陆\\*\\*按${notice}录入，程\\*看过启用$`)

it('the notice is out: a manager types next year in, another reads it and puts it in force, and everybody who reviews sees it', async () => {
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
  await manager.tap('没有问题，保存这一稿')
  await manager.sees(/^陆\*\* .*写的一稿，要由另一位县总工会的同事看过才启用。/)
  await manager.picture('calendars-4-waits')
  expect(await manager.barriers()).toEqual([])

  const second = await the.as('reviewer-county', { large: true })
  await second.open('staff/cases/pages/calendars/index')
  await second.sees('依据：国办发明电9号')
  await second.picture('calendars-5-second')
  expect(await second.barriers()).toEqual([])
  await second.tap('看过了，启用')
  await second.sees(inForce('国办发明电9号'))

  const reviewer = await the.as('reviewer-courier', { large: true })
  await reviewer.open('staff/cases/pages/calendars/index')
  await reviewer.sees(inForce('国办发明电9号'))
  await reviewer.picture('calendars-6-reviewer')

  const desk = await the.as('manager-county', { width: 1280, height: 900 })
  await desk.open('staff/cases/pages/calendars/index')
  await desk.sees(`修改 ${next} 年`)
  await desk.picture('calendars-7-desk')
  expect([manager, second, reviewer, desk].flatMap(({ complaints }) => complaints)).toEqual([])
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
  const { periods, workdays } = await keptYear(quicker, year)
  await writeCalendar(quicker, year, { periods, workdays, notice: '先到的通知' })
  await slower.tap('没有问题，保存这一稿')
  await slower.sees('刚刚有人改过这一年的日历，最新内容已经取来，请看过再办。')
  await slower.sees('依据：先到的通知')
  await slower.picture('calendars-8-slower')
  await slower.tap('没有问题，保存这一稿')
  await slower.sees('依据：更正的通知')
  await slower.sees('日子和现在用的一样。')
})
