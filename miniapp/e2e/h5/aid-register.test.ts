import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { familyOnFile } from './prepared-aid.ts'
import { withBrowser } from './with-browser.ts'

const the = withBrowser()

describe('the register of families', () => {
  it('shows who is drawn for the spot check, takes the yearly review, and closes a file with a reason', async () => {
    const keeper = await familyOnFile(the.system(), 8500)
    const reviewer = await the.as('reviewer-courier')
    await reviewer.open('staff/cases/pages/todo/index')
    await reviewer.tap(/^困难职工家庭/)
    await reviewer.tap('今年抽查')
    await reviewer.sees('今年抽中复查，请今年内再核实一次')
    await reviewer.picture('aid-register-1-list')
    expect(await reviewer.barriers()).toEqual([])
    await reviewer.tap(/ 一家/)
    await reviewer.sees('每人每月 740 元，1月1日起执行')
    await reviewer.picture('aid-register-2-file')
    expect(await reviewer.barriers()).toEqual([])
    await reviewer.tap('登记年度复核')
    await reviewer.tap('登记')
    await reviewer.sees('请写明了解到的情况')
    await reviewer.tap('入户核实，情况没有变化')
    await reviewer.picture('aid-register-3-review')
    expect(await reviewer.barriers()).toEqual([])
    await reviewer.page.locator('#sheet-confirm').click()
    await reviewer.sees('复核已登记。')
    await reviewer.sees(/已复核。$/)

    // The family saves its file while the sheet to close it is open.
    await reviewer.tap('撤档')
    await reviewer.tap('孩子已经毕业工作')
    await keeper.ask('GET /me/household').then(async ({ household }) => {
      const version = household?.version ?? 0
      await keeper.ask('POST /me/household/confirmation', { body: { version } })
    })
    await reviewer.picture('aid-register-4-close')
    // What is asked for anew after the refusal comes late: nobody may try again with the version from before.
    await reviewer.page.route('**/api/staff/aid/households/*', async route => {
      await delay(1500)
      await route.continue()
    })
    await reviewer.tap('确定撤档')
    await reviewer.sees(/刚刚有改动/)
    await reviewer.page.unroute('**/api/staff/aid/households/*')
    await reviewer.picture('aid-register-5-changed')
    await reviewer.tap('确定撤档')
    await reviewer.sees('已撤档。这户人家会收到通知，请在半年里回访。')
    await reviewer.sees(/^已撤档，回访到/)
    await reviewer.tap('登记回访')
    await reviewer.tap('电话回访，生活平稳')
    await reviewer.page.locator('#sheet-confirm').click()
    await reviewer.sees('回访已登记。')
    await reviewer.picture('aid-register-6-closed')
    expect(reviewer.complaints).toEqual([])
    await reviewer.close()
  })

  it('is a table at a desk and whole in large type, for an auditor to read', async () => {
    await familyOnFile(the.system(), 8600)
    for (const looks of [{ width: 1280, height: 900 }, { large: true }]) {
      const auditor = await the.as('auditor-county', looks)
      await auditor.open('staff/aid/pages/households/index')
      await auditor.sees('每户每年复核一次，每年再抽三成复查，撤档以后回访半年。')
      await auditor.sees(/^在档，/)
      await auditor.picture('aid-register-7-list')
      expect(await auditor.barriers()).toEqual([])
      await auditor.tap(/ 一家/)
      await auditor.sees('建档、复核和回访')
      await auditor.picture('aid-register-8-file')
      expect(await auditor.barriers()).toEqual([])
      expect(await auditor.page.getByRole('button', { name: '撤档', exact: true }).count()).toBe(0)
      expect(auditor.complaints).toEqual([])
      await auditor.close()
    }
  })
})
