import { describe, expect, it } from 'vitest'
import { orgIdOf } from '../../../infra/local/demo/union-ids.ts'
import { signIn } from '../../../functions/test/person.ts'
import { jpeg } from '../../../functions/test/photos.ts'
import { newStation } from '../../../functions/test/stations.ts'
import { dayOf } from '../../../functions/src/platform/clock.ts'
import type { Hands } from './hands.ts'
import { personaNamed, withBrowser } from './with-browser.ts'

const the = withBrowser()
const named = (personaId: string) => personaNamed(personaId).name
const today = dayOf(new Date())
const place = '汽车站骑手驿站'

/** A station with a keeper and twenty pieces for today; the season is opened by hand in the story. */
async function preparedStation() {
  const reviewer = await signIn(the.system(), 'reviewer-courier')
  const { station } = await reviewer.ask('POST /staff/stations', { body: newStation(orgIdOf('couriers'), { name: place }) })
  const params = { stationId: station.stationId }
  const { code } = await reviewer.ask('POST /staff/stations/{stationId}/keeper-invitations', { params })
  const keeper = await signIn(the.system(), 'parent-he')
  await keeper.ask('POST /station-keeper-invitations/{code}/acceptance', { params: { code }, body: { name: '何静' } })
  return station
}

async function as(personaId: string, looks?: Parameters<typeof the.hands>[0]): Promise<Hands> {
  const hands = await the.hands(looks)
  await hands.open('tabs/home/index')
  await hands.become(named(personaId))
  return hands
}

describe('a hot day', () => {
  it('is planned at the desk, claimed on one phone, redeemed on another without a network, and signed for by roster', async () => {
    await preparedStation()
    const desk = await as('manager-county')
    await desk.open('staff/cases/pages/todo/index')
    await desk.tap(/^夏送清凉/)
    await desk.sees('本工会开的')
    await desk.picture('cooling-1-seasons')
    await desk.tap('新开一季')
    await desk.fill('名称', '2026 年夏送清凉')
    await desk.fill('物资', '绿豆汤和毛巾')
    await desk.fill('每份值多少元', '30')
    await desk.fill('计划多少份', '100')
    await desk.fill('资金来源', '工会经费')
    await desk.page.locator('#closesOn input, input#closesOn').last().fill(today)
    await desk.picture('cooling-2-new-season')
    expect(await desk.barriers()).toEqual([])
    await desk.tap('开始这一季')
    await desk.sees('驿站每天的份数')
    await desk.tap('安排驿站的份数')
    await desk.fill('哪个驿站', '汽车站')
    await desk.tap(new RegExp(place))
    await desk.fill('每天多少份', '20')
    await desk.fill('几点开始领（北京时间）', '00:00')
    await desk.tap('保存')
    await desk.sees(/20 份，领码 0，发放 0/)
    await desk.tap('分给一家工会')
    await desk.fill('按名称找，或从下面选', '快递员')
    await desk.tap(/临江县快递员工会/)
    await desk.fill('多少份', '3')
    await desk.tap('分配')
    await desk.sees(/分到 3 份，已发 0 份/)
    await desk.picture('cooling-3-season')
    expect(await desk.barriers()).toEqual([])
    expect(desk.complaints).toEqual([])
    await desk.close()

    const rider = await as('courier-lin')
    await rider.open('tabs/services/index')
    await rider.tap(/^夏日清凉/)
    await rider.sees('还有很多')
    await rider.picture('cooling-4-today')
    expect(await rider.barriers()).toEqual([])
    await rider.tap(new RegExp(place))
    await rider.tap('领取')
    await rider.sees('扫不了码，就把这 6 位念给管理员。')
    await rider.picture('cooling-5-voucher')
    expect(await rider.barriers()).toEqual([])
    const code = (await rider.page.locator('#voucher-code').innerText()).trim()

    const keeper = await as('parent-he')
    await keeper.open('stations/pages/keeping/index')
    await keeper.tap('核销清凉领取码')
    await keeper.sees('已领码')
    await keeper.page.context().setOffline(true)
    await keeper.fill('输入领取码', code)
    await keeper.tap('核销')
    await keeper.sees('没有网络。1 个已记在手机上，连上后自动登记。')
    await keeper.picture('cooling-6-offline')
    await keeper.page.context().setOffline(false)
    await keeper.tap('现在登记')
    await keeper.sees('已核销，请发 1 份')
    await keeper.fill('输入领取码', code)
    await keeper.tap('核销')
    await keeper.sees(/已经领过，请不要再发/)
    await keeper.tap('对方没有小程序？用手机号登记')
    await keeper.fill('对方的手机号', '13900000001')
    await keeper.tap('登记并发放 1 份')
    await keeper.sees('139****0001 已登记，请发 1 份。')
    await keeper.picture('cooling-7-redeemed')
    expect(await keeper.barriers()).toEqual([])
    expect(keeper.complaints).toEqual([])
    await keeper.close()

    await rider.open('tabs/services/index')
    await rider.page.reload()
    await rider.open('cooling/pages/today/index')
    await rider.sees(/今天的一份已经领到/)
    await rider.picture('cooling-8-done')
    expect(rider.complaints).toEqual([])
    await rider.close()

    const union = await as('reviewer-courier', { width: 1280, height: 900 })
    await union.open('staff/cooling/pages/seasons/index')
    await union.tap(/绿豆汤和毛巾/)
    await union.tap('往名单里加人')
    await union.fill(/加哪些人/, '王小明\n李雷 13900000002')
    await union.tap('加进名单')
    await union.sees('名单（2 人）')
    await union.tap(/^王/)
    await union.picture('cooling-9-roster')
    const chooser = union.page.waitForEvent('filechooser')
    await union.tap(/^添加照片/)
    await (await chooser).setFiles({ name: 'sheet.jpg', mimeType: 'image/jpeg', buffer: jpeg })
    await union.tap('登记 1 人已领取')
    await union.sees(/已签收，有照片/)
    await union.tap(/^退回剩下的 2 份/)
    await union.tap('退回并结清')
    await union.sees(/发放 1 份，退回 2 份，已结清/)
    await union.picture('cooling-10-closed')
    expect(await union.barriers()).toEqual([])
    // The photo goes to the object store, which is elsewhere.
    expect(union.complaints.filter(one => !one.endsWith('/incoming/'))).toEqual([])
    await union.close()
  })
})
