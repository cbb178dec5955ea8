import { describe, expect, it } from 'vitest'
import { newStation } from '../../../functions/test/stations.ts'
import { signIn } from '../../../functions/test/person.ts'
import { writeStationSheet } from '../../../functions/src/stations/sheet/index.ts'
import type { Hands } from './hands.ts'
import { personaNamed, withBrowser } from './with-browser.ts'

const the = withBrowser()
const reviewer = personaNamed('reviewer-street').name
const rider = personaNamed('rider-ma').name
const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

async function asReviewer(looks?: Parameters<typeof the.hands>[0]): Promise<Hands> {
  const hands = await the.hands(looks)
  await hands.open('tabs/home/index')
  await hands.become(reviewer)
  return hands
}

async function openStations(hands: Hands): Promise<void> {
  await hands.open('staff/cases/pages/todo/index')
  await hands.tap(/^驿站 资料|^驿站资料/)
  await hands.sees(/^共 \d+ 个$/)
}

const pickSheet = async (hands: Hands, sheet: Uint8Array) => {
  const chooser = hands.page.waitForEvent('filechooser')
  await hands.tap(/^选择文件|^换一个文件/)
  await (await chooser).setFiles({ name: '驿站.xlsx', mimeType, buffer: Buffer.from(sheet) })
}

describe('whoever keeps the stations of a street', () => {
  it('adds one, shuts it for the day, and every list says so', async () => {
    const hands = await asReviewer()
    await openStations(hands)
    await hands.picture('station-staff-1-list')
    expect(await hands.barriers()).toEqual([])
    await hands.tap('新设驿站')
    await hands.sees('名称与类别')
    await hands.tap('新设')
    await hands.sees(/还有 \d 处要改/)
    await hands.fill(/^名称$/, '解放路骑手驿站')
    await hands.tap(/^城东街道总工会$/)
    await hands.fill('地址', '解放路 9 号')
    await hands.fill('纬度', '27.70150,111.99520')
    await hands.tap('工作日和周末不同')
    await hands.fill('周一至周五的开放时间', '0:00—24:00')
    await hands.fill('周末的开放时间', '0：00-24：00')
    await hands.picture('station-staff-2-add')
    expect(await hands.barriers()).toEqual([])
    await hands.tap('新设')
    await hands.sees('历史')
    await hands.tap('看大家看到的页面')
    await hands.sees('反映这个驿站的问题')
    await hands.sees('解放路骑手驿站')
    await hands.picture('station-staff-3-as-seen')
    await hands.page.goBack()
    await hands.tap('临时关闭')
    await hands.tap('确定关闭')
    await hands.sees('请写明关闭的原因，来的人会看到')
    await hands.tap('停电检修')
    await hands.picture('station-staff-3-close')
    await hands.tap('确定关闭')
    await hands.sees(/临时关闭：停电检修/)
    await hands.tap('检查登记')
    await hands.tap('保存')
    await hands.sees('上次检查')
    await hands.picture('station-staff-4-station')
    expect(await hands.barriers()).toEqual([])
    await openStations(hands)
    await hands.tap('临时关闭')
    await hands.sees('解放路骑手驿站')
    await hands.open('tabs/stations/index')
    await hands.fill(/找|搜/, '解放路骑手')
    await hands.sees(/临时关闭：停电检修/)
    expect(hands.complaints).toEqual([])
    await hands.close()
  })

  it('keeps what was typed when somebody else saved meanwhile', async () => {
    const stationId = 'sta_demo000005'
    const hands = await asReviewer()
    await hands.open(`staff/stations/pages/edit/index?stationId=${stationId}`)
    await hands.fill('进门提示（可不填）', '从东侧小门进')
    await hands.page.reload()
    await hands.sees('上次没有写完的内容还在，可以接着写。')
    await hands.tap('不要这些，重新开始')
    await hands.fill('进门提示（可不填）', '从东侧小门进')
    await hands.page.reload()
    await hands.sees('上次没有写完的内容还在，可以接着写。')
    await hands.picture('station-staff-5-kept')
    expect(await hands.barriers()).toEqual([])
    const staff = await signIn(the.system(), 'reviewer-street')
    const file = await staff.ask('GET /staff/stations/{stationId}', { params: { stationId } })
    const { photos: _p, keepers: _k, openFeedback: _o, state: _s, stationId: _i, ...form } = file
    await staff.ask('PUT /staff/stations/{stationId}', { params: { stationId }, body: { ...form, phone: '0990-5550009' } })
    await hands.tap('保存')
    await hands.sees(/刚刚有人改过这个驿站/)
    await hands.page.waitForFunction(() => [...document.querySelectorAll('input')].some(input => input.value === '0990-5550009'))
    await hands.picture('station-staff-6-changed')
    await hands.tap('保存')
    await expect
      .poll(() => staff.ask('GET /staff/stations/{stationId}', { params: { stationId } }))
      .toMatchObject({ hint: '从东侧小门进', phone: '0990-5550009' })
    await hands.page.waitForFunction(() => !Object.keys(localStorage).some(key => key.startsWith('station-edit:')))
    await hands.close()
  })

  it('closes one for good with a reason, and takes that back', async () => {
    const hands = await asReviewer()
    await hands.open('staff/stations/pages/station/index?stationId=sta_demo000006')
    await hands.tap('撤销')
    await hands.tap('确定撤销')
    await hands.sees('请写明为什么撤销')
    await hands.tap('场地收回')
    await hands.tap('确定撤销')
    await hands.sees(/已撤销，地图上不再显示/)
    await hands.tap('看大家看到的页面')
    await hands.sees('这个驿站已经撤销，下面有附近别的驿站。')
    await hands.page.goBack()
    await hands.tap('恢复这个驿站')
    await hands.tap('撤销有误')
    await hands.tap('确定恢复')
    await hands.tap('临时关闭')
    await hands.close()
  })
})

describe('a keeper', () => {
  it('takes the invitation, shuts the station, opens it again and counts who came', async () => {
    const staff = await asReviewer()
    await staff.open('staff/stations/pages/station/index?stationId=sta_demo000004')
    await staff.tap('邀请管理员')
    await staff.sees(/只发给要邀请的那一个人/)
    const code = await staff.page.locator('.invitation-code').filter({ visible: true }).textContent()
    await staff.picture('station-keeper-1-invite')
    await staff.close()

    const hands = await the.hands({ width: 375, height: 812 })
    await hands.open('tabs/home/index')
    await hands.become(rider)
    await hands.open('tabs/mine/index')
    await hands.tap(/^接受驿站管理邀请/)
    await hands.fill('邀请码', `填邀请码：${code}。`)
    await hands.tap('下一步')
    await hands.sees(/的管理员$/)
    await hands.fill('您的姓名', rider)
    await hands.picture('station-keeper-2-accept')
    expect(await hands.barriers()).toEqual([])
    await hands.tap('接受，做管理员')
    await hands.sees('登记来的人')
    await hands.tap('临时关闭')
    await hands.tap('停水')
    await hands.tap('确定关闭')
    await hands.sees(/临时关闭：停水/)
    await hands.tap('恢复开放')
    await hands.tap('快递员多 1 人')
    await hands.tap('快递员多 1 人')
    await hands.tap('保存人次')
    await hands.sees('已登记 2 人次。')
    await hands.picture('station-keeper-3-keeping')
    expect(await hands.barriers()).toEqual([])
    await hands.open('tabs/mine/index')
    await hands.sees('我管的驿站')
    expect(hands.complaints).toEqual([])
    await hands.close()
  })
})

describe('a report', () => {
  it('is taken, then answered in words that whoever wrote reads', async () => {
    const guest = await the.hands()
    await guest.open('stations/pages/report/index?stationId=sta_demo000005')
    await guest.tap(/^设施坏了/)
    await guest.fill('补充说明（可不填）', '插座没有电')
    await guest.tap('提交')
    await guest.sees('已收到，谢谢您')

    const hands = await asReviewer()
    await hands.open('staff/cases/pages/todo/index?kind=stations.report')
    await hands.tap(/东门菜市场工会驿站/)
    await hands.sees('插座没有电')
    await hands.picture('station-case-1')
    expect(await hands.barriers()).toEqual([])
    await hands.tap('开始处理')
    await hands.sees(/正在处理。/)
    await hands.tap('已处理')
    await hands.tap('已经修好，可以正常使用。')
    await hands.picture('station-case-2-answer')
    await hands.tap('确定已处理')
    await hands.sees('已处理，答复已经写给反映的人。')
    await hands.close()

    await guest.tap('看我反映的情况')
    await guest.sees(/已处理 · 城东街道总工会/)
    await guest.close()
  })
})

describe('a sheet', () => {
  it('with four bad rows names the four cells; mended, it is taken in', async () => {
    const orgName = '城东街道总工会'
    const rows = Array.from({ length: 10 }, (_, i) => ({
      stationId: '',
      orgName,
      form: newStation('', { name: `表格驿站 ${i}`, address: `人民路 ${100 + i} 号`, lat: 27.7, lng: 111.99 }),
    }))
    const wrong = [{ lat: 0 }, { phone: '没有' }, { name: '' }, { address: '' }]
    const bad = rows.map((row, i) => ({ ...row, form: { ...row.form, ...wrong[i] } }))
    const hands = await asReviewer()
    await openStations(hands)
    await hands.tap(/^用表格导入、导出/)
    await pickSheet(hands, await writeStationSheet(bad))
    await hands.sees(/^有 4 处要改/)
    await hands.picture('station-sheet-1-problems')
    expect(await hands.barriers()).toEqual([])
    const download = hands.page.waitForEvent('download')
    await hands.tap('下载标出问题的表格')
    expect((await download).suggestedFilename()).toMatch(/\.xlsx$/)
    await pickSheet(hands, await writeStationSheet(rows))
    await hands.sees(/新增 10 个，修改 0 个/)
    await hands.tap('导入 10 个')
    await hands.sees(/导入已完成：新增 10 个/)
    await hands.picture('station-sheet-2-done')
    await hands.open('staff/stations/pages/list/index')
    await hands.fill('找驿站', '表格驿站')
    await hands.sees('共 10 个')
    await hands.close()
  })
})

describe('codes to put up', () => {
  it('fill paper, all of them, without what is only for a screen', async () => {
    const hands = await asReviewer({ width: 1280, height: 800 })
    await openStations(hands)
    await hands.tap(/^打印二维码/)
    await hands.sees('选要打印的驿站')
    const rows = hands.page.getByRole('checkbox').filter({ visible: true })
    for (let i = 0; i < 8; i++) await rows.nth(i).click()
    await hands.tap('做 8 张')
    await hands.sees('微信扫码看开放时间')
    await hands.page.emulateMedia({ media: 'print' })
    expect(await hands.page.getByRole('button', { name: '打印', exact: true }).isVisible()).toBe(false)
    const { scrollHeight, last } = await hands.page.evaluate(() => ({
      scrollHeight: document.documentElement.scrollHeight,
      last: Math.max(...[...document.querySelectorAll('.code-card')].map(card => card.getBoundingClientRect().bottom)),
    }))
    expect(scrollHeight).toBeGreaterThanOrEqual(Math.floor(last))
    await hands.picture('station-staff-10-paper')
    const paper = (await hands.page.pdf({ format: 'A4' })).toString('latin1')
    expect(paper.match(/\/Subtype \/Image/g)?.length).toBeGreaterThanOrEqual(8)
    expect(paper).toMatch(/\/Count 1\b/)
    await hands.close()
  })
})

describe('at a desk and in large type', () => {
  it('lists, codes and visits stay whole', async () => {
    for (const looks of [
      { width: 1280, height: 800 },
      { width: 375, height: 812, large: true },
    ]) {
      const hands = await asReviewer(looks)
      await openStations(hands)
      await hands.picture('station-staff-6-list')
      await hands.tap(/^到访人次/)
      await hands.sees(/^同一个人来几次算几次/)
      await hands.tap('管理员登记')
      await hands.sees('城东邮政工会驿站')
      await hands.picture('station-staff-7-visits')
      expect(await hands.barriers()).toEqual([])
      await openStations(hands)
      await hands.tap(/^打印二维码/)
      await hands.sees('选要打印的驿站')
      await hands.tap(/城东邮政工会驿站/)
      await hands.tap('做 1 张')
      await hands.sees(/微信扫码看开放时间/)
      await hands.picture('station-staff-8-codes')
      expect(await hands.barriers()).toEqual([])
      await hands.open('staff/stations/pages/edit/index?stationId=sta_demo000004')
      await hands.sees('名称与类别')
      await hands.picture('station-staff-9-edit')
      await hands.close()
    }
  })
})
