import { describe, expect, it } from 'vitest'
import { orgIdOf } from '../../../infra/local/demo/union-ids.ts'
import { decideAid } from '../../../functions/test/aid.ts'
import { newcomer } from '../../../functions/test/joining.ts'
import { type Person, signIn } from '../../../functions/test/person.ts'
import { apply, poorCourier, visit } from '../aid-case-files.ts'
import type { Hands } from './hands.ts'
import { personaNamed, withBrowser } from './with-browser.ts'

const the = withBrowser()

async function openCase(personaId: string, caseId: string, looks?: Parameters<typeof the.hands>[0]): Promise<Hands> {
  const hands = await the.hands(looks)
  await hands.open('tabs/home/index')
  await hands.become(personaNamed(personaId).name)
  await hands.open(`staff/cases/pages/case/index?caseId=${caseId}`)
  await hands.sees('办理过程')
  return hands
}

async function noticed(): Promise<string> {
  const caseId = await apply(await poorCourier(the.system(), 8600), '生活救助')
  await visit(the.system(), 'reviewer-courier', caseId)
  await decideAid(await signIn(the.system(), 'reviewer-courier'), caseId, { decision: 'approve' })
  const county = await signIn(the.system(), 'reviewer-county')
  await decideAid(county, caseId, { decision: 'approve', amountFen: 3_000_00, fund: 'county' })
  return caseId
}

async function objectTo(someone: Person): Promise<string> {
  const { items } = await someone.ask('GET /aid/notices', { query: {} })
  const { case: objection } = await someone.ask('POST /aid/notices/{noticeId}/objections', {
    params: { noticeId: items[0]?.noticeId ?? '' },
    body: { text: '他家在县城有两套房，还开着店。' },
  })
  return objection.caseId
}

/** The reviewer of the street, also one of the county. */
async function anotherOfTheCounty(): Promise<void> {
  const manager = await signIn(the.system(), 'manager-county')
  const { code } = await manager.ask('POST /staff/organisations/{orgId}/invitations', {
    params: { orgId: orgIdOf('county') },
    body: { role: 'reviewer' },
  })
  const { name } = personaNamed('reviewer-street')
  const street = await signIn(the.system(), 'reviewer-street')
  await street.ask('POST /staff/invitations/{code}/acceptance', { params: { code }, body: { name } })
}

describe('an objection to a notice', () => {
  it('is not for whoever decided; somebody else reads what it is about and rules on it', async () => {
    const about = await noticed()
    const objection = await objectTo(await newcomer(the.system()))
    const decider = await openCase('reviewer-county', objection)
    await decider.tap('写处理意见')
    await decider.tap('确定')
    await decider.sees('请选择成立或不成立')
    await decider.tap(/^异议不成立/)
    await decider.tap('经核查，反映的情况不属实，申请符合条件。')
    await decider.tap('确定：异议不成立')
    await decider.sees(/被提异议的决定是您作的/)
    await decider.picture('aid-objection-1-refused')
    expect(await decider.barriers()).toEqual([])

    await anotherOfTheCounty()
    const other = await openCase('reviewer-street', objection)
    await other.sees(/有两套房/)
    await other.picture('aid-objection-2')
    expect(await other.barriers()).toEqual([])
    await other.tap(/看被提异议的申请/)
    await other.sees(/有人提出异议，公示暂停/)
    await other.sees('收到异议，公示暂停')
    await other.picture('aid-objection-3-about')
    await other.page.goBack()
    await other.tap('写处理意见')
    await other.tap(/^异议不成立/)
    await other.tap('经核查，反映的情况不属实，申请符合条件。')
    await other.picture('aid-objection-4-ruling')
    expect(await other.barriers()).toEqual([])
    await other.tap('确定：异议不成立')
    await other.sees('异议不成立，处理意见已经告诉提出的人。')
    await other.picture('aid-objection-5-ruled')
    await other.open(`staff/cases/pages/case/index?caseId=${about}`)
    await other.sees(/正在公示，到/)
    expect([...decider.complaints, ...other.complaints]).toEqual([])
    await decider.close()
    await other.close()
  })
})

describe('an applicant who objects to a rejection', () => {
  it('is heard: upheld, the application is open again at its last step', async () => {
    const someone = await poorCourier(the.system(), 8620)
    const caseId = await apply(someone, '生活救助')
    await decideAid(await signIn(the.system(), 'reviewer-courier'), caseId, { decision: 'reject', reason: '材料不符' })
    const { case: appeal } = await someone.ask('POST /me/aid/applications/{caseId}/appeal', {
      params: { caseId },
      body: { text: '请再看一遍，收入证明已经交了' },
    })
    const county = await openCase('reviewer-county', appeal.caseId, { large: true })
    await county.tap('写处理意见')
    await county.tap(/^异议成立/)
    await county.tap(/重新审核。$/)
    await county.picture('aid-objection-6-ruling')
    expect(await county.barriers()).toEqual([])
    await county.tap('确定：异议成立')
    await county.sees('异议成立，处理意见已经告诉提出的人。')
    await county.tap(/看被提异议的申请/)
    await county.sees('异议成立，重新办理')
    await county.sees(/县总工会审定/)
    await county.sees('记入户走访')
    expect(county.complaints).toEqual([])
    await county.close()
  })
})
