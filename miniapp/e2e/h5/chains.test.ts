import { expect, it } from 'vitest'
import { keptChain, writeChain } from '../../../functions/test/by-two.ts'
import { signIn } from '../../../functions/test/person.ts'
import { withBrowser } from './with-browser.ts'

const the = withBrowser({ seed: 'small' })
const route = 'staff/cases/pages/chains/index'

it('a chain is written by one, read beside the one in force by another, and put in force', async () => {
  const manager = await the.as('manager-county')
  await manager.open(route)
  await manager.sees('入会')
  await manager.picture('chains-1-list')
  expect(await manager.barriers()).toEqual([])
  await manager.page.locator('[id="edit-membership.transfer"]').click()
  await manager.sees('现在是第 1 版。保存以后，要由另一位县总工会的同事看过才启用。')
  await manager.page.locator('#step-remove-1').click()
  await manager.fill('几个工作日办完', '8')
  await manager.tap('在后面加一步')
  await manager.page.locator('#step-name-2 input, input#step-name-2').fill('县总工会备案')
  await manager.tap('保存这一稿')
  await manager.sees('请写明修改的原因')
  await manager.picture('chains-2-editor')
  expect(await manager.barriers()).toEqual([])
  await manager.fill('为什么要改', '原工会常常不回')
  await manager.tap('保存这一稿')
  await manager.sees(/^陆\*\* .*写的一稿，要由另一位县总工会的同事看过才启用。/)
  await manager.picture('chains-3-waits')
  expect(await manager.barriers()).toEqual([])

  const second = await the.as('reviewer-county', { large: true })
  await second.open(route)
  await second.sees('修改的原因：原工会常常不回')
  for (const mark of ['改了', '新增', '去掉']) await second.sees(mark)
  await second.picture('chains-4-second')
  expect(await second.barriers()).toEqual([])
  await second.tap('看过了，启用')
  await second.sees(/^第 2 版，.* 起，陆\*\*写，程\*看过启用。原因：原工会常常不回$/)
  await second.picture('chains-5-in-force')

  const desk = await the.as('manager-county', { width: 1280, height: 900 })
  await writeChain(await signIn(the.system(), 'manager-county'), 'membership.join', {
    steps: (await keptChain(await signIn(the.system(), 'manager-county'), 'membership.join')).steps,
    reason: '再想一想',
  })
  await desk.open(route)
  await desk.sees('步骤和现在用的一样。')
  await desk.picture('chains-6-desk')
  await desk.tap('作废这一稿')
  await desk.picture('chains-7-withdraw')
  expect(await desk.barriers()).toEqual([])
  await desk.tap(/^作废$/)
  await desk.sees(/^陆\*\* 写的一稿没有启用，陆\*\* .* 作废。$/)
  expect([manager, second, desk].flatMap(({ complaints }) => complaints)).toEqual([])
})

it('whoever was slower finds what was typed after going away, sees what the other wrote, and saves over it after looking', async () => {
  const kind = 'stations.report'
  const slower = await the.as('manager-county')
  await slower.open(route)
  await slower.page.locator(`[id="edit-${kind}"]`).click()
  await slower.fill('名称', '驿站负责人处理')
  await slower.fill('为什么要改', '改得快一点')
  const quicker = await signIn(the.system(), 'manager-county')
  const { steps } = await keptChain(quicker, kind)
  await slower.open('tabs/home/index')
  await writeChain(quicker, kind, { steps: steps.map(step => ({ ...step, name: '先到的一稿' })), reason: '先到' })
  await slower.open(route)
  await slower.page.locator(`[id="edit-${kind}"]`).filter({ visible: true }).click()
  await slower.sees('上次没有写完的内容还在，可以接着写。')
  await slower.tap('保存这一稿')
  await slower.sees('刚刚有人改过这个流程，最新内容已经取来，请看过再办。')
  await slower.sees('您写的，都还在；再保存就换成您这一稿')
  await slower.sees('1. 先到的一稿')
  await slower.picture('chains-8-slower')
  expect(await slower.barriers()).toEqual([])
  await slower.tap('保存这一稿')
  await slower.sees('1. 驿站负责人处理')
  expect((await keptChain(quicker, kind)).draft).toMatchObject({ reason: '改得快一点' })
})

it('a draft by somebody else is what one goes on from; put in force while one looks, it is told', async () => {
  const kind = 'stations.suggestion'
  const writer = await signIn(the.system(), 'manager-county')
  const { steps } = await keptChain(writer, kind)
  const { draftVersion: version, version: basedOn } = await writeChain(writer, kind, { steps, reason: '先写一稿' })
  const manager = await the.as('manager-county')
  await manager.open(route)
  await manager.tap('修改这一稿')
  await manager.sees(/^下面是 陆\*\* .*写的一稿，您接着改，保存后换成您这一稿。$/)

  const late = await the.as('reviewer-county')
  await late.open(route)
  await late.sees('看过了，启用')
  await writeChain(writer, kind, { steps, reason: '又改了一稿' })
  await late.tap('看过了，启用')
  await late.sees('刚刚有人改过这个流程，最新内容已经取来，请看过再办。')
  await late.sees('修改的原因：又改了一稿')
  await late.picture('chains-9-late')
  await late.tap('看过了，启用')
  await late.sees(/^第 2 版，.*原因：又改了一稿$/)
  expect([version, basedOn]).toEqual([1, 1])
})
