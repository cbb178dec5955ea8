import { afterEach, describe, expect, it } from 'vitest'
import { orgIdOf } from '../../../infra/local/demo/union-ids.ts'
import { bankAnswer, cardNumber, confirmedFamily, decideAid, otherCard, poorFamily, programmeCalled } from '../aid.ts'
import { cellsFor, valuesFor } from '../figures.ts'
import { consentToAll } from '../joining.ts'
import { type Person, signIn } from '../person.ts'
import { sendPhoto } from '../photos.ts'
import { addToBudget, factsOf, newProgramme } from '../by-two.ts'
import { withSystem } from '../with-system.ts'

const the = withSystem()
afterEach(() => the().setClockOffset(0))

const season = new Date('2027-08-02T02:00:00.000Z')
const itIs = (day: Date, daysLater = 0) => the().setClockOffset(day.getTime() + daysLater * 86_400_000 - Date.now())

/** The county's programmes of the year the stories play in. */
async function programmesOf2027(manager: Person) {
  const { items } = await manager.ask('GET /staff/aid/programmes', { query: {} })
  for (const programme of items) {
    const facts = factsOf(programme)
    const shift = (day: string) => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`
    const season = { year: facts.year + 1, opensOn: shift(facts.opensOn), closesOn: shift(facts.closesOn) }
    const { programmeId, kind } = await newProgramme(the(), { ...facts, ...season })
    if (kind === 'money') await addToBudget(the(), programmeId, 'county', { addFen: 12_000_00, reason: '年度预算' })
  }
}

describe('a worker who asks for help with a child’s studies', () => {
  it('fills in on two phones, is returned, mends, passes three unions and the notice, and is paid once the card is mended; money that comes back is asked for anew', async () => {
    itIs(season)
    const manager = await signIn(the(), 'manager-county')
    await programmesOf2027(manager)
    const parent = await signIn(the(), 'member-zhou')
    await consentToAll(parent)
    const programme = await programmeCalled(parent, '金秋助学')
    await confirmedFamily(parent, poorFamily())

    const at = { programmeId: programme.programmeId }
    const admission = await sendPhoto(parent, 'aid-document')
    const answers = { student: 'p3', stage: 'university', school: '临江大学', aidedElsewhere: false }
    const first = { answers: { student: 'p3' }, documents: { admission: [admission] } }
    const { version } = await parent.ask('PUT /me/aid/drafts/{programmeId}', { params: at, body: { version: 0, draft: first } })

    itIs(season, 1)
    const elsewhere = await signIn(the(), 'member-zhou')
    const { draft, photos } = await elsewhere.ask('GET /me/aid/drafts/{programmeId}', { params: at })
    expect(draft).toMatchObject({ version, answers: { student: 'p3' } })
    expect(Object.keys(photos)).toEqual([admission])
    const register = await sendPhoto(elsewhere, 'aid-document')
    const whole = {
      programmeId: programme.programmeId,
      programmeVersion: programme.version,
      noneExcludes: true as const,
      answers,
      documents: { admission: [admission], register: [register] },
      payee: { personKey: 'p1', bank: '临江农商银行', cardNumber },
    }
    const { application } = await elsewhere.ask('POST /me/aid/applications', { body: whole })
    const { caseId } = application.case
    expect(application).toMatchObject({ stage: 'review', case: { ownerOrgId: orgIdOf('machinery') } })
    expect((await elsewhere.ask('GET /me/aid/drafts/{programmeId}', { params: at })).draft).toBeUndefined()
    expect(await elsewhere.refused('POST /me/aid/applications', { body: whole })).toMatchObject({
      code: 'already-applied-this-year',
    })

    const base = await signIn(the(), 'reviewer-machinery')
    const file = await base.ask('GET /staff/aid/applications/{caseId}', { params: { caseId } })
    // (24,000 − 6,000) ÷ 12 ÷ 3 = 500 yuan a head, below the line of 740.
    expect(file.assessment).toMatchObject({ category: 'deep', perHeadFen: 500_00, lineFen: 740_00 })
    expect(file.computed).toMatchObject({ amountFen: 5_000_00 })
    expect(JSON.stringify(file)).not.toContain(cardNumber)
    const revealed = await base.ask('POST /staff/aid/applications/{caseId}/reveal', {
      params: { caseId },
      body: { path: 'payee.cardNumber', reason: '核对银行卡' },
    })
    expect(revealed.value).toBe(cardNumber)

    await decideAid(base, caseId, { decision: 'return', fixes: [{ field: 'school', note: '请写学校全称' }] })
    expect((await parent.ask('GET /me/aid/applications/{caseId}', { params: { caseId } })).stage).toBe('returned')
    const returned = await parent.ask('GET /me/cases/{caseId}', { params: { caseId } })
    await parent.ask('POST /me/aid/applications/{caseId}/resubmission', {
      params: { caseId },
      body: {
        version: returned.case.version,
        answers: { ...answers, school: '临江大学（本部）' },
        documents: whole.documents,
        payee: whole.payee,
      },
    })
    await decideAid(base, caseId, { decision: 'approve' })
    await decideAid(await signIn(the(), 'reviewer-street'), caseId, { decision: 'approve' })
    const county = await signIn(the(), 'reviewer-county')
    const over = { params: { caseId }, body: { decision: 'approve' as const, amountFen: 9_000_00, fund: 'county' as const } }
    const { case: row } = await county.ask('GET /staff/cases/{caseId}', { params: { caseId } })
    const refusal = await county.refused('POST /staff/aid/applications/{caseId}/decision', {
      ...over,
      body: { ...over.body, version: row.version },
    })
    expect(refusal.code).toBe('amount-over-rule')
    await decideAid(county, caseId, { decision: 'approve', fund: 'county' })

    const { items: notices } = await signIn(the(), 'anybody').then(anybody => anybody.ask('GET /aid/notices', { query: {} }))
    expect(notices).toMatchObject([{ nameMasked: '周**', amountFen: 5_000_00, suspended: false }])
    // Filed on Tuesday 3 August 2027; five working days later is Tuesday 10.
    expect(notices[0]?.untilOn).toBe('2027-08-10')

    itIs(season, 8)
    const now = await signIn(the(), 'member-zhou')
    await the().runJob('end-aid-notices')
    expect((await now.ask('GET /me/aid/applications/{caseId}', { params: { caseId } })).stage).toBe('notice')
    itIs(season, 9)
    await the().runJob('end-aid-notices')
    expect((await now.ask('GET /me/aid/applications/{caseId}', { params: { caseId } })).stage).toBe('approved')

    const payer = await signIn(the(), 'manager-county')
    const pay = { programmeId: programme.programmeId, fund: 'county' as const }
    const pays = async (result: string, reason: string) => {
      const { batch } = await payer.ask('POST /staff/aid/batches', { body: pay })
      const params = { batchId: batch?.batchId ?? '' }
      const { fileBase64 } = await payer.ask('POST /staff/aid/batches/{batchId}/bank-file', {
        params,
        body: { reason: '交银行' },
      })
      const body = { fileBase64: await bankAnswer(fileBase64, () => [result, reason]) }
      const once = await payer.ask('POST /staff/aid/batches/{batchId}/results', { params, body })
      const again = await payer.ask('POST /staff/aid/batches/{batchId}/results', { params, body })
      expect([once.settled, again.settled]).toEqual([1, 0])
      return once
    }
    expect((await pays('失败', '户名不符')).batch).toMatchObject({ failedCount: 1, state: 'settled' })
    const failed = await now.ask('GET /me/aid/applications/{caseId}', { params: { caseId } })
    expect(failed).toMatchObject({ stage: 'payFailed', payFailure: 'name-mismatch' })
    await now.ask('POST /me/aid/applications/{caseId}/payee', {
      params: { caseId },
      body: { payee: { personKey: 'p1', bank: '临江农商银行', cardNumber: otherCard } },
    })
    expect((await pays('成功', '')).batch).toMatchObject({ paidCount: 1, totalFen: 5_000_00 })
    expect(await now.ask('GET /me/aid/applications/{caseId}', { params: { caseId } })).toMatchObject({
      stage: 'paid',
      amountFen: 5_000_00,
    })
    const { items: budgets } = await payer.ask('GET /staff/aid/programmes/{programmeId}/budgets', { params: at })
    expect(budgets).toMatchObject([{ plannedFen: 12_000_00, approvedFen: 5_000_00, paidFen: 5_000_00, freeFen: 7_000_00 }])
    const bookId = budgets[0]?.bookId ?? ''
    expect(await payer.ask('POST /staff/ledger/books/{bookId}/verification', { params: { bookId } })).toMatchObject({ ok: true })

    await the().drain()
    const helped = { aidApproved: 1, aidApprovedMoney: 5_000_00, aidHouseholds: 1, aidPeople: 1, aidPaidMoney: 5_000_00 }
    const children = { schoolChildren: 1, schoolMoney: 5_000_00 }
    expect(await valuesFor(payer, orgIdOf('county'), '2027')).toMatchObject({ aidFiled: 1, ...helped, ...children })
    expect(await valuesFor(payer, orgIdOf('machinery'), '2027')).toMatchObject({
      aidFiled: 1,
      aidPeople: 'hidden',
      schoolMoney: 'hidden',
    })
    const { below, parts } = await cellsFor(payer, orgIdOf('county'), 'aidPaidMoney', '2027')
    expect(new Set(below.map(({ state }) => state))).toContain('hidden')
    expect(below.filter(({ value }) => value)).toEqual([])
    expect(parts).toEqual([{ name: '金秋助学', state: 'hidden' }])

    const reversed = { params: { caseId }, body: { reason: '银行退汇' } }
    const { payment } = await payer.ask('POST /staff/aid/applications/{caseId}/reversal', reversed)
    expect(payment.state).toBe('returned')
    expect(await now.ask('GET /me/aid/applications/{caseId}', { params: { caseId } })).toMatchObject({ stage: 'payFailed' })
    const { items: after } = await payer.ask('GET /staff/aid/programmes/{programmeId}/budgets', { params: at })
    expect(after).toMatchObject([{ approvedFen: 5_000_00, paidFen: 5_000_00, returnedFen: 5_000_00 }])
    expect(await payer.refused('POST /staff/aid/applications/{caseId}/reversal', reversed)).toMatchObject({
      code: 'case-not-open',
    })

    await the().drain()
    const none = { aidHouseholds: 0, aidPeople: 0, aidPaidMoney: 0, schoolChildren: 0, schoolMoney: 0 }
    expect(await valuesFor(payer, orgIdOf('county'), '2027')).toMatchObject({ aidApproved: 1, ...none })

    const keeper = await signIn(the(), 'reviewer-machinery')
    const listed = { query: { orgId: orgIdOf('machinery'), filter: 'spotCheck' as const } }
    const { items: files } = await keeper.ask('GET /staff/aid/households', listed)
    // The only one on file: thirty of a hundred, rounded up.
    expect(files).toMatchObject([{ fileState: 'onFile', category: 'deep', spotCheck: true, reviewDueOn: '2028-08-03' }])
    const { householdId = '', version: asListed = 0 } = files[0] ?? {}
    const review = { what: 'review' as const, on: '2027-08-11', note: '情况没有变化', version: asListed }
    const tomorrow = { params: { householdId }, body: { ...review, on: '2027-08-12' } }
    expect(await keeper.refused('POST /staff/aid/households/{householdId}/reviews', tomorrow)).toMatchObject({
      code: 'invalid-request',
      fields: [{ path: 'on' }],
    })
    const { household } = await keeper.ask('POST /staff/aid/households/{householdId}/reviews', {
      params: { householdId },
      body: review,
    })
    expect(household.reviewDueOn).toBe('2028-08-11')
    const closed = await keeper.ask('POST /staff/aid/households/{householdId}/closure', {
      params: { householdId },
      body: { reason: '孩子已经工作', version: household.version },
    })
    expect(closed.household).toMatchObject({ fileState: 'closed', followUpUntilOn: '2028-02-11' })
    expect((await now.ask('GET /me/household')).household).toMatchObject({ fileState: 'closed', closedReason: '孩子已经工作' })
    await the().drain()
    const { items: messages } = await now.ask('GET /me/messages', { query: {} })
    expect(messages[0]?.title).toBe('您的家庭档案有变动')
    expect(messages.map(message => message.title + message.body).join()).not.toMatch(/助学|5,?000|困难/)
  })
})
