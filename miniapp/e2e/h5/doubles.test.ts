import { expect, it } from 'vitest'
import { signIn } from '../../../functions/test/person.ts'
import { enrolled, joined } from '../../../functions/test/doubles.ts'
import { withBrowser } from './with-browser.ts'

const the = withBrowser({ seed: 'small' })

/** On paper with a wrong number since 2020, and by their own joining with the right one. */
async function aMemberTwice() {
  const paper = await enrolled(the.system(), { 入会日期: '2020-03-01' })
  const own = await joined(the.system(), { name: paper.row.姓名 ?? '' })
  await the.system().drain()
  return { paper, own }
}

const memberPage = (personId: string) => `staff/membership/pages/member/index?personId=${personId}`

it('a reviewer sees that a member is perhaps there twice, proposes to merge, and another of the staff decides', async () => {
  const { paper, own } = await aMemberTwice()
  const reviewer = await the.as('reviewer-courier')
  await reviewer.open(memberPage(own.personId))
  await reviewer.sees('疑似重复')
  await reviewer.picture('doubles-1-member')
  expect(await reviewer.barriers()).toEqual([])
  await reviewer.tap(/姓名相同/)
  await reviewer.sees('两份档案对照')
  await reviewer.sees('提出合并')
  await reviewer.picture('doubles-2-compare')
  expect(await reviewer.barriers()).toEqual([])
  await reviewer.tap(new RegExp(`^会员号 ${paper.memberNumber}`))
  await reviewer.sees('现在还不能合并')
  await reviewer.sees(/绑着本人的微信账号/)
  await reviewer.picture('doubles-3-in-the-way')
  await reviewer.tap(new RegExp(`^会员号 ${own.memberNumber}`))
  await reviewer.tap(/^提出合并$/)
  await reviewer.sees('请写明为什么是同一个人')
  await reviewer.tap('花名册上证件号码录错')
  await reviewer.tap(/^提出合并$/)
  await reviewer.sees('已提出合并，要由另一位同事决定。')
  await reviewer.picture('doubles-4-proposed')
  expect(await reviewer.barriers()).toEqual([])

  const manager = await the.as('manager-county', { large: true })
  await manager.open('staff/cases/pages/todo/index')
  await manager.tap(/^合并档案/)
  await manager.sees(/并入/)
  await manager.picture('doubles-5-list')
  expect(await manager.barriers()).toEqual([])
  await manager.tap(/并入/)
  await manager.sees(/等您看过以后决定/)
  await manager.picture('doubles-6-decide')
  expect(await manager.barriers()).toEqual([])
  await manager.tap('查看完整的姓名、证件或手机号')
  await manager.tap('核对证件')
  await manager.tap(/^查看$/)
  await manager.sees(paper.row.证件号码 ?? '')
  await manager.picture('doubles-7-reveal')
  await manager.tap('看好了')
  await manager.tap('同意合并')
  await manager.sees(/会员人数减一/)
  await manager.picture('doubles-8-sure')
  expect(await manager.barriers()).toEqual([])
  await manager.tap('确定合并')
  await manager.sees(/^已合并，由/)
  await manager.picture('doubles-9-merged')
  await the.system().drain()

  await manager.open(memberPage(paper.personId))
  await manager.sees('看保留的那一份档案')
  await manager.picture('doubles-10-gone')
  await manager.tap('看保留的那一份档案')
  await manager.sees('并入一份重复档案')
  expect([...reviewer.complaints, ...manager.complaints]).toEqual([])
})

it('one that no list shows is looked for by the wrong number, and a refusal says why', async () => {
  const { paper, own } = await aMemberTwice()
  const reviewer = await the.as('reviewer-courier')
  await reviewer.open(memberPage(own.personId))
  await reviewer.tap('合并重复档案')
  await reviewer.fill('姓名、会员号、手机号或证件号码', paper.row.证件号码 ?? '')
  await reviewer.tap(/^查找$/)
  await reviewer.picture('doubles-11-search')
  expect(await reviewer.barriers()).toEqual([])
  await reviewer.tap(new RegExp(`会员号 ${paper.memberNumber}$`))
  await reviewer.sees('两份档案对照')
  const manager = await signIn(the.system(), 'manager-county')
  const { mergeId } = await manager.ask('POST /staff/membership/merges', {
    body: { goingId: paper.personId, stayingId: own.personId, reason: '花名册上证件号码录错' },
  })
  await reviewer.tap('核对过身份证原件，是同一个人')
  await reviewer.tap(/^提出合并$/)
  await reviewer.sees(/已经有一件合并在等决定/)
  await reviewer.open(`staff/membership/pages/merging/index?mergeId=${mergeId}`)
  await reviewer.tap('不同意')
  await reviewer.tap(/^确定$/)
  await reviewer.sees('请写明为什么不同意')
  await reviewer.tap('核对过，不是同一个人')
  await reviewer.tap(/^确定$/)
  await reviewer.sees(/原因：核对过，不是同一个人$/)
  await reviewer.picture('doubles-12-refused')
  expect(reviewer.complaints).toEqual([])
})

it('at a desk the list and the comparison have room', async () => {
  const manager = await the.as('manager-county', { width: 1280, height: 900 })
  await manager.open('staff/membership/pages/mergings/index?state=ended')
  await manager.sees(/并入/)
  await manager.tap(/并入/)
  await manager.sees('两份档案现在的登记')
  await manager.picture('doubles-13-desk')
  expect(await manager.barriers()).toEqual([])
  expect(manager.complaints).toEqual([])
})
