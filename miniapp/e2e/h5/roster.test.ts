import { expect, it } from 'vitest'
import { type SheetCell, writeSheets } from '../../../functions/src/platform/sheet/spreadsheet.ts'
import { personas } from '../../../infra/local/demo/personas.ts'
import { orgIdOf } from '../../../infra/local/demo/union-ids.ts'
import type { Hands } from './hands.ts'
import { fillForm, openPoster, unknownPerson } from './joining.ts'
import { withBrowser } from './with-browser.ts'

const the = withBrowser()
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

async function choose(hands: Hands, button: string | RegExp, rows: readonly (readonly string[])[]): Promise<void> {
  const head = ['姓名', '证件号码', '手机号码', '民族', '学历']
  const cells = [head, ...rows].map(values => values.map((value): SheetCell => ({ value })))
  const file = await writeSheets([{ name: '花名册', rows: cells, widths: [] }])
  const chooser = hands.page.waitForEvent('filechooser')
  await hands.tap(button)
  await (await chooser).setFiles({ name: '花名册.xlsx', mimeType: xlsx, buffer: Buffer.from(file) })
}

it('a union brings in its paper roster, and a courier on it has the card without applying', async () => {
  const { name = '', idNumber = '', phone = '' } = personas.find(({ personaId }) => personaId === 'courier-lin') ?? {}
  const others = Array.from({ length: 24 }, unknownPerson)
  const rows = [{ name, idNumber, phone }, ...others].map(one => [one.name, one.idNumber, one.phone, '汉', '高中'])
  const union = await the.as('reviewer-courier', { large: true })
  await union.open(`staff/membership/pages/members/index?orgId=${orgIdOf('couriers')}`)
  await union.tap('花名册导入和导出')
  await union.sees('第一步：按模板填表')
  await union.picture('roster-1-page')
  expect(await union.barriers()).toEqual([])
  await union.tap('选择填好的表格')
  await union.sees('请先确认，再选文件')
  await union.tap(/签过名/)
  await choose(union, '选择填好的表格', [...rows.slice(0, 3), ['甲', '123', '1', '火星', ''], ...rows.slice(3)])
  await union.sees(/^有 4 处要改/)
  await union.picture('roster-2-problems')
  await choose(union, /^换一个文件/, rows)
  await union.sees('检查过了：新登记 25 人，补充信息 0 人。')
  await union.picture('roster-3-looked')
  await union.tap('导入 25 人')
  await the.system().drain()
  await union.sees('上次导入已完成：新登记 25 人，补充信息 0 人。')
  await union.picture('roster-4-done')
  expect(await union.barriers()).toEqual([])

  const courier = await the.as('courier-lin')
  await openPoster(courier, the.system(), '快递员')
  await fillForm(courier, { name, idNumber })
  await courier.sees(/工会已经登记您是会员/)
  await courier.picture('roster-5-claim')
  expect(await courier.barriers()).toEqual([])
  await courier.tap('领取会员证')
  await courier.sees(/\d{4} \d{4} \d{4}/)
  await courier.picture('roster-6-card')
  expect([...union.complaints, ...courier.complaints]).toEqual([])
})

it('the county takes the register out for a reason, masked unless asked otherwise', async () => {
  const county = await the.as('manager-county')
  await county.open(`staff/membership/pages/roster/index?orgId=${orgIdOf('couriers')}`)
  await county.tap('导出名册（Excel）')
  await county.sees('导出什么')
  await county.tap('导出表格')
  await county.sees('请写明导出的用途')
  await county.fill('导出做什么用', '报送上级工会')
  await county.picture('roster-7-take')
  expect(await county.barriers()).toEqual([])
  const download = county.page.waitForEvent('download')
  await county.tap('导出表格')
  expect((await download).suggestedFilename()).toMatch(/^临江县快递员工会会员花名册（打码）.*\.xlsx$/)
  await county.sees(/^名册有 \d+ 人，已经导出。$/)
  expect(county.complaints).toEqual([])
})
