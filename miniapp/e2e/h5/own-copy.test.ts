import { expect, it } from 'vitest'
import { withBrowser } from './with-browser.ts'

const the = withBrowser()

it('a member takes a copy of their data home as a sheet', async () => {
  const member = await the.as('member-zhou', { large: true })
  await member.tap('我的')
  await member.tap('导出我的信息')
  await member.sees('里面有什么')
  await member.picture('own-copy-1')
  expect(await member.barriers()).toEqual([])
  await member.tap(/^导出$/)
  await member.sees(/已导出/)
  await member.picture('own-copy-2-done')
  expect(await member.barriers()).toEqual([])
  expect(member.complaints).toEqual([])
})
