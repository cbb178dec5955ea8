import { expect, it } from 'vitest'
import { authenticatorWith } from '../../../functions/test/second-factor.ts'
import { orgIdOf } from '../../../infra/local/demo/union-ids.ts'
import type { Hands } from './hands.ts'
import { withBrowser } from './with-browser.ts'

const the = withBrowser({ seed: 'small', secondFactor: 'county' })
const todo = 'staff/cases/pages/todo/index'
const roles = `staff/staff/pages/roles/index?orgId=${orgIdOf('county')}`

const shownIn = async (hands: Hands, id: string) => {
  const words = hands.page.locator(`#${id}`).filter({ visible: true })
  await words.waitFor()
  return (await words.innerText()).trim()
}

/** From a refused page to the recovery codes, with pictures of each step. */
async function bind(hands: Hands, page: string, pictures?: string) {
  const picture = async (step: string) => {
    if (!pictures) return
    await hands.picture(`second-factor-${pictures}-${step}`)
    expect(await hands.barriers()).toEqual([])
  }
  await hands.open(page)
  await hands.sees('县总工会的工作要先输入动态口令，每次登录输一次。')
  await picture('1-needed')
  await hands.tap('输入动态口令')
  await hands.sees('绑定动态口令')
  await picture('2-begin')
  await hands.tap('开始绑定')
  const phone = authenticatorWith((await shownIn(hands, 'secret')).replaceAll(' ', ''))
  await hands.fill('验证器显示的 6 位数字', '12')
  await hands.tap('绑定')
  await hands.sees('动态口令是 6 位数字')
  await picture('3-secret')
  await hands.fill('验证器显示的 6 位数字', phone.code())
  await hands.tap('绑定')
  await hands.sees('抄下备用码')
  await picture('4-recovery')
  const recovery = (await shownIn(hands, 'recovery-codes')).split(/\s+/)
  await hands.tap('我已抄好')
  return { phone, recovery }
}

it('a manager of the county binds an authenticator, works, and comes back without the phone; another manager takes it off', async () => {
  const manager = await the.as('manager-county')
  const { recovery } = await bind(manager, roles, 'phone')
  expect(recovery).toHaveLength(10)
  await manager.sees(/^陆\*\* · 管理员/)
  await manager.open(todo)
  await manager.sees(/^备用码、换验证器/)

  const again = await the.as('manager-county', { large: true })
  await again.open(todo)
  await again.sees('县总工会的工作要先输入动态口令，每次登录输一次。')
  await again.picture('second-factor-large-0-asked')
  expect(await again.barriers()).toEqual([])
  await again.tap('输入动态口令')
  await again.fill('动态口令', '000000')
  await again.tap('确认')
  await again.sees(/^口令不对，或已经用过/)
  await again.picture('second-factor-large-1-wrong')
  expect(await again.barriers()).toEqual([])
  await again.tap('验证器不在身边，用备用码')
  await again.fill('备用码', recovery[0] ?? '')
  await again.tap('确认')
  await again.sees(/^备用码、换验证器/)
  expect(await again.page.getByText('县总工会的工作要先输入动态口令，每次登录输一次。').count()).toBe(0)
  await again.open('staff/staff/pages/factor/index')
  await again.sees('备用码还有 9 个。')
  await again.picture('second-factor-large-2-settings')
  expect(await again.barriers()).toEqual([])

  const reviewer = await the.as('reviewer-county', { width: 1280, height: 900 })
  await bind(reviewer, todo, 'desk')
  await manager.open(roles)
  await manager.sees(/^程\* · 审核人/)
  await manager.picture('second-factor-phone-5-roles')
  await manager.page.locator('[id^=reset-acc_]').filter({ visible: true }).first().click()
  await manager.tap('手机丢失')
  await manager.picture('second-factor-phone-6-reset')
  expect(await manager.barriers()).toEqual([])
  await manager.tap('重置')
  await manager.page.getByText('先当面或打电话确认是本人', { exact: false }).waitFor({ state: 'detached' })
  expect([...manager.complaints, ...again.complaints]).toEqual([])
})

it('a reviewer of a union below is asked for nothing', async () => {
  const reviewer = await the.as('reviewer-machinery')
  await reviewer.open(todo)
  await reviewer.sees('工会组织')
  expect(await reviewer.page.getByText('动态口令').count()).toBe(0)
})
