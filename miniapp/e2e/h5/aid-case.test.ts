import { describe, expect, it } from 'vitest'
import { decideAid } from '../../../functions/test/aid.ts'
import { signIn } from '../../../functions/test/person.ts'
import { apply, pagePicture, poorCourier, poorMachinist, visit } from './aid-case-files.ts'
import type { Hands } from './hands.ts'
import { personaNamed, withBrowser } from './with-browser.ts'

const the = withBrowser()

async function as(personaId: string, looks?: Parameters<typeof the.hands>[0]): Promise<Hands> {
  const hands = await the.hands(looks)
  await hands.open('tabs/home/index')
  await hands.become(personaNamed(personaId).name)
  return hands
}

const openCase = async (hands: Hands, caseId: string) => {
  await hands.open(`staff/cases/pages/case/index?caseId=${caseId}`)
  await hands.sees('办理过程')
}

const wholePage = async (hands: Hands, name: string) => {
  const size = hands.page.viewportSize() ?? { width: 390, height: 844 }
  await hands.page.setViewportSize({ ...size, height: 1500 })
  for (const [part, at] of [
    [1, 0],
    [2, 1300],
    [3, 2600],
  ] as const) {
    await hands.page.evaluate(y => {
      for (const el of [document.scrollingElement, ...document.querySelectorAll('.taro_page, .taro_router')]) el?.scrollTo(0, y)
    }, at)
    await hands.page.waitForTimeout(200)
    await hands.page.screenshot({ path: `artefacts/${name}-${part}.png` })
  }
  await hands.page.setViewportSize(size)
}

describe('an application that wants a visit', () => {
  it('is visited first, looked into with every look on record, and decided by three unions', async () => {
    const system = the.system()
    const parent = await poorMachinist(system, 8500)
    const medical = await apply(parent, '医疗救助')
    const caseId = await apply(parent, '生活救助')

    const base = await as('reviewer-machinery')
    await openCase(base, caseId)
    await base.sees(/这个项目要先入户走访/)
    await base.sees(/740 元/)
    await base.picture('aid-case-1')
    await wholePage(base, 'aid-case-1-whole')
    expect(await base.barriers()).toEqual([])
    await base.tap('记入户走访')
    await base.tap('保存')
    await base.sees('入户走访要两个人去，请填另一位的姓名')
    await base.fill(/^走访人$/, '曹建国')
    await base.fill('另一位走访人', '李丽')
    await base.tap('和申请一致')
    await base.tap('已到家里看过，情况属实。')
    const chooser = base.page.waitForEvent('filechooser')
    await base.tap(/^添加照片/)
    await (await chooser).setFiles({ name: '走访.png', mimeType: 'image/png', buffer: pagePicture() })
    await base.picture('aid-case-2-visit')
    expect(await base.barriers()).toEqual([])
    await base.tap('保存')
    await base.sees('曹建国、李丽')
    await base.picture('aid-case-3-visited')
    await base.tap('同意，转下一步')
    await base.picture('aid-case-4-agree')
    await base.tap('同意')
    await base.sees(/归城东街道总工会办理|归.*办理/)
    await base.picture('aid-case-5-agreed')

    await openCase(base, medical)
    await base.tap('诊断证明，看第 1 张')
    await base.sees(/这次查看已经记录/)
    await base.picture('aid-case-6-photo')
    expect(await base.barriers()).toEqual([])
    await base.tap('放大')
    await base.picture('aid-case-7-photo-large')
    await base.tap('关上')
    await base.tap(/^查看加密的内容/)
    await base.picture('aid-case-8-reveal')
    await base.tap('医院的诊断')
    await base.tap('核对病情材料')
    await base.tap('查看')
    await base.sees(/慢性肾功能衰竭/)
    await base.picture('aid-case-9-revealed')
    expect(await base.barriers()).toEqual([])
    await base.tap('看好了')
    await base.tap('补充材料')
    await base.tap(/^自己付了多少/)
    await base.tap(/^收款账户/)
    await base.picture('aid-case-10-return')
    await base.tap(/^请补充 2 项/)
    await base.sees(/已请申请人补充材料/)
    await base.sees(/自己付了多少：/)
    await base.picture('aid-case-11-returned')
    await wholePage(base, 'aid-case-11-whole')
    await base.close()

    await decideAid(await signIn(system, 'reviewer-street'), caseId, { decision: 'approve' })
    const county = await as('reviewer-county')
    await openCase(county, caseId)
    await county.tap('同意')
    await county.sees(/公示 5 个工作日/)
    await county.fill('批准的金额（元）', '7400.01')
    await county.tap('同意')
    await county.sees(/按规则最多 7,400.00 元，请改少/)
    await county.picture('aid-case-12-sum')
    expect(await county.barriers()).toEqual([])
    await county.fill('批准的金额（元）', '5000')
    await county.tap('同意')
    await county.sees(/正在公示/)
    await wholePage(county, 'aid-case-13-noticed')
    expect(await county.barriers()).toEqual([])
    expect([...base.complaints, ...county.complaints]).toEqual([])
    await county.close()
  })
})

describe('at a desk and in large type', () => {
  it('a case stays whole', async () => {
    const someone = await poorCourier(the.system(), 8540)
    const caseId = await apply(someone, '医疗救助')
    await visit(the.system(), 'reviewer-courier', caseId)
    const large = await as('reviewer-courier', { large: true })
    await openCase(large, caseId)
    await wholePage(large, 'aid-case-20-large-whole')
    await large.tap('补充材料')
    await large.picture('aid-case-21-return')
    await large.tap('再想想')
    await large.tap(/^查看加密的内容/)
    await large.picture('aid-case-22-reveal')
    await large.tap('不看了')
    await large.tap('记一次走访或核对')
    await large.tap('信息核对')
    await large.picture('aid-case-23-check')
    await large.tap('再想想')
    await large.tap('诊断证明，看第 1 张')
    await large.sees(/这次查看已经记录/)
    await large.picture('aid-case-24-photo')
    await large.close()
    const desk = await as('reviewer-courier', { width: 1280, height: 800 })
    await desk.open('staff/cases/pages/todo/index')
    await desk.tap(/\*\* · 帮扶申请/)
    await desk.sees('办理过程')
    await desk.picture('aid-case-25-desk')
    expect(await desk.barriers()).toEqual([])
    await desk.tap('同意，转下一步')
    await desk.picture('aid-case-26-agree')
    await desk.tap('再想想')
    await desk.tap('诊断证明，看第 1 张')
    await desk.sees(/这次查看已经记录/)
    await desk.picture('aid-case-27-photo')
    await desk.close()
  })
})
