import { describe, expect, it } from 'vitest'
import { type DemoMember, demoMembers } from '../../../infra/local/demo/members.ts'
import { cardNumber, decideAid, poorFamily, programmeCalled } from '../../../functions/test/aid.ts'
import { consentToAll, verifiedCourier } from '../../../functions/test/joining.ts'
import { type Person, signIn } from '../../../functions/test/person.ts'
import { personaNamed, withBrowser } from './with-browser.ts'

const the = withBrowser()

/** Urgent aid: one case of a member, filed over the API. */
async function urgentAid(member: Person): Promise<string> {
  await consentToAll(member)
  const { programmeId, version } = await programmeCalled(member, '临时救助')
  const body = {
    programmeId,
    programmeVersion: version,
    noneExcludes: true as const,
    answers: { what: '出租屋失火', on: '2026-11-01' },
    documents: {},
    payee: { personKey: 'pself', bank: '临江农商银行', cardNumber },
  }
  const { application } = await member.ask('POST /me/aid/applications', { body })
  return application.case.caseId
}

/** A member without a phone of their own. */
const old = demoMembers.find(member => !member.personaId) as DemoMember

describe('aid', () => {
  it('is read by a guest, who is told to join first and who else helps', async () => {
    const guest = await the.hands()
    await guest.open('tabs/services/index')
    await guest.tap(/^申请帮扶/)
    await guest.tap(/^临时救助/)
    await guest.sees('先发救助金，材料可以在 10 个工作日内补交')
    await guest.picture('aid-30-guest')
    expect(await guest.barriers()).toEqual([])
    await guest.open('aid/pages/notices/index')
    await guest.sees('现在没有正在公示的。')
    expect(await guest.barriers()).toEqual([])
    expect(guest.complaints).toEqual([])
    await guest.close()

    const rider = await the.as('rider-ma')
    await rider.open('aid/pages/household/index')
    await rider.sees(/^网上申请前，请先加入工会/)
    await rider.picture('aid-31-not-yet')
    await rider.close()
  })

  it('comes before its papers when it is urgent; what was refused is objected to once', async () => {
    const member = await signIn(the.system(), 'member-zhou')
    const caseId = await urgentAid(member)
    const phone = await the.as('member-zhou')
    await phone.open(`aid/pages/progress/index?caseId=${caseId}`)
    await phone.sees(/^还有材料要补交/)
    await phone.picture('aid-32-papers-due')
    await phone.tap('补交材料')
    await phone.photograph()
    await phone.picture('aid-33-papers')
    expect(await phone.barriers()).toEqual([])
    await phone.tap('提交材料')
    // Its words stand on the page of the papers too.
    await phone.page.waitForURL(/aid\/pages\/progress\//)
    await phone.sees('事故、损失或住院的证明')
    expect(
      await phone.page
        .getByText(/^还有材料要补交/)
        .filter({ visible: true })
        .count(),
    ).toBe(0)

    const base = await signIn(the.system(), 'reviewer-machinery')
    await decideAid(base, caseId, { decision: 'reject', reason: '证明上的地址和登记的住址不一致' })
    await phone.page.reload()
    await phone.sees(/^未通过。原因：证明上的地址和登记的住址不一致/)
    await phone.tap('提出异议')
    await phone.tap('提交异议')
    await phone.sees('请写明异议的内容')
    await phone.fill('异议内容', '住址上个月刚搬，社区可以证明')
    await phone.picture('aid-34-appeal')
    await phone.tap('提交异议')
    await phone.sees(/^已提交。临江县总工会正在核查/)
    await phone.picture('aid-35-appealed')
    expect(await phone.barriers()).toEqual([])
    await phone.open('tabs/home/index')
    await phone.sees('您提的异议')
    await phone.open(`aid/pages/progress/index?caseId=${caseId}`)
    await phone.page.reload()
    await phone.sees('您提的异议已收到，县总工会换人核查，有结果会告诉您。')
    expect(phone.complaints).toEqual([])
    await phone.close()
  })

  it('needs one file a family: looking begins none, and one begun by mistake is thrown away', async () => {
    const phone = await the.as('member-zhou')
    await phone.open('aid/pages/household/index')
    await phone.sees('继续：请选择您的健康状况')
    const member = await signIn(the.system(), 'member-zhou')
    expect((await member.ask('GET /me/household')).household).toBeUndefined()
    await phone.tap(/^住房和财产/)
    await phone.tap('城镇')
    await phone.tap('完成')
    await phone.tap('删掉这份档案')
    await phone.picture('aid-36-discard')
    expect(await phone.barriers()).toEqual([])
    await phone.tap(/^删掉$/)
    await phone.sees('遇到困难，工会帮您')
    expect((await member.ask('GET /me/household')).household).toBeUndefined()

    const { programmeId } = await programmeCalled(member, '临时救助')
    const params = { programmeId }
    const draft = { answers: { what: '出租屋失火' }, documents: {} }
    await member.ask('PUT /me/aid/drafts/{programmeId}', { params, body: { version: 0, draft } })
    await phone.open(`aid/pages/apply/index?programmeId=${programmeId}`)
    await phone.tap('不申请了，删掉草稿')
    await phone.tap(/^删掉$/)
    await phone.sees('开始申请')
    expect((await member.ask('GET /me/aid/drafts/{programmeId}', { params })).draft).toBeUndefined()
    expect(phone.complaints).toEqual([])
    await phone.close()
  })

  it('is asked for by an officer in the name of somebody who cannot, with the signed paper', async () => {
    const officer = await the.as('reviewer-street')
    await officer.open('staff/aid/pages/on-behalf/index')
    await officer.fill('按名称找，或从下面选', '机械厂')
    await officer.tap(/^临江机械厂工会/)
    await officer.picture('aid-36-on-behalf')
    await officer.tap(/^生活救助/)
    await officer.tap('继续：申请人')
    await officer.tap('完成')
    await officer.sees('请填写申请人的姓名')
    await officer.fill('申请人姓名', old.name)
    await officer.fill('身份证号', old.idNumber)
    await officer.fill('您和申请人的关系', '社区工作人员')
    await officer.picture('aid-37-applicant')
    expect(await officer.barriers()).toEqual([])
    await officer.tap('完成')
    await officer.tap(/^签字的纸质申请/)
    await officer.photograph()
    await officer.tap('完成')
    await officer.sees('1 张')
    await officer.tap(/^家庭档案/)
    await officer.tap(/^家庭成员/)
    await officer.tap(/（本人）/)
    await officer.tap('有大病或重病')
    await officer.tap('退休')
    await officer.tap('完成')
    await officer.tap('完成')
    await officer.tap(/^收入/)
    await officer.fill(/（本人）每月收入/, '500')
    await officer.fill('家里一年的其他收入（元）', '0')
    await officer.tap('完成')
    await officer.tap(/^住房和财产/)
    await officer.tap('城镇')
    await officer.tap('租房')
    await officer.fill('家里一共有几套自己的房子', '0')
    await officer.tap('没有')
    await officer.tap('否')
    await officer.tap('完成')
    await officer.picture('aid-38-family')
    await officer.tap('完成')
    await officer.tap(/^困难情况/)
    await officer.fill('主要是什么困难', '独居，长期吃药')
    await officer.tap('完成')
    await officer.tap(/^收款银行卡/)
    await officer.tap(/（本人）/)
    await officer.fill('开户银行', '临江农商银行')
    await officer.fill('银行卡号', cardNumber)
    await officer.tap('完成')
    await officer.tap('核对，提交')
    await officer.picture('aid-39-check')
    expect(await officer.barriers()).toEqual([])
    await officer.tap('以上情况申请人家都没有，和签字的纸质申请一致')
    await officer.tap('提交')
    await officer.sees('已替申请人提交')
    await officer.picture('aid-40-filed')
    expect(await officer.barriers()).toEqual([])
    expect(officer.complaints).toEqual([])
    await officer.close()
  })

  it('stands on the one file of a family: the other parent reads it from their own side and may say that it holds', async () => {
    const mother = await verifiedCourier(the.system())
    const family = poorFamily(8420)
    const { idNumber } = personaNamed('member-zhou')
    const persons = family.persons.map(person => (person.personKey === 'p2' ? { ...person, name: '周志明', idNumber } : person))
    await mother.ask('PUT /me/household', { body: { version: 0, household: { ...family, persons } } })
    const father = await the.as('member-zhou')
    await father.open('aid/pages/household/index')
    await father.sees(/^这份档案由家里的.*填写，您的申请也用它。/)
    await father.sees('周志明（本人）')
    await father.picture('aid-41-other-parent')
    expect(await father.barriers()).toEqual([])
    await father.tap('都是真实的，确认')
    await father.tap('返回')
    expect((await mother.ask('GET /me/household')).household).toMatchObject({ isKeeper: true, isStale: false })
    expect(father.complaints).toEqual([])
    await father.close()
  })
})
