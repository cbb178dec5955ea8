import { expect, it } from 'vitest'
import { signIn } from '../../../functions/test/person.ts'
import { orgIdOf } from '../../../infra/local/demo/union-ids.ts'
import { withBrowser } from './with-browser.ts'

const the = withBrowser()

it('the county’s auditor sees who did what, finds one’s acts, verifies the log and takes it out', async () => {
  const manager = await signIn(the.system(), 'manager-county')
  await manager.ask('POST /staff/organisations/{orgId}/invitations', {
    params: { orgId: orgIdOf('couriers') },
    body: { role: 'reviewer' },
  })
  await manager.ask('POST /staff/membership/organisations/{orgId}/register-sheets', {
    params: { orgId: orgIdOf('couriers') },
    body: { inPlain: true, reason: '报送上级' },
  })
  await the.system().drain()
  const auditor = await the.as('auditor-county')
  await auditor.open('staff/cases/pages/todo/index')
  await auditor.tap(/^日志审计/)
  await auditor.sees(/记下以后谁也改不了/)
  await auditor.page.locator('[id^="act-"]').filter({ visible: true }).first().waitFor()
  await auditor.picture('audit-1-list')
  expect(await auditor.barriers()).toEqual([])

  await auditor.tap('核对全部日志')
  await auditor.sees(/^核对过了：[\d,]+ 条都和当初记的一样/)
  await auditor.sees(/^[0-9a-f]{64}$/)
  await auditor.picture('audit-2-verified')
  expect(await auditor.barriers()).toEqual([])

  await auditor.tap('筛选')
  await auditor.picture('audit-3-filter')
  expect(await auditor.barriers()).toEqual([])
  await auditor.tap('邀请担任角色')
  await auditor.tap('看这些')
  await auditor.tap(/^邀请担任角色：审核人/)
  await auditor.sees('这一条的校验码')
  await auditor.picture('audit-4-act')
  expect(await auditor.barriers()).toEqual([])
  await auditor.tap('看陆**的全部操作')
  await auditor.sees('陆**经办')
  await auditor.sees('导出：会员花名册（明文）')
  await auditor.picture('audit-4-person')
  await auditor.tap('看全部')

  await auditor.tap('导出表格')
  await auditor.page.locator('#sheet-confirm').filter({ visible: true }).click()
  await auditor.sees('请写明用途')
  await auditor.tap('经审会年度审计')
  await auditor.picture('audit-5-export')
  const download = auditor.page.waitForEvent('download')
  await auditor.page.locator('#sheet-confirm').filter({ visible: true }).click()
  expect((await download).suggestedFilename()).toMatch(/^日志审计-.*\.xlsx$/)
  await auditor.sees(/^已导出 [\d,]+ 条/)
  expect(auditor.complaints).toEqual([])
})

it('in large type and on a desktop all of it is still whole', async () => {
  const large = await the.as('auditor-county', { large: true })
  await large.open('staff/audit/pages/acts/index?kind=roleGiven')
  await large.sees('看全部')
  await large.picture('audit-6-large')
  expect(await large.barriers()).toEqual([])
  const desk = await the.as('auditor-county', { width: 1280, height: 900 })
  await desk.open('staff/audit/pages/acts/index')
  await desk.page.getByRole('columnheader', { name: '当时的身份' }).waitFor()
  await desk.picture('audit-7-desk')
  expect(await desk.barriers()).toEqual([])
  await desk.page.locator('[id^="act-"]').filter({ visible: true }).first().click()
  await desk.sees('这一条的校验码')
  await desk.picture('audit-8-desk-act')
  expect([...large.complaints, ...desk.complaints]).toEqual([])
})

it('a manager has no way in, and is told so at the address', async () => {
  const manager = await the.as('manager-county')
  await manager.open('staff/cases/pages/todo/index')
  await manager.sees('工会组织')
  expect(await manager.page.getByText('日志审计').count()).toBe(0)
  await manager.open('staff/audit/pages/acts/index')
  await manager.sees('日志由县总工会的经审人员查看。')
  expect(await manager.page.getByRole('button', { name: '核对全部日志' }).filter({ visible: true }).count()).toBe(0)
  await manager.picture('audit-9-manager')
  expect(manager.complaints).toEqual([])
})
