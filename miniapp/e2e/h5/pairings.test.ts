import { expect, it } from 'vitest'
import { orgIdOf } from '../../../infra/local/demo/union-ids.ts'
import { withBrowser } from './with-browser.ts'

const the = withBrowser({ seed: 'small' })
const street = orgIdOf('street-1')
const machinery = orgIdOf('machinery')
const pairings = `staff/organisations/pages/pairings/index?orgId=${orgIdOf('county')}`

it('a street is given a contact at the county, who sees it with what is below it', async () => {
  const county = await the.as('manager-county')
  await county.open('staff/cases/pages/todo/index')
  await county.tap(/^对口联系/)
  await county.sees(/家还没有联系人。$/)
  await county.picture('pairings-1-none')
  expect(await county.barriers()).toEqual([])
  await county.tap(/^城东街道总工会/)
  await county.tap(/^对口联系人/)
  await county.sees('还没有安排联系人，由上级工会的管理员安排。')
  await county.tap('保存')
  await county.sees('请选一位干部')
  await county.tap(/^程/)
  await county.picture('pairings-2-choose')
  expect(await county.barriers()).toEqual([])
  await county.tap('保存')
  await county.sees(/^程\*（临江县总工会）/)
  await county.picture('pairings-3-union')

  const officer = await the.as('reviewer-county', { large: true })
  await officer.open(pairings)
  await officer.sees('我联系的工会')
  await officer.picture('pairings-4-mine')
  expect(await officer.barriers()).toEqual([])

  const reviewer = await the.as('reviewer-machinery')
  await reviewer.open(`staff/organisations/pages/contact/index?orgId=${machinery}`)
  await reviewer.sees('随城东街道总工会一起')
  await reviewer.picture('pairings-5-below')
  expect(await reviewer.barriers()).toEqual([])
  expect([...county.complaints, ...officer.complaints, ...reviewer.complaints]).toEqual([])
})

it('at a desk officers and unions stand side by side, and a contact is taken back', async () => {
  const county = await the.as('manager-county', { width: 1280, height: 900 })
  await county.open(pairings)
  await county.sees(/^联系人$/)
  await county.picture('pairings-6-desk')
  expect(await county.barriers()).toEqual([])
  await county.open(`staff/organisations/pages/contact/index?orgId=${street}`)
  await county.picture('pairings-7-desk')
  await county.tap('不再单独安排')
  await county.open(`staff/organisations/pages/contact/index?orgId=${street}`)
  await county.sees('还没有安排联系人，由上级工会的管理员安排。')
  expect(county.complaints).toEqual([])
})
