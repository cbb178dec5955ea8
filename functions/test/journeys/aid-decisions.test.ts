import { afterEach, describe, expect, it } from 'vitest'
import { orgIdOf } from '../../../infra/local/demo/union-ids.ts'
import { demoPerson } from '../../../infra/local/demo/people.ts'
import { cardNumber, confirmedFamily, decideAid, poorFamily, programmeCalled, submitAid, toNotice } from '../aid.ts'
import { consentToAll, newcomer, verifiedCourier } from '../joining.ts'
import { type Person, signIn } from '../person.ts'
import { sendPhoto } from '../photos.ts'
import { keepSecret } from '../sensitive.ts'
import { addToBudget, changeProgramme, factsOf, newProgramme } from '../by-two.ts'
import { withSystem } from '../with-system.ts'

const the = withSystem()
afterEach(() => the().setClockOffset(0))

const courier = () => verifiedCourier(the())

const living = { cause: '丈夫生病' }
const fire = { what: '家里失火', on: '2026-11-01' }
const mine = (someone: Person, caseId: string) => someone.ask('GET /me/aid/applications/{caseId}', { params: { caseId } })
const budgetOf = async (programmeId: string) => {
  const manager = await signIn(the(), 'manager-county')
  const { items } = await manager.ask('GET /staff/aid/programmes/{programmeId}/budgets', { params: { programmeId } })
  return items[0]
}

describe('urgent aid', () => {
  it('is decided before its papers, which follow', async () => {
    const someone = await courier()
    const { caseId, application } = await submitAid(someone, '临时救助', fire)
    expect(application.papersDueOn).toBeDefined()
    await decideAid(await signIn(the(), 'reviewer-courier'), caseId, { decision: 'approve' })
    await decideAid(await signIn(the(), 'reviewer-county'), caseId, { decision: 'approve', amountFen: 2_000_00, fund: 'county' })
    expect(await mine(someone, caseId)).toMatchObject({ stage: 'approved', amountFen: 2_000_00 })
    const proof = await sendPhoto(someone, 'aid-document')
    await someone.ask('POST /me/aid/applications/{caseId}/papers', {
      params: { caseId },
      body: { documents: { proof: [proof] } },
    })
    expect((await mine(someone, caseId)).papersDueOn).toBeUndefined()
  })

  it('of thirty who are decided in one moment reaches as many as the money does, and the book proves it', async () => {
    const manager = await signIn(the(), 'manager-county')
    const { programmeId } = await programmeCalled(manager, '临时救助')
    const before = await budgetOf(programmeId)
    const addFen = 12_000_00 - (before?.freeFen ?? 0)
    await addToBudget(the(), programmeId, 'county', { addFen, reason: '调整预算' })
    const cases: string[] = []
    const reviewer = await signIn(the(), 'reviewer-courier')
    for (let i = 0; i < 30; i += 1) {
      const { caseId } = await submitAid(await courier(), '临时救助', fire)
      await decideAid(reviewer, caseId, { decision: 'approve' })
      cases.push(caseId)
    }
    const county = await signIn(the(), 'reviewer-county')
    const outcomes = await Promise.allSettled(
      cases.map(caseId => decideAid(county, caseId, { decision: 'approve', amountFen: 1_000_00, fund: 'county' })),
    )
    const refusals = outcomes.filter(outcome => outcome.status === 'rejected').map(({ reason }) => String(reason))
    expect(refusals).toHaveLength(18)
    expect(refusals.every(reason => reason.includes('budget-exceeded'))).toBe(true)
    const after = await budgetOf(programmeId)
    expect(after?.freeFen).toBe(0)
    const verified = await manager.ask('POST /staff/ledger/books/{bookId}/verification', {
      params: { bookId: after?.bookId ?? '' },
    })
    expect(verified.ok).toBe(true)
  })
})

describe('a public notice', () => {
  it('is suspended by an objection, goes on when it has no ground, and gives everything back when it has', async () => {
    const someone = await courier()
    await confirmedFamily(someone, poorFamily(8300))
    const { caseId, programmeId } = await submitAid(someone, '生活救助', living)
    const early = await signIn(the(), 'reviewer-courier')
    await expect(decideAid(early, caseId, { decision: 'approve' })).rejects.toThrow('home-visit-missing')
    await toNotice(the(), caseId)
    const free = (await budgetOf(programmeId))?.freeFen ?? 0
    const neighbour = await newcomer(the())
    const { items } = await neighbour.ask('GET /aid/notices', { query: {} })
    const noticeId = items[0]?.noticeId ?? ''
    const object = async (text: string) => {
      const { case: objection } = await neighbour.ask('POST /aid/notices/{noticeId}/objections', {
        params: { noticeId },
        body: { text },
      })
      return objection.caseId
    }
    const rule = async (objectionId: string, decision: 'uphold' | 'dismiss', by: string) => {
      const reviewer = await signIn(the(), by)
      const { case: row } = await reviewer.ask('GET /staff/cases/{caseId}', { params: { caseId: objectionId } })
      const request = { params: { caseId: objectionId }, body: { decision, version: row.version, reply: '已经核查' } }
      return reviewer.send('POST /staff/aid/objections/{caseId}/decision', request)
    }
    const first = await object('他家有两套房')
    expect((await mine(someone, caseId)).stage).toBe('suspended')
    expect((await rule(first, 'dismiss', 'reviewer-county')).body).toMatchObject({ code: 'decided-before' })
    await secondCountyReviewer()
    expect((await rule(first, 'dismiss', 'second-county')).status).toBe(200)
    expect((await mine(someone, caseId)).stage).toBe('notice')
    expect((await rule(await object('他家刚买了车'), 'uphold', 'second-county')).status).toBe(200)
    const ended = await mine(someone, caseId)
    expect(ended).toMatchObject({ stage: 'rejected', case: { rejectReason: '已经核查' } })
    expect(ended.appealUntilOn).toBeDefined()
    expect((await budgetOf(programmeId))?.freeFen).toBe(free + 3_000_00)
  })

  it('of somebody who withdraws leaves the objection to be answered, and the next application untouched', async () => {
    const someone = await courier()
    await confirmedFamily(someone, poorFamily(8310))
    const { caseId } = await submitAid(someone, '生活救助', living)
    await toNotice(the(), caseId)
    const neighbour = await newcomer(the())
    const { items } = await neighbour.ask('GET /aid/notices', { query: {} })
    const { case: objection } = await neighbour.ask('POST /aid/notices/{noticeId}/objections', {
      params: { noticeId: items.at(-1)?.noticeId ?? '' },
      body: { text: '收入不实' },
    })
    const { case: noticed } = await mine(someone, caseId)
    await someone.ask('POST /me/aid/applications/{caseId}/withdrawal', { params: { caseId }, body: { version: noticed.version } })
    const again = await submitAid(someone, '生活救助', living)
    const manager = await signIn(the(), 'manager-county')
    const { code } = await manager.ask('POST /staff/organisations/{orgId}/invitations', {
      params: { orgId: orgIdOf('county') },
      body: { role: 'reviewer' },
    })
    const third = await signIn(the(), 'third-county')
    await third.ask('POST /staff/invitations/{code}/acceptance', { params: { code }, body: { name: '第三人' } })
    await third.ask('POST /staff/aid/objections/{caseId}/decision', {
      params: { caseId: objection.caseId },
      body: { decision: 'uphold', version: objection.version, reply: '申请已经撤回' },
    })
    expect((await mine(someone, caseId)).stage).toBe('withdrawn')
    const { programmeId, version } = await programmeCalled(someone, '生活救助')
    const whole = { programmeId, programmeVersion: version, noneExcludes: true as const, answers: living, documents: {} }
    const payee = { personKey: 'p1', bank: '临江农商银行', cardNumber }
    expect(await someone.refused('POST /me/aid/applications', { body: { ...whole, payee } })).toMatchObject({
      code: 'already-applied-this-year',
    })
    expect((await mine(someone, again.caseId)).stage).toBe('review')
  })

  async function secondCountyReviewer(): Promise<void> {
    const manager = await signIn(the(), 'manager-county')
    const { code } = await manager.ask('POST /staff/organisations/{orgId}/invitations', {
      params: { orgId: orgIdOf('county') },
      body: { role: 'reviewer' },
    })
    const second = await signIn(the(), 'second-county')
    await second.ask('POST /staff/invitations/{code}/acceptance', { params: { code }, body: { name: '第二人' } })
  }

  it('that ended in a rejection may be objected to by the applicant, and is then looked at again', async () => {
    const someone = await courier()
    await confirmedFamily(someone, poorFamily(8320))
    const { caseId } = await submitAid(someone, '生活救助', living)
    await decideAid(await signIn(the(), 'reviewer-courier'), caseId, { decision: 'reject', reason: '材料不符' })
    const { case: appeal } = await someone.ask('POST /me/aid/applications/{caseId}/appeal', {
      params: { caseId },
      body: { text: '请再看一遍，收入证明已经交了' },
    })
    const county = await signIn(the(), 'reviewer-county')
    await county.ask('POST /staff/aid/objections/{caseId}/decision', {
      params: { caseId: appeal.caseId },
      body: { decision: 'uphold', version: appeal.version, reply: '重新审核' },
    })
    expect(await mine(someone, caseId)).toMatchObject({
      stage: 'review',
      appeal: { state: 'upheld' },
      case: { ownerOrgId: orgIdOf('county') },
    })
  })
})

describe('staff who file for somebody', () => {
  it('put the signed paper with it and leave the first decision to another', async () => {
    const reviewer = await signIn(the(), 'reviewer-courier')
    await consentToAll(reviewer)
    const { programmeId, version: programmeVersion } = await programmeCalled(reviewer, '临时救助')
    const { name, idNumber } = demoPerson(8400)
    keepSecret(name, idNumber)
    const paper = await sendPhoto(reviewer, 'aid-document')
    const { case: filed } = await reviewer.ask('POST /staff/aid/applications', {
      body: {
        programmeId,
        programmeVersion,
        orgId: orgIdOf('couriers'),
        applicant: { name, idType: 'residentId', idNumber },
        relation: '社区工作人员',
        paperIds: [paper],
        answers: fire,
        documents: {},
        payee: { personKey: 'p1', bank: '临江农商银行', cardNumber },
      },
    })
    await expect(decideAid(reviewer, filed.caseId, { decision: 'approve' })).rejects.toThrow('two-steps-in-a-row')
    const file = await reviewer.ask('GET /staff/aid/applications/{caseId}', { params: { caseId: filed.caseId } })
    expect(file.agent).toMatchObject({ relation: '社区工作人员', paper: [paper] })
  })
})

describe('a programme', () => {
  it('nobody has coded is added by the county and applied for; one changed mid-season leaves those under way as they were', async () => {
    const manager = await signIn(the(), 'manager-county')
    const facts = factsOf(await programmeCalled(manager, '临时救助'))
    const seventh = { ...facts, name: '寒潮应急', sections: [], documents: [], oncePer: ['person' as const] }
    const { programmeId } = await newProgramme(the(), seventh)
    const someone = await courier()
    const { caseId } = await submitAid(someone, '寒潮应急', {})
    const params = { programmeId }
    await changeProgramme(the(), programmeId, { steps: facts.steps.slice(-1) }, '简化流程')
    const { items: log } = await manager.ask('GET /staff/aid/programmes/{programmeId}/versions', { params })
    expect(log[0]).toMatchObject({ version: 2, reason: '简化流程', changed: ['steps'] })
    const before = await mine(someone, caseId)
    expect([before.case.stepCount, before.programme.version, before.programme.steps.length]).toEqual([2, 1, 2])
    expect((await submitAid(await courier(), '寒潮应急', {})).application.case.stepCount).toBe(1)
  })

  it('that limits by a child it never asks for, or goes by a question it no longer has, is not even written', async () => {
    const manager = await signIn(the(), 'manager-county')
    const facts = factsOf(await programmeCalled(manager, '临时救助'))
    const unsound = {
      ...facts,
      name: '不成立的项目',
      oncePer: ['child' as const],
      amountRules: [{ when: [{ field: 'gone', is: 'yes' }], fen: 100_00 }],
    }
    const refusal = await manager.refused('POST /staff/aid/programmes', { body: { facts: unsound, reason: '试一试' } })
    expect(refusal.fields?.map(({ path }) => path)).toEqual(['facts.oncePer', 'facts.amountRules'])
  })
})
