import { passText } from 'shared-types/contest-pass-text'
import { describe, expect, it } from 'vitest'
import { enter, itIsAt, publishedContest } from '../../../functions/test/contests.ts'
import { verifiedCourier } from '../../../functions/test/joining.ts'
import { type Person, signIn } from '../../../functions/test/person.ts'
import { hours, later } from '../../../functions/src/platform/clock.ts'
import type { Hands } from './hands.ts'
import { withBrowser } from './with-browser.ts'

const the = withBrowser()
const title = '快递行业技能比武'

/** Hours from now, as an editor writes it by the clock of Beijing. */
function beijing(inHours: number): { on: string; clock: string } {
  const local = later(new Date(), (inHours + 8) * hours).toISOString()
  return { on: local.slice(0, 10), clock: local.slice(11, 16) }
}

async function writeMoment({ page }: Hands, id: string, inHours: number) {
  const { on, clock } = beijing(inHours)
  const inputOf = (name: string) => page.locator(`#${name} input, input#${name}`).filter({ visible: true }).last()
  await inputOf(`${id}-on`).fill(on)
  await inputOf(`${id}-clock`).fill(clock)
}

async function writeContest(desk: Hands) {
  await desk.open('staff/cases/pages/todo/index')
  await desk.tap(/^技能竞赛/)
  await desk.tap('办一场竞赛')
  await desk.tap('照抄“快递行业职业技能竞赛”')
  await desk.tap('开始填写')
  await desk.fill('竞赛名称', '')
  await desk.tap('保存草稿')
  await desk.sees('请填写竞赛名称')
  await desk.fill('竞赛名称', title)
  await writeMoment(desk, 'opensAt', -1)
  await writeMoment(desk, 'closesAt', 2)
  await writeMoment(desk, 'cancelsUntilAt', 3)
  await desk.tap('去掉决赛')
  await writeMoment(desk, 'stage-0-starts', 3)
  await writeMoment(desk, 'stage-0-ends', 5)
  await desk.picture('contest-desk-1-edit')
  expect(await desk.barriers()).toEqual([])
  await desk.tap('保存草稿')
  await desk.sees('草稿，还没有发布，职工看不到。')
  await desk.sees(/^陆\*\* .* 写的。写的人不能自己发布，请本工会或上级工会的另一位同事/)
  await desk.picture('contest-desk-2-written')
  expect(await desk.page.locator('#publish').count()).toBe(0)
  await looksAsPublished(desk)
  await desk.page.goBack()
}

const notYet = '这份竞赛还没有发布，职工现在看不到。发布以后是这样：'

/** All that is told of the contest itself, by whatever minute it is read. */
async function toldOn({ page }: Hands): Promise<string> {
  const shown = await page.locator('.taro_page').filter({ visible: true }).last().innerText()
  return shown.slice(shown.indexOf(title), shown.indexOf('打主办单位电话')).replace(/还剩 [^，]+，/, '')
}

async function looksAsPublished(someone: Hands): Promise<string> {
  await someone.tap('看发布后的样子')
  await someone.sees(notYet)
  await someone.sees(/^报名中/)
  expect(await someone.page.getByRole('button', { name: /^报名/ }).filter({ visible: true }).count()).toBe(0)
  await someone.picture('contest-desk-2-as-published')
  expect(await someone.barriers()).toEqual([])
  return toldOn(someone)
}

/** Word for word what whoever published it has read before. */
async function guestReads(contestId: string, asPublished: string) {
  const guest = await the.hands()
  await guest.open(`contests/pages/contest/index?contestId=${contestId}`)
  await guest.sees(/^报名中/)
  await guest.sees(/^打主办单位电话/)
  expect(await toldOn(guest)).toBe(asPublished)
  expect(asPublished).toContain('理论考试占三成')
  expect(guest.complaints).toEqual([])
  await guest.close()
}

async function memberIsTold(contestId: string) {
  const member = await the.as('courier-lin')
  await member.open(`contests/pages/contest/index?contestId=${contestId}&draft=yes`)
  await member.sees('竞赛发布以前，只有主办工会和上级工会的工作人员能看。')
  await member.picture('contest-desk-2-not-a-members')
  await member.close()
}

/** A colleague finds it among the contests, reads it and lets it out. */
async function publishAsAnother(contestId: string) {
  const second = await the.as('reviewer-county', { large: true })
  await second.open('staff/contests/pages/list/index')
  await second.tap(title)
  await second.sees(/^陆\*\* .* 写的，请您看过再发布。$/)
  await second.sees('竞赛规则')
  await second.picture('contest-desk-2-read-by-another')
  expect(await second.barriers()).toEqual([])
  const asPublished = await looksAsPublished(second)
  await second.page.goBack()
  await second.tap(/^发布$/)
  await second.picture('contest-desk-2-publish')
  await second.page.locator('#sheet-confirm').filter({ visible: true }).last().click()
  await second.sees(/^正在报名/)
  await guestReads(contestId, asPublished)
  await second.open(`contests/pages/contest/index?contestId=${contestId}&draft=yes`)
  await second.sees('这项竞赛已经发布，职工现在就能看到。')
  await second.picture('contest-desk-2-published-already')
  await second.tap('看职工看到的样子')
  await second.sees(/^打主办单位电话/)
  expect(second.complaints).toEqual([])
  await second.close()
}

const contestIdOf = ({ page }: Hands) => /contestId=(con_\w+)/.exec(page.url())?.[1] ?? ''
const numberOf = async (someone: Person, contestId: string) =>
  (await enter(someone, contestId, { tradeKey: 'delivery' })).entry.number

async function checkIn(desk: Hands, first: string, second: string) {
  await desk.tap(/^初赛签到/)
  await desk.fill('输入参赛编号', 'https://example.com')
  await desk.tap(/^签到$/)
  await desk.sees(/这不是参赛码/)
  await desk.fill('输入参赛编号', passText(first))
  await desk.tap(/^签到$/)
  await desk.sees('签到成功')
  await desk.page.context().setOffline(true)
  await desk.fill('输入参赛编号', second.toUpperCase())
  await desk.tap(/^签到$/)
  await desk.sees('没有网络。1 个已记在手机上，连上后自动登记。')
  await desk.picture('contest-desk-4-offline')
  await desk.page.context().setOffline(false)
  await desk.tap('现在登记')
  await desk.page.getByText('签到成功').nth(1).waitFor()
  await desk.fill('输入参赛编号', passText(first))
  await desk.tap(/^签到$/)
  await desk.sees(/^已经签过了/)
  await desk.picture('contest-desk-5-check-in')
  expect(await desk.barriers()).toEqual([])
}

describe('an organiser at the desk', () => {
  it('copies last year’s contest, which a colleague reads and publishes, sees who enters, checks them in and reports', async () => {
    const desk = await the.as('manager-county')
    await writeContest(desk)
    const contestId = contestIdOf(desk)
    await memberIsTold(contestId)
    await publishAsAnother(contestId)
    await desk.page.reload()
    await desk.sees(/^正在报名/)
    await desk.picture('contest-desk-3-contest')
    expect(await desk.barriers()).toEqual([])
    const people = [await verifiedCourier(the.system()), await verifiedCourier(the.system()), await verifiedCourier(the.system())]
    const [first = '', second = '', third = ''] = await Promise.all(people.map(someone => numberOf(someone, contestId)))

    await checkIn(desk, first, second)
    itIsAt(the.system(), later(new Date(), 4 * hours))
    await desk.page.clock.setSystemTime(later(new Date(), 4 * hours))
    await desk.tap('看报名名单和未到名单')
    await desk.sees(/已签到，/)
    await desk.picture('contest-desk-6-entries')
    await desk.tap('初赛未到')
    await desk.sees('应到 3，已签到 2，未到 1')
    await desk.sees(new RegExp(third.slice(4).toUpperCase()))
    expect(await desk.barriers()).toEqual([])
    await desk.tap('导出报名表')
    await desk.tap('上报名单')
    await desk.picture('contest-desk-7-sheet')
    const download = desk.page.waitForEvent('download')
    await desk.tap('导出表格')
    expect((await download).suggestedFilename()).toMatch(/^快递行业技能比武报名表.*\.xlsx$/)
    await desk.sees('报名表有 3 人，已经导出。')

    await desk.open(`staff/contests/pages/figures/index?contestId=${contestId}`)
    await desk.sees('3 人，100%')
    await desk.sees('达到 20%')
    await desk.picture('contest-desk-8-figures')
    expect(await desk.barriers()).toEqual([])

    await desk.open(`staff/contests/pages/contest/index?contestId=${contestId}`)
    await desk.tap(/^给报名的人发通知/)
    await desk.fill('标题', '请带身份证')
    await desk.fill('内容', '比赛当天八点半到，带身份证。')
    await desk.picture('contest-desk-9-message')
    await desk.tap('发给 3 人')
    await desk.sees('已经发出，3 人会陆续收到。')
    await desk.tap(/^海报二维码/)
    await desk.page.getByRole('img', { name: /二维码/ }).waitFor()
    await desk.picture('contest-desk-10-poster')
    expect(desk.complaints).toEqual([])
    await desk.close()
    the.system().setClockOffset(0)
    await the.system().drain()
    const [someone] = people
    const inbox = await someone?.ask('GET /me/messages', { query: {} })
    expect(inbox?.items.map(message => message.title)).toContain('请带身份证')
  })
})

describe('a unit with two places', () => {
  it('recommends two of three, and the third is refused in words', async () => {
    const now = new Date()
    const at = (inHours: number) => later(now, inHours * hours).toISOString()
    const { params } = await publishedContest(the.system(), {
      title: '数控车工选拔赛',
      opensAt: at(-1),
      closesAt: at(2),
      cancelsUntilAt: at(4),
      recommendsUntilAt: at(3),
      entry: 'recommended',
      trades: [{ tradeKey: 't1', name: '数控车工', places: 30, perUnit: 2 }],
      stages: [{ stageKey: 's1', name: '决赛', startsAt: at(5), endsAt: at(6), place: '文化宫' }],
    })
    for (let i = 0; i < 3; i += 1) await enter(await verifiedCourier(the.system()), params.contestId)
    await the.system().drain()
    const reviewer = await signIn(the.system(), 'reviewer-courier')
    const { items } = await reviewer.ask('GET /staff/cases', { query: { kind: 'contests.recommendation' } })
    const unit = await the.as('reviewer-courier')
    for (const [used, { caseId }] of items.slice(0, 2).entries()) {
      await unit.open(`staff/cases/pages/case/index?caseId=${caseId}`)
      await unit.sees(`本单位这个工种 2 个名额，已用 ${used} 个，还可以推荐 ${2 - used} 个。`)
      await unit.picture(`contest-unit-1-case-${used + 1}`)
      expect(await unit.barriers()).toEqual([])
      await unit.tap(/^推荐$/)
      await unit.sees('推荐参赛？')
      await unit.picture('contest-unit-2-recommend')
      await unit.page.locator('#sheet-confirm').filter({ visible: true }).last().click()
      await unit.sees('已推荐，本人已经收到消息。')
    }
    await unit.open(`staff/cases/pages/case/index?caseId=${items[2]?.caseId ?? ''}`)
    await unit.sees('本单位这个工种的 2 个名额已经用完，不能再推荐。')
    await unit.tap(/^推荐$/)
    await unit.page.locator('#sheet-confirm').filter({ visible: true }).last().click()
    await unit.sees('本单位这个工种的名额已经用完，不能再推荐。')
    await unit.picture('contest-unit-3-used-up')
    await unit.tap('再想想')
    await unit.tap('不推荐')
    await unit.tap('本单位名额有限')
    await unit.tap('确定不推荐')
    await unit.sees('没有推荐，原因已经告诉本人。')
    await unit.picture('contest-unit-4-refused')
    expect(unit.complaints).toEqual([])
    await unit.close()
  })
})
