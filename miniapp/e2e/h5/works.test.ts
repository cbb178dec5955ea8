import { expect, it } from 'vitest'
import { hours, later } from '../../../functions/src/platform/clock.ts'
import { publishedContest } from '../../../functions/test/contests.ts'
import type { Hands } from './hands.ts'
import { withBrowser } from './with-browser.ts'

const the = withBrowser()

async function handIn(member: Hands, contestId: string) {
  await member.open(`contests/pages/work/index?contestId=${contestId}`)
  await member.sees('五小成果征集')
  await member.tap('提交')
  await member.sees('请填写成果名称')
  await member.picture('works-1-missing')
  await member.tap('小革新')
  await member.fill('成果名称', '砂轮机加防护罩')
  await member.fill('要解决什么问题', '火星四溅，容易伤眼。')
  await member.fill('做了什么改进', '加了一个可以翻起的透明罩。')
  await member.fill('一年的经济效益（元）', '36000')
  await member.fill('效益从哪个月算起', '2026-01-01')
  await member.fill('从哪天开始使用', '2026-01-05')
  await member.photograph()
  await member.tap(/^这项成果不涉密/)
  await member.picture('works-2-form')
  expect(await member.barriers()).toEqual([])
  await member.tap('提交')
  await member.sees(/正在办理/)
  await member.picture('works-3-handed-in')
}

it('a member hands a work in, and the unit vouches for it with the paper it stamped', async () => {
  const { params } = await publishedContest(the.system(), {
    kind: 'fiveSmall',
    title: '五小成果征集',
    opensAt: later(new Date(), -hours).toISOString(),
    trades: [],
    stages: [],
    awards: [],
  })
  const member = await the.as('member-zhou')
  await handIn(member, params.contestId)
  const unit = await the.as('reviewer-machinery')
  await unit.open('staff/cases/pages/todo/index')
  await unit.tap(/砂轮机加防护罩/)
  await unit.sees('加了一个可以翻起的透明罩。')
  await unit.picture('works-4-case')
  await unit.tap('证明效益，同意')
  await unit.photograph()
  await unit.picture('works-5-vouch')
  expect(await unit.barriers()).toEqual([])
  await unit.page.locator('#sheet-confirm').filter({ visible: true }).last().click()
  await unit.sees('单位证明的效益')
  const organiser = await the.as('manager-county')
  await organiser.open(`staff/contests/pages/works/index?contestId=${params.contestId}`)
  await organiser.sees(/证明 36,000 元/)
  await organiser.picture('works-6-organiser')
  expect([...member.complaints, ...unit.complaints, ...organiser.complaints]).toEqual([])
})
