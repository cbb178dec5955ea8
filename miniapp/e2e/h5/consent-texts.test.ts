import { expect, it } from 'vitest'
import { dayOf, days, later } from '../../../functions/src/platform/clock.ts'
import { withBrowser } from './with-browser.ts'

const the = withBrowser({ seed: 'small' })

it('what people agree to is rewritten by one, published by another, and taken back before its day', async () => {
  const inForceOn = dayOf(later(new Date(), 9 * days))
  const manager = await the.as('manager-county')
  await manager.open('staff/privacy/pages/consent-texts/index')
  await manager.sees('2026年11月1日起启用。')
  await manager.picture('consent-texts-1-list')
  expect(await manager.barriers()).toEqual([])
  await manager.tap(/^健康信息/)
  await manager.tap('写新的一版')
  await manager.tap('保存这一稿')
  await manager.sees(/^请选 .* 或以后的日子$/)
  await manager.fill('标题', '健康信息说明')
  await manager.fill('从哪天起启用', inForceOn)
  await manager.picture('consent-texts-2-write')
  expect(await manager.barriers()).toEqual([])
  await manager.tap('申请人看到的样子')
  await manager.sees(`文本版本：${inForceOn}`)
  await manager.picture('consent-texts-3-look')
  await manager.tap('保存这一稿')
  await manager.sees('有一稿等另一位同事看过公布，现在用的还是原来的。')
  await manager.picture('consent-texts-4-draft')

  const reviewer = await the.as('reviewer-county', { large: true })
  await reviewer.open('staff/privacy/pages/consent-text/index?purpose=health')
  await reviewer.tap('看过了，公布')
  await reviewer.sees(/^新的一版已公布，.*启用；在那以前可以撤回。$/)
  await reviewer.picture('consent-texts-5-coming')
  expect(await reviewer.barriers()).toEqual([])

  const desk = await the.as('manager-county', { width: 1280, height: 900 })
  await desk.open('staff/privacy/pages/consent-text/index?purpose=health')
  await desk.picture('consent-texts-6-desk')
  await desk.tap('撤回公布的一版')
  await desk.tap('文字有误')
  await desk.tap(/^撤回$/)
  await desk.sees('有一稿等另一位同事看过公布，现在用的还是原来的。')
  expect([...manager.complaints, ...reviewer.complaints, ...desk.complaints]).toEqual([])
})
