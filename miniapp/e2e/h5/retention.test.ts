import { expect, it } from 'vitest'
import { withBrowser } from './with-browser.ts'

const the = withBrowser()

it('anybody reads how long what is kept, without signing in', async () => {
  const guest = await the.hands({ large: true })
  await guest.open('tabs/mine/index')
  await guest.tap('关于')
  await guest.tap('信息保存多久')
  await guest.sees('到期清除的')
  await guest.sees('发放凭证和台账')
  await guest.picture('retention-1-table')
  expect(await guest.barriers()).toEqual([])
  expect(guest.complaints).toEqual([])
})

it('the auditor sees that it is done, and until which day', async () => {
  await the.system().runJob('clear-expired')
  const auditor = await the.as('auditor-county')
  await auditor.open('staff/privacy/pages/clearing/index')
  await auditor.sees(/及以前到期的都已清除/)
  await auditor.picture('retention-2-proof')
  expect(await auditor.barriers()).toEqual([])
  const below = await the.as('reviewer-courier')
  await below.open('staff/privacy/pages/clearing/index')
  await below.sees('这一页由县总工会的管理员和经审人员查看。')
  expect(auditor.complaints).toEqual([])
})
