import { afterEach, describe, expect, it } from 'vitest'
import { orgIdOf } from '../../../infra/local/demo/union-ids.ts'
import { enter, itIsAt, opensAt, publishedContest } from '../../../functions/test/contests.ts'
import { consentToAll, decide, fileJoining, newForm, verifiedCourier } from '../../../functions/test/joining.ts'
import { type Person, signIn } from '../../../functions/test/person.ts'
import { hours, later } from '../../../functions/src/platform/clock.ts'
import type { Hands } from './hands.ts'
import { withBrowser } from './with-browser.ts'

const the = withBrowser()
afterEach(() => the.system().setClockOffset(0))

const lin = '临江机械厂'
const team = { size: 5, substitutes: 1 }

/** Somebody of the personas who belongs to the couriers' union and has agreed to what is asked. */
async function courier(personaId: string): Promise<Person> {
  const someone = await signIn(the.system(), personaId)
  await consentToAll(someone)
  const { case: joining } = await fileJoining(someone, newForm(orgIdOf('couriers')))
  await decide(await signIn(the.system(), 'reviewer-courier'), joining.caseId, 'approve')
  await the.system().drain()
  return someone
}

/** Reading what has changed meanwhile: the page is opened as after a restart of the phone. */
async function again(hands: Hands, route: string): Promise<void> {
  await hands.open(route)
  await hands.page.reload()
}

const entryRoute = (hands: Hands) => hands.page.url().split('#/')[1] ?? ''

/** Each story some minutes on: a clock that went back would bring back a list that was kept for two seconds before. */
const minutesIn = (minutes: number) => later(opensAt, minutes * 60_000)

describe('a contest', () => {
  it('is found at the first page, entered alone, and its pass opens without a network', async () => {
    const title = '机械装配技能竞赛'
    await publishedContest(the.system(), { title, trades: [{ tradeKey: 't1', name: '机械装配', places: 40 }] })
    itIsAt(the.system(), later(opensAt, -2 * hours - 10 * 60_000 + 5_000))
    const guest = await the.hands({ width: 375, height: 812 })
    await guest.open('tabs/home/index')
    await guest.tap('竞赛报名')
    await guest.sees('还有 2 小时 10 分开始报名')
    await guest.picture('contests-1-list')
    expect(await guest.barriers()).toEqual([])
    await guest.tap(new RegExp(title))
    await guest.sees('谁可以参加')
    await guest.picture('contests-2-upcoming')
    expect(guest.complaints).toEqual([])
    await guest.close()

    itIsAt(the.system(), opensAt)
    const zhou = await the.as('member-zhou', { width: 375, height: 812 })
    await zhou.tap('竞赛报名')
    await zhou.tap(new RegExp(title))
    await zhou.sees('名额充足')
    await zhou.picture('contests-3-open')
    expect(await zhou.barriers()).toEqual([])
    await zhou.tap(/^报名$/)
    await zhou.sees('不同意')
    await zhou.picture('contests-4-consent')
    await zhou.tap('同意，去报名')
    await zhou.sees('第 1 步，共 2 步')
    await zhou.tap('一线职工')
    await zhou.picture('contests-5-you')
    await zhou.tap('下一步')
    await zhou.sees(new RegExp(lin))
    await zhou.picture('contests-6-check')
    expect(await zhou.barriers()).toEqual([])
    await zhou.tap('提交报名')
    await zhou.sees('报名成功')
    await zhou.picture('contests-7-entered')
    await zhou.tap('看参赛码')
    await zhou.sees('扫不了码，就把这 8 位念给工作人员。')
    await zhou.sees('职工文化宫')
    await zhou.picture('contests-8-pass')
    expect(await zhou.barriers()).toEqual([])
    const number = await zhou.page.locator('#entry-number').last().innerText()
    const pass = entryRoute(zhou)

    await zhou.open('contests/pages/mine/index')
    await zhou.page.route('**/me/**', route => route.abort())
    await zhou.page.route('**/contests/**', route => route.abort())
    await again(zhou, pass)
    await zhou.sees(/现在连不上网络，下面的内容截至/)
    await zhou.sees(number)
    await zhou.picture('contests-9-offline')
    expect(zhou.complaints).toEqual([])
    await zhou.close()
  })

  it('that is full keeps a list: who waits is told, takes the place that came free, and may give it back', async () => {
    const title = '叉车驾驶技能竞赛'
    const { params } = await publishedContest(the.system(), { title, trades: [{ tradeKey: 't1', name: '叉车', places: 1 }] })
    itIsAt(the.system(), minutesIn(10))
    const first = await verifiedCourier(the.system())
    const { entry } = await enter(first, params.contestId)
    await consentToAll(await signIn(the.system(), 'member-zhou'))
    const zhou = await the.as('member-zhou', { width: 375, height: 812 })
    await zhou.tap('竞赛报名')
    await zhou.tap(new RegExp(title))
    await zhou.sees('已满，可候补')
    await zhou.tap('报名候补')
    await zhou.tap('下一步')
    await zhou.sees(/提交后进入候补/)
    await zhou.tap('提交报名')
    await zhou.sees('正在候补，您排在第一位。')
    await zhou.picture('contests-10-waiting')
    await zhou.tap('看我的报名')
    await zhou.sees('退出候补')
    const mine = entryRoute(zhou)
    await first.ask('POST /me/contest-entries/{entryId}/cancellation', { params: { entryId: entry.entryId } })
    await the.system().drain()
    await again(zhou, mine)
    await zhou.sees(/轮到您了！请在/)
    await zhou.picture('contests-11-offered')
    expect(await zhou.barriers()).toEqual([])
    await zhou.tap('要这个名额')
    await zhou.sees('报名成功，有参赛名额。')
    await zhou.tap('取消报名')
    await zhou.picture('contests-12-cancel')
    await zhou.tap('确定取消')
    await zhou.sees('已取消报名。')
    expect(zhou.complaints).toEqual([])
    await zhou.close()
  })

  it('for teams of five is entered by a captain, and each joins by the link with their own hand', async () => {
    const title = '快递接力团体赛'
    await publishedContest(the.system(), { title, team, trades: [{ tradeKey: 't1', name: '接力', places: 5 }] })
    await courier('rider-ma')
    await courier('courier-lin')
    itIsAt(the.system(), minutesIn(20))
    const captain = await the.as('courier-lin', { width: 375, height: 812 })
    await captain.tap('竞赛报名')
    await captain.tap(new RegExp(title))
    await captain.tap(/^报名$/)
    await captain.sees('第 1 步，共 3 步')
    await captain.tap('下一步')
    await captain.sees('请填写队名')
    await captain.picture('contests-13-team')
    await captain.fill('队名', '飞毛腿')
    await captain.tap('下一步')
    await captain.tap('下一步')
    await captain.tap('提交报名')
    await captain.sees('报名成功，请组齐队伍')
    await captain.picture('contests-14-team-entered')
    const text = await captain.page.locator('#invite').last().innerText()
    const code = /[2-9a-hjkmnp-z]{12}/.exec(text)?.[0] ?? ''
    await captain.tap('看我的报名')
    await captain.sees('队伍“飞毛腿”')

    const others = await Promise.all([1, 2, 3].map(() => verifiedCourier(the.system())))
    for (const someone of others)
      await someone.ask('POST /contest-invitations/{code}/acceptance', { params: { code }, body: { role: 'member', traits: [] } })
    const rider = await the.as('rider-ma', { width: 375, height: 812 })
    await rider.open(`contests/pages/invitation/index?code=${code}`)
    await rider.sees(/请您加入“飞毛腿”/)
    await rider.picture('contests-15-invitation')
    expect(await rider.barriers()).toEqual([])
    await rider.tap('加入队伍')
    await rider.sees('报名成功，有参赛名额。')
    await rider.sees('队员')
    expect(rider.complaints).toEqual([])
    await rider.close()

    await again(captain, entryRoute(captain))
    await captain.sees('报名成功，有参赛名额。')
    await captain.picture('contests-16-team-whole')
    expect(await captain.barriers()).toEqual([])
    expect(captain.complaints).toEqual([])
    await captain.close()
  })
})
