import { expect, it } from 'vitest'
import { orgIdOf } from '../../../infra/local/demo/union-ids.ts'
import { personaNamed, withBrowser } from './with-browser.ts'

const the = withBrowser({ seed: 'small' })

it('a reviewer finds a member by the number of their document, which never stands in the address', async () => {
  const { idNumber } = personaNamed('member-zhou')
  const reviewer = await the.as('reviewer-machinery', { large: true })
  await reviewer.open(`staff/membership/pages/members/index?orgId=${orgIdOf('machinery')}`)
  await reviewer.picture('member-search-1-list')
  await reviewer.tap(/^查找会员/)
  await reviewer.fill('姓名、会员号、手机号或证件号码', idNumber.slice(0, -1))
  await reviewer.tap(/^查找$/)
  await reviewer.sees(/^没有找到/)
  await reviewer.picture('member-search-2-nobody')
  await reviewer.fill('姓名、会员号、手机号或证件号码', idNumber)
  await reviewer.tap(/^查找$/)
  await reviewer.sees('周**')
  await reviewer.picture('member-search-3-found')
  expect(await reviewer.barriers()).toEqual([])
  expect(reviewer.page.url()).not.toContain(idNumber.slice(0, 6))
  await reviewer.tap(/周\*\*/)
  await reviewer.sees('会籍经过')
  expect(reviewer.complaints).toEqual([])
})

it('and by the whole name', async () => {
  const reviewer = await the.as('reviewer-machinery')
  await reviewer.open('staff/membership/pages/search/index')
  await reviewer.fill('姓名、会员号、手机号或证件号码', '周志明')
  await reviewer.tap(/^查找$/)
  await reviewer.sees('周**')
  expect(reviewer.complaints).toEqual([])
})

it('a reviewer of another union does not', async () => {
  const elsewhere = await the.as('reviewer-courier')
  await elsewhere.open('staff/membership/pages/search/index')
  await elsewhere.fill('姓名、会员号、手机号或证件号码', personaNamed('member-zhou').idNumber)
  await elsewhere.tap(/^查找$/)
  await elsewhere.sees(/^没有找到/)
  expect(elsewhere.complaints).toEqual([])
})
