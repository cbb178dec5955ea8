import { describe, expect, it } from 'vitest'
import { dayOf, days, hours, later, startOfDay } from '../../../functions/src/platform/clock.ts'
import { signIn } from '../../../functions/test/person.ts'
import type { Hands } from './hands.ts'
import { withBrowser } from './with-browser.ts'

const the = withBrowser()

/** A Wednesday evening that is no holiday, on both sides' clocks. */
const evening = new Date('2026-11-25T21:30:00+08:00')

async function atHalfPastNine(hands: Hands): Promise<void> {
  the.system().setClockOffset(evening.getTime() - Date.now())
  await hands.page.clock.setFixedTime(evening)
}

const rowNames = (hands: Hands) => hands.page.locator('.station-row .row-title').filter({ visible: true }).allTextContents()

describe('a courier at half past nine in the evening', () => {
  it.each([false, true])('finds an open station, with no sign-in and the location refused (large type: %s)', async large => {
    const hands = await the.hands({ large })
    await atHalfPastNine(hands)
    await hands.open('tabs/stations/index')
    await hands.sees('县总工会职工服务大厅')
    await hands.sees(/按离临江县中心的远近排/)
    await hands.picture('stations-1-list')
    expect(await hands.barriers()).toEqual([])
    await hands.tap('用我的位置')
    await hands.sees(/没有用您的位置，不影响使用/)
    await hands.tap('现在开放')
    await hands.sees(/个，近的在前/)
    const words = await hands.page.locator('.station-row .state').filter({ visible: true }).allTextContents()
    expect(words.length).toBeGreaterThan(4)
    expect(words.every(word => /正在开放|24 小时开放/.test(word))).toBe(true)
    await hands.picture('stations-2-open-now')
    await hands.tap(/外卖骑手换电驿站/)
    await hands.sees('正在开放 · 开到 23:00')
    await hands.sees(/每天 06:30–23:00/)
    await hands.picture('stations-3-station')
    expect(await hands.barriers()).toEqual([])
    expect(hands.complaints).toEqual([])
    await hands.close()
    the.system().setClockOffset(0)
  })

  it.each([
    ['far from the county is told so', { latitude: 39.9, longitude: 116.4 }, /您离这里比较远，附近没有登记的驿站/],
    [
      'in the county reads how far each is from where they stand',
      { latitude: 27.703, longitude: 111.9885 },
      /步行约 \d+ 分钟 · /,
    ],
  ])('%s', async (_what, where, words) => {
    const hands = await the.hands()
    const context = hands.page.context()
    await context.grantPermissions(['geolocation'], { origin: the.system().origin })
    await context.setGeolocation(where)
    await hands.open('tabs/stations/index')
    await hands.tap('用我的位置')
    await hands.sees(words)
    await hands.sees(/个，近的在前/)
    expect(hands.complaints).toEqual([])
    await hands.close()
  })

  it('filters by what is there and by the street, and widens again', async () => {
    const hands = await the.hands()
    await hands.open('tabs/stations/index')
    await hands.sees('县总工会职工服务大厅')
    await hands.tap('筛选')
    await hands.tap('淋浴')
    await hands.picture('stations-4-filters')
    expect(await hands.barriers()).toEqual([])
    await hands.tap('看结果')
    await hands.sees('客运站司机之家')
    expect(await rowNames(hands)).toHaveLength(2)
    await hands.fill('找驿站', '没有这条路')
    await hands.sees(/没有符合条件的驿站/)
    await hands.tap('清除条件')
    await hands.sees('37 个，近的在前')
    await hands.tap('再看 17 个')
    await expect.poll(() => rowNames(hands)).toHaveLength(37)
    await hands.close()
  })

  it('opens a station by the code at its door', async () => {
    const hands = await the.hands()
    await hands.open(`stations/pages/station/index?scene=${encodeURIComponent('s=demo000006')}`)
    await hands.sees('书院路 24 小时工会驿站')
    await hands.sees('24 小时开放')
    await hands.tap('外卖配送员')
    await hands.tap('记一次')
    await hands.sees(/谢谢，已经记上/)
    await hands.close()
  })

  it('is shown others that are open, where the code is of no station', async () => {
    const hands = await the.hands()
    await atHalfPastNine(hands)
    await hands.open(`stations/pages/station/index?scene=${encodeURIComponent('s=gone000001')}`)
    await hands.sees('没有找到这个驿站，可能已经撤销。')
    await hands.sees('正在开放的驿站')
    expect(await rowNames(hands)).toHaveLength(3)
    await hands.picture('stations-11-gone')
    expect(await hands.barriers()).toEqual([])
    await hands.close()
    the.system().setClockOffset(0)
  })
})

describe('a phone that has lost its network', () => {
  it('still shows the last directory, with its time, after a restart too', async () => {
    const hands = await the.hands()
    await hands.open('tabs/stations/index')
    await hands.sees('县总工会职工服务大厅')
    await hands.page.route('**/api/**', route => route.abort('internetdisconnected'))
    await hands.page.clock.setFixedTime(Date.now() + 3_600_000)
    await hands.page.reload()
    await hands.sees(/现在连不上，下面是 .* 的内容/)
    await hands.sees('县总工会职工服务大厅')
    await hands.picture('stations-5-offline')
    await hands.tap(/城东邮政工会驿站/)
    await hands.sees(/下面是手机里存的内容/)
    await hands.sees(/0990-5560004/)
    await hands.sees('医药箱')
    await hands.close()
  })
})

describe('a keeper', () => {
  it('shuts for a day, and the list and the page say so', async () => {
    const stationId = 'sta_demo000005'
    const staff = await signIn(the.system(), 'reviewer-street')
    const body = { reason: '停电检修', untilAt: later(startOfDay(dayOf(later(new Date(), days))), 12 * hours).toISOString() }
    await staff.ask('PUT /staff/stations/{stationId}/closure', { params: { stationId }, body })
    const hands = await the.hands()
    await hands.open('tabs/stations/index')
    await hands.sees(/临时关闭：停电检修/)
    await hands.tap(/东门菜市场工会驿站/)
    await hands.sees(/临时关闭：停电检修，明天 .* 恢复/)
    await hands.picture('stations-6-closed')
    await staff.ask('DELETE /staff/stations/{stationId}/closure', { params: { stationId } })
    await hands.close()
  })
})

describe('a guest who says what is wrong', () => {
  it('gets a number, and later the answer, on the same phone without signing in', async () => {
    const hands = await the.hands()
    await hands.open('stations/pages/station/index?stationId=sta_demo000004')
    await hands.tap('反映这个驿站的问题')
    await hands.sees('城东邮政工会驿站有什么问题？')
    await hands.tap('提交')
    await hands.sees('请选一种情况')
    await hands.tap(/设施坏了/)
    await hands.fill('补充说明（可不填）', '饮水机不出水')
    await hands.picture('stations-7-report')
    expect(await hands.barriers()).toEqual([])
    await hands.tap('提交')
    await hands.sees('已收到，谢谢您')
    await hands.sees(/城东街道总工会来处理，\d+月\d+日（周.）前答复/)
    await hands.picture('stations-8-filed')
    await hands.tap('看我反映的情况')
    await hands.sees(/待处理 · 城东街道总工会/)
    const staff = await signIn(the.system(), 'reviewer-street')
    const { items } = await staff.ask('GET /staff/cases', { query: { kind: 'stations.report' } })
    const waiting = items.find(item => item.titleMasked === '城东邮政工会驿站')
    await staff.ask('POST /staff/station-feedback/{caseId}/decision', {
      params: { caseId: waiting?.caseId ?? '' },
      body: { decision: 'done', reply: '饮水机已经修好。', version: waiting?.version ?? 0 },
    })
    await hands.page.reload()
    await hands.sees(/已处理 · 城东街道总工会/)
    await hands.tap(/城东邮政工会驿站：设施坏了/)
    await hands.sees('饮水机已经修好。')
    await hands.picture('stations-9-answered')
    expect(await hands.barriers()).toEqual([])
    expect(hands.complaints).toEqual([])
    await hands.close()
  })

  it('may propose a place for a new one', async () => {
    const hands = await the.hands()
    await hands.open('stations/pages/suggest/index')
    await hands.fill('地点', '建设大道与文化街路口')
    await hands.fill('为什么需要', '附近骑手多，两公里内没有地方喝水')
    await hands.picture('stations-10-suggest')
    await hands.tap('提交')
    await hands.sees('已收到，谢谢您')
    await hands.close()
  })
})

describe('the home page', () => {
  it('shows the nearest station that is open, and nothing of it when none is known', async () => {
    const hands = await the.hands()
    await atHalfPastNine(hands)
    await hands.open('tabs/home/index')
    await hands.sees('县城里正在开放的驿站')
    await hands.sees(/外卖骑手换电驿站|书院路 24 小时工会驿站/)
    await hands.picture('stations-0-home')
    expect(await hands.barriers()).toEqual([])
    await hands.close()
    the.system().setClockOffset(0)
  })
})
