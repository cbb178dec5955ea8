import { describe, expect, it } from 'vitest'
import { demoPerson } from '../../../infra/local/demo/people.ts'
import { cardNumber, decideAid, otherCard } from '../../../functions/test/aid.ts'
import { type Person, signIn } from '../../../functions/test/person.ts'
import { jpeg } from '../../../functions/test/photos.ts'
import { readRows, writeSheets } from '../../../functions/src/platform/spreadsheet.ts'
import { dayOf, days, later } from '../../../functions/src/platform/clock.ts'
import type { Hands } from './hands.ts'
import { personaNamed, withBrowser } from './with-browser.ts'

const the = withBrowser()
const [spouse, child] = [demoPerson(8100), demoPerson(8101)]

/** Education aid has its season in summer; here it is open whatever the month. */
async function seasonOpensNow(manager: Person): Promise<string> {
  const { items } = await manager.ask('GET /staff/aid/programmes', { query: {} })
  const found = items.find(programme => programme.name === '金秋助学')
  if (!found) throw new Error('no education aid')
  const { programmeId, version, changedAt: _at, ...facts } = found
  const now = new Date()
  const season = { opensOn: dayOf(later(now, -10 * days)), closesOn: dayOf(later(now, 30 * days)) }
  const body = { basedOn: version, facts: { ...facts, ...season }, reason: '延长办理时间' }
  await manager.ask('PUT /staff/aid/programmes/{programmeId}', { params: { programmeId }, body })
  return programmeId
}

async function phoneOf(personaId: string, looks?: Parameters<typeof the.hands>[0]): Promise<Hands> {
  const hands = await the.hands(looks)
  await hands.open('tabs/home/index')
  await hands.become(personaNamed(personaId).name)
  return hands
}

async function photograph(phone: Hands): Promise<void> {
  const chooser = phone.page.waitForEvent('filechooser')
  await phone.tap(/^添加照片/)
  await (await chooser).setFiles({ name: 'paper.jpg', mimeType: 'image/jpeg', buffer: jpeg })
  await phone.page.getByText(/^上传/).filter({ visible: true }).first().waitFor({ state: 'hidden' })
  await phone.page.locator('.photo-remove').filter({ visible: true }).first().waitFor()
}

async function fillsFamily(phone: Hands): Promise<void> {
  await phone.sees(/^填一次，各项帮扶都能用。随时可以停/)
  await phone.sees('住哪里，有没有车')
  await phone.picture('aid-5-household')
  await phone.tap(/^家庭成员/)
  await phone.tap(/^本人|（本人）/)
  await phone.tap('健康')
  await phone.tap('有单位')
  await phone.tap('完成')
  for (const [relation, person] of [
    [/^配偶$/, spouse],
    [/^子女$/, child],
  ] as const) {
    await phone.tap('添一位家人')
    await phone.tap(relation)
    await phone.fill('姓名', person.name)
    const asked = phone.page.getByRole('button', { name: '同意使用证件号码' }).filter({ visible: true })
    if (await asked.count()) await phone.tap('同意使用证件号码')
    await phone.fill('身份证号', person.idNumber)
    await phone.tap('健康')
    await phone.tap(person === spouse ? '没有工作，正在找' : '上学')
    if (person === spouse) await phone.picture('aid-6-person')
    await phone.tap('完成')
  }
  await phone.sees(new RegExp(`^${child.name}`))
  await phone.tap('完成')
  await phone.tap(/^收入/)
  await phone.fill(/（本人）每月收入/, '2000')
  await phone.fill(new RegExp(`^${spouse.name}.*每月收入`), '0')
  await phone.fill(new RegExp(`^${child.name}.*每月收入`), '0')
  await phone.fill('家里一年的其他收入（元）', '0')
  await phone.picture('aid-7-income')
  await phone.tap('完成')
  await phone.tap(/^支出/)
  await phone.fill(/^看病吃药/, '6000')
  await phone.tap('完成')
  await phone.tap(/^住房和财产/)
  await phone.tap('城镇')
  await phone.tap('租房')
  await phone.fill('家里一共有几套自己的房子', '0')
  await phone.tap('没有')
  await phone.tap('否')
  await phone.tap('完成')
}

describe('a parent asks for help with a child’s studies', () => {
  it('tests, fills the family’s file once, goes on on another phone, mends, and is paid after the card was put right', async () => {
    const manager = await signIn(the.system(), 'manager-county')
    const programmeId = await seasonOpensNow(manager)
    const phone = await phoneOf('member-zhou')
    await phone.tap('申请帮扶')
    await phone.sees('现在可以申请')
    await phone.picture('aid-1-list')
    expect(await phone.barriers()).toEqual([])
    await phone.tap(/^金秋助学/)
    await phone.sees('要准备什么')
    await phone.picture('aid-2-programme')
    await phone.tap('先测一测')
    await phone.tap('城镇')
    await phone.picture('aid-3-self-test')
    await phone.tap('下一步')
    await phone.fill('家里几口人', '3')
    await phone.fill('全家每月一共收入（元）', '2000')
    await phone.tap('下一步')
    await phone.tap('否')
    await phone.tap('下一步')
    await phone.tap('看结果')
    await phone.sees('很可能可以申请')
    await phone.picture('aid-4-result')
    expect(await phone.barriers()).toEqual([])
    await phone.tap(/^金秋助学/)
    await phone.tap('开始申请')
    await phone.tap(/^家庭档案/)
    await fillsFamily(phone)
    await phone.picture('aid-8-household-done')
    await phone.tap('都是真实的，确认')
    await phone.tap('好了，返回')
    await phone.tap(/^上学情况/)
    await phone.tap('我是监护人，同意')
    await phone.tap(new RegExp(`^${child.name}`))
    await phone.tap('大学（含高职）')
    await phone.picture('aid-9-section')
    await phone.sees('已保存')
    expect(await phone.barriers()).toEqual([])
    expect(phone.complaints).toEqual([])
    await phone.close()

    const other = await phoneOf('member-zhou', { large: true })
    await other.open(`aid/pages/programme/index?programmeId=${programmeId}`)
    await other.tap('继续填写')
    await other.sees('这是您上次没填完的，接着填就行。')
    await other.picture('aid-10-tasks')
    await other.tap(/^上学情况/)
    await other.fill('学校名称', '临江大学')
    await other.tap('否')
    await other.tap('完成')
    await other.tap(/^录取通知书/)
    await photograph(other)
    await other.picture('aid-11-photo')
    await other.tap('完成')
    await other.tap(/^户口本/)
    await photograph(other)
    await other.tap('完成')
    await other.tap(/^收款银行卡/)
    await other.tap('同意使用银行卡信息')
    await other.tap(/（本人）/)
    await other.fill('开户银行', '农业银行临江支行')
    await other.fill('银行卡号', cardNumber)
    await other.picture('aid-12-card')
    await other.tap('完成')
    await other.tap(/^授权和同意/)
    await other.picture('aid-13-consent')
    await other.tap('同意核对')
    await other.tap('完成')
    await other.tap('核对，提交')
    await other.picture('aid-14-check')
    expect(await other.barriers()).toEqual([])
    await other.tap('以上情况我家都没有，填的都是真实的')
    await other.tap('提交申请')
    await other.sees('申请已提交')
    await other.picture('aid-15-filed')
    await other.close()

    const parent = await signIn(the.system(), 'member-zhou')
    const { items } = await parent.ask('GET /me/aid/applications', { query: {} })
    const caseId = items[0]?.case.caseId ?? ''
    const base = await signIn(the.system(), 'reviewer-machinery')
    await decideAid(base, caseId, { decision: 'return', fixes: [{ field: 'school', note: '请写学校全称' }] })

    const home = await phoneOf('member-zhou')
    await home.sees('请补充 1 项，编号和顺序保留。')
    await home.picture('aid-16-home')
    await home.tap(/^您的申请/)
    await home.sees('请写学校全称')
    await home.picture('aid-17-returned')
    await home.tap('去补充')
    await home.tap(/^请写学校全称/)
    await home.fill('学校名称', '临江大学（本部）')
    await home.tap('完成')
    await home.picture('aid-18-mending')
    await home.tap('核对，重新提交')
    await home.tap('重新提交')
    await home.sees('申请已提交')
    await decideAid(base, caseId, { decision: 'approve' })
    await decideAid(await signIn(the.system(), 'reviewer-street'), caseId, { decision: 'approve' })
    await decideAid(await signIn(the.system(), 'reviewer-county'), caseId, { decision: 'approve', fund: 'county' })
    await home.open('tabs/home/index')
    await home.page.reload()
    await home.tap(/^您的申请/)
    await home.sees(/^审核已通过，帮扶金 5,000.00 元/)
    await home.picture('aid-19-notice')
    expect(await home.barriers()).toEqual([])

    const guest = await the.hands()
    await guest.open('aid/pages/notices/index')
    await guest.sees(/周\*\* · 金秋助学/)
    await guest.picture('aid-20-notices')
    expect(await guest.page.innerText('body')).not.toMatch(new RegExp(`${child.name}|${child.idNumber}|周志明`))
    await guest.close()

    the.system().setClockOffset(12 * days)
    await the.system().runJob('end-aid-notices')
    await pays(await signIn(the.system(), 'manager-county'), programmeId, '失败', '户名不符')
    await home.page.reload()
    await home.sees(/卡号和户名对不上/)
    await home.picture('aid-21-refused')
    await home.tap('改银行卡')
    await home.fill('银行卡号', otherCard)
    await home.picture('aid-22-mend-card')
    expect(await home.barriers()).toEqual([])
    await home.tap('改好了，重新发放')
    await home.sees(/^已通过，帮扶金/)
    await pays(await signIn(the.system(), 'manager-county'), programmeId, '成功', '')
    await home.page.reload()
    await home.sees(/转到您填的银行卡。/)
    await home.picture('aid-23-paid')
    await home.close()
    the.system().setClockOffset(0)
  })
})

/** By the county, over the API: the batch goes out and the bank answers. */
async function pays(payer: Person, programmeId: string, result: string, reason: string): Promise<void> {
  const { batch } = await payer.ask('POST /staff/aid/batches', { body: { programmeId, fund: 'county' } })
  const params = { batchId: batch?.batchId ?? '' }
  const out = await payer.ask('POST /staff/aid/batches/{batchId}/bank-file', { params, body: { reason: '交银行' } })
  const [head = [], ...rows] = await readRows(Buffer.from(out.fileBase64, 'base64'))
  const answered = [head, ...rows.map(row => [...row.slice(0, 5), result, reason])].map(row => row.map(value => ({ value })))
  const sheet = await writeSheets([{ name: '发放', rows: answered, widths: head.map(() => 20) }])
  const fileBase64 = Buffer.from(sheet).toString('base64')
  await payer.ask('POST /staff/aid/batches/{batchId}/results', { params, body: { fileBase64 } })
}
