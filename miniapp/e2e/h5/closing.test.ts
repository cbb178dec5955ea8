import { expect, it } from 'vitest'
import { withBrowser } from './with-browser.ts'

const the = withBrowser()

it('a courier reads what goes and what stays, types the word, and is signed out; signing in again begins anew', async () => {
  const courier = await the.as('courier-lin', { large: true })
  await courier.tap('我的')
  await courier.tap('注销账号')
  await courier.sees('会清除的')
  await courier.sees('会留下的')
  await courier.picture('closing-1-asked')
  expect(await courier.barriers()).toEqual([])
  await courier.tap('注销我的账号')
  await courier.sees('请填写“注销”两个字')
  await courier.fill('请填写“注销”两个字', '注销')
  await courier.tap('注销我的账号')
  await courier.sees('账号已注销')
  await courier.sees(/消息和草稿正在清除/)
  await courier.picture('closing-2-closed')
  expect(await courier.barriers()).toEqual([])
  await the.system().runJob('finish-closings')
  await courier.tap('看看清除完没有')
  await courier.sees(/该清除的都已清除/)
  await courier.tap('回首页')
  await courier.tap('我的')
  await courier.picture('closing-3-guest')

  const again = await the.as('courier-lin')
  await again.tap('我的')
  await again.tap('同意与授权')
  await again.sees('您还没有同意过任何说明。')
  expect([...courier.complaints, ...again.complaints]).toEqual([])
})

it('a member whose matter is under way is told what has to be ended first, with the way there', async () => {
  const member = await the.as('reviewer-courier')
  await member.tap('我的')
  await member.tap('注销账号')
  await member.sees(/件事要先了结/)
  await member.picture('closing-4-in-the-way')
  expect(await member.barriers()).toEqual([])
  expect(member.complaints).toEqual([])
})
