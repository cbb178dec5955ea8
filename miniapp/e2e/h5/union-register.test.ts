import { expect, it } from 'vitest'
import { type SheetCell, writeSheets } from '../../../functions/src/platform/sheet/spreadsheet.ts'
import { orgIdOf } from '../../../infra/local/demo/union-ids.ts'
import type { Hands } from './hands.ts'
import { withBrowser } from './with-browser.ts'

const the = withBrowser()
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

async function choose(hands: Hands, button: string | RegExp, rows: readonly (readonly string[])[]): Promise<void> {
  const head = ['工会名称', '类型', '上级工会', '所属行业']
  const cells = [head, ...rows].map(values => values.map((value): SheetCell => ({ value })))
  const file = await writeSheets([{ name: '工会名册', rows: cells, widths: [] }])
  const chooser = hands.page.waitForEvent('filechooser')
  await hands.tap(button)
  await (await chooser).setFiles({ name: '工会名册.xlsx', mimeType: xlsx, buffer: Buffer.from(file) })
}

it('the county takes the register of its unions out, and founds two of them from a sheet', async () => {
  const county = await the.as('manager-county', { large: true })
  await county.open(`staff/organisations/pages/union/index?orgId=${orgIdOf('county')}`)
  await county.tap('工会名册（Excel）')
  await county.sees('工会名册导出和导入')
  const download = county.page.waitForEvent('download')
  await county.tap('导出工会名册（Excel）')
  expect((await download).suggestedFilename()).toMatch(/^临江县总工会工会名册.*\.xlsx$/)
  const street = ['望江街道总工会', '街道（乡镇）总工会', '', '']
  await choose(county, '选择填好的表格', [street, ['望江纺织厂工会', '单位工会', '望江街道', '纺织业']])
  await county.sees('有 2 处要改，没有导入。改好后再选一次文件。')
  await county.picture('union-register-1-problems')
  expect(await county.barriers()).toEqual([])
  await choose(county, /^换一个文件/, [street, ['望江纺织厂工会', '单位工会', '望江街道总工会', '制造业']])
  await county.sees('检查过了：新设 2 家，修改 0 家。')
  await county.tap('导入 2 家')
  await county.sees('导入好了：新设 2 家，修改 0 家。')
  await county.picture('union-register-2-done')
  expect(county.complaints).toEqual([])
})

it('a union’s industry is chosen from the national list and stands with what is known of it', async () => {
  const county = await the.as('manager-county')
  await county.open(`staff/organisations/pages/union/index?orgId=${orgIdOf('machinery')}`)
  await county.tap('修改资料')
  await county.fill('行政区划代码（可以不填）', '510703001')
  await county.tap('请选择')
  await county.tap('C 制造业')
  await county.picture('union-register-3-industry')
  expect(await county.barriers()).toEqual([])
  await county.tap('确定')
  await county.fill('为什么修改', '补登代码')
  await county.picture('union-register-4-form')
  await county.tap('保存')
  // Saving goes back to the union.
  await county.page.waitForURL(/organisations\/pages\/union\//)
  await county.sees('510703001')
  await county.sees('制造业')
  expect(county.complaints).toEqual([])
})
