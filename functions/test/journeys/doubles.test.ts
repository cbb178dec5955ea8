import { beforeAll, describe, expect, it } from 'vitest'
import { orgIdOf } from '../../../infra/local/demo/union-ids.ts'
import { hours, later, minutes } from '../../src/platform/clock.ts'
import { poorFamily } from '../aid.ts'
import { enter, newContest, publishedByAnother } from '../contests.ts'
import { waitingFor } from '../by-two.ts'
import { aDouble, approval, countedIn, enrolled, joined, memberNamed, propose, why } from '../doubles.ts'
import { fileJoining, newcomer, newForm } from '../joining.ts'
import { type Person, signIn } from '../person.ts'
import { sendRoster } from '../rosters.ts'
import { keepSecret } from '../sensitive.ts'
import { withSystem } from '../with-system.ts'

const the = withSystem()
const couriers = orgIdOf('couriers')
let reviewer: Person
let manager: Person
beforeAll(async () => {
  reviewer = await signIn(the(), 'reviewer-courier')
  manager = await signIn(the(), 'manager-county')
})

const getMember = (personId: string) => manager.ask('GET /staff/membership/members/{personId}', { params: { personId } })
const countOf = (orgId: string) => countedIn(the(), orgId)
const decision = 'POST /staff/membership/merges/{mergeId}/decision'

async function merged(more: Parameters<typeof aDouble>[1] = {}) {
  const both = await aDouble(the(), more)
  const before = await countOf(couriers)
  const { mergeId } = await propose(reviewer, both.going, both.staying)
  await manager.ask(decision, approval(mergeId))
  await the().drain()
  return { ...both, before, mergeId }
}

const obstaclesOf = async (going: { personId: string }, staying: { personId: string }) =>
  (
    await reviewer.ask('GET /staff/membership/members/{personId}/doubles/{stayingId}', {
      params: { personId: going.personId, stayingId: staying.personId },
    })
  ).obstacles.map(({ what }) => what)

describe('two records of one person', () => {
  it('are found by the name, compared with masks, and become one when somebody else agrees', async () => {
    const { going, staying } = await aDouble(the())
    const before = await countOf(couriers)
    const { items } = await reviewer.ask('GET /staff/membership/members/{personId}/doubles', {
      params: { personId: staying.personId },
    })
    expect(items).toMatchObject([{ personId: going.personId, same: 'name' }])
    const compared = await reviewer.ask('GET /staff/membership/members/{personId}/doubles/{stayingId}', {
      params: { personId: going.personId, stayingId: staying.personId },
    })
    expect(compared).toMatchObject({
      going: { hasAccount: false, from: 'roster' },
      staying: { hasAccount: true, from: 'application' },
      obstacles: [],
    })
    expect(JSON.stringify(compared)).not.toContain(going.row.证件号码)
    const { mergeId } = await propose(reviewer, going, staying)
    expect(await getMember(going.personId)).toMatchObject({ openMergeId: mergeId, state: 'active' })
    expect(await countOf(couriers)).toBe(before)
    const shown = await manager.ask('GET /staff/membership/merges/{mergeId}', { params: { mergeId } })
    expect(shown).toMatchObject({ state: 'open', reason: why, may: ['decide', 'reveal'], obstacles: [] })
    expect(await manager.ask(decision, approval(mergeId))).toEqual({ state: 'approved' })
    await the().drain()
    expect(await countOf(couriers)).toBe(before - 1)
    const gone = await getMember(going.personId)
    expect(gone).toMatchObject({ state: 'merged', mergedInto: staying.personId, may: [] })
    expect(gone.openMergeId).toBeUndefined()
    expect(gone.history[0]).toMatchObject({ change: 'doubleClosed', note: `并入会员号 ${staying.memberNumber}` })
    const kept = await getMember(staying.personId)
    expect(kept).toMatchObject({ state: 'active', joinedOn: '2020-03-01', memberNumber: staying.memberNumber })
    expect(kept.history[0]).toMatchObject({ change: 'doubleTakenIn', note: `原会员号 ${going.memberNumber}` })
  })

  it('are one everywhere afterwards: name, number, card; and the member is told', async () => {
    const { going, staying } = await merged()
    const numbers = async (asked: string) => (await memberNamed(manager, asked)).map(({ memberNumber }) => memberNumber)
    expect(await numbers(going.row.姓名 ?? '')).toEqual([staying.memberNumber])
    expect(await numbers(going.row.手机号码 ?? '')).toEqual([])
    expect(await numbers(staying.form.phone ?? '')).toEqual([staying.memberNumber])
    expect(await numbers(going.memberNumber)).toEqual([going.memberNumber])
    expect(await staying.someone.ask('GET /membership/card')).toMatchObject({ joinedOn: '2020-03-01', state: 'active' })
    const { items } = await staying.someone.ask('GET /me/messages', { query: {} })
    const told = items.find(({ title }) => title === '重复的会员档案已合并')
    expect(told?.body).toContain('已经合并成一份')
    const { membership } = await staying.someone.ask('GET /membership')
    expect(membership?.history[0]).toMatchObject({ change: 'doubleTakenIn' })
    const other = await newcomer(the())
    await fileJoining(other, newForm(couriers, { phone: going.row.手机号码 }))
  })

  it('leave a wrong number that neither a roster nor a form brings to life again', async () => {
    const { going } = await merged()
    const again = await sendRoster(reviewer, couriers, [going.row], true)
    expect(again.problems[0]?.message).toContain('已经并入另一份')
    const someone = await newcomer(the())
    const form = newForm(couriers, { name: going.row.姓名 ?? '', idNumber: going.row.证件号码 ?? '' })
    expect((await someone.refused('POST /membership/applications', { body: form })).code).toBe('member-state-forbids')
    const restoring = { to: 'active' as const, effectiveOn: '2026-11-01', reason: why, version: 2 }
    const params = { personId: going.personId }
    const refused = await reviewer.refused('POST /staff/membership/members/{personId}/state', { params, body: restoring })
    expect(refused.code).toBe('member-state-forbids')
  })

  it('without accounts become one of the two that staff choose, with the number and particulars the other had', async () => {
    const going = await enrolled(the(), { 民族: '汉', 学历: '大学本科' })
    const { 手机号码: _none, ...rest } = going.row
    const staying = await enrolled(the(), { 姓名: rest.姓名 ?? '', 手机号码: '' })
    const { mergeId } = await propose(reviewer, going, staying)
    await manager.ask(decision, approval(mergeId))
    const [found, ...none] = await memberNamed(manager, going.row.手机号码 ?? '')
    expect([found?.memberNumber, none]).toEqual([staying.memberNumber, []])
    expect((await obstaclesOf(going, staying))[0]).toBe('notInForce')
  })
})

describe('who may', () => {
  it('whoever proposed does not decide, and alone takes it back; then it can be proposed anew', async () => {
    const { going, staying } = await aDouble(the())
    const { mergeId } = await propose(reviewer, going, staying)
    expect((await reviewer.refused(decision, approval(mergeId))).code).toBe('two-steps-in-a-row')
    const body = { goingId: staying.personId, stayingId: going.personId, reason: why }
    expect((await manager.refused('POST /staff/membership/merges', { body })).code).toBe('merge-in-the-way')
    const same = { goingId: going.personId, stayingId: staying.personId, reason: why }
    const taken = await manager.refused('POST /staff/membership/merges', { body: same })
    expect(taken).toMatchObject({ code: 'merge-open', about: mergeId })
    const back = { params: { mergeId }, body: { version: 1 } }
    expect((await manager.refused('POST /staff/membership/merges/{mergeId}/withdrawal', back)).code).toBe('not-found')
    await reviewer.ask('POST /staff/membership/merges/{mergeId}/withdrawal', back)
    expect((await manager.refused(decision, approval(mergeId, 2))).code).toBe('case-not-open')
    await propose(manager, going, staying)
  })

  it('a refusal has a reason, and both records stay as they are', async () => {
    const { going, staying } = await aDouble(the())
    const { mergeId } = await propose(manager, going, staying)
    const body = { decision: 'reject' as const, version: 1, reason: '不是同一个人' }
    expect(await reviewer.ask(decision, { params: { mergeId }, body })).toEqual({ state: 'rejected' })
    const shown = await manager.ask('GET /staff/membership/merges/{mergeId}', { params: { mergeId } })
    expect(shown).toMatchObject({ state: 'rejected', endReason: '不是同一个人', may: [] })
    expect(await getMember(going.personId)).toMatchObject({ state: 'active', version: 1 })
    const { items } = await reviewer.ask('GET /staff/membership/merges', { query: { state: 'ended' } })
    expect(items.map(one => one.mergeId)).toContain(mergeId)
  })

  it('records of two unions are for the level above, and nobody beside sees the proposal', async () => {
    const going = await enrolled(the(), {}, 'machinery')
    const staying = await joined(the(), { name: going.row.姓名 ?? '' })
    const body = { goingId: going.personId, stayingId: staying.personId, reason: why }
    expect((await reviewer.refused('POST /staff/membership/merges', { body })).code).toBe('not-found')
    const { mergeId } = await propose(manager, going, staying)
    expect((await reviewer.refused('GET /staff/membership/merges/{mergeId}', { params: { mergeId } })).code).toBe('not-found')
    const listed = async (someone: Person) =>
      (await someone.ask('GET /staff/membership/merges', { query: { state: 'open' } })).items.map(one => one.mergeId)
    expect(await listed(reviewer)).not.toContain(mergeId)
    const above = await signIn(the(), 'reviewer-county')
    expect(await listed(above)).toContain(mergeId)
    const told = {
      body: '陆**提出合并两份重复档案，请您看过再合并。',
      link: `staff/membership/pages/merging/index?mergeId=${mergeId}`,
    }
    expect((await waitingFor(the(), above))[0]).toEqual(told)
    expect(await waitingFor(the(), reviewer)).not.toContainEqual(told)
    const before = [await countOf(orgIdOf('machinery')), await countOf(couriers)]
    await above.ask(decision, approval(mergeId))
    expect([await countOf(orgIdOf('machinery')), await countOf(couriers)]).toEqual([(before[0] ?? 0) - 1, before[1]])
  })

  it('a declared relative of the person neither proposes nor decides', async () => {
    const { going, staying } = await aDouble(the())
    const extra = await signIn(the(), 'relative-of-a-double')
    const { code } = await manager.ask('POST /staff/organisations/{orgId}/invitations', {
      params: { orgId: couriers },
      body: { role: 'reviewer' },
    })
    await extra.ask('POST /staff/invitations/{code}/acceptance', { params: { code }, body: { name: '审核甲' } })
    await extra.ask('POST /staff/recusals', {
      body: { name: going.row.姓名 ?? '', idType: 'residentId', idNumber: going.row.证件号码 ?? '' },
    })
    const { mergeId } = await propose(reviewer, going, staying)
    expect((await extra.refused(decision, approval(mergeId))).code).toBe('relatives-case')
  })

  it('a plain value is shown to compare, and the person sees who looked and why', async () => {
    const { going, staying } = await aDouble(the())
    const { mergeId } = await propose(reviewer, going, staying)
    const reveal = async (of: 'going' | 'staying') =>
      (
        await manager.ask('POST /staff/membership/merges/{mergeId}/reveal', {
          params: { mergeId },
          body: { of, field: 'idNumber', reason: '对照证件' },
        })
      ).value
    expect([await reveal('going'), await reveal('staying')]).toEqual([going.row.证件号码, staying.form.idNumber])
    const { items } = await staying.someone.ask('GET /membership/looks')
    expect(items).toMatchObject([{ what: 'idNumber', reason: '对照证件' }])
    await manager.ask(decision, approval(mergeId))
    const afterwards = (await staying.someone.ask('GET /membership/looks')).items
    expect(afterwards.map(({ what, reason }) => [what, reason])).toEqual(Array(2).fill(['idNumber', '对照证件']))
    const after = { params: { mergeId }, body: { of: 'going' as const, field: 'name' as const, reason: '对照证件' } }
    expect((await manager.refused('POST /staff/membership/merges/{mergeId}/reveal', after)).code).toBe('case-not-open')
  })
})

it('the log of acts has who proposed and who decided, at both records', async () => {
  const { going, staying } = await merged()
  const auditor = await signIn(the(), 'auditor-county')
  const { items } = await auditor.ask('GET /staff/audit/acts', { query: { kind: 'memberChanged' } })
  const ofBoth = items.filter(({ about }) => about?.id === going.personId || about?.id === staying.personId)
  expect(ofBoth.map(({ detail, byMasked, about }) => `${detail} ${byMasked} ${about?.number}`).sort()).toEqual(
    [
      `mergeProposed 许* ${going.memberNumber}`,
      `doubleClosed 陆** ${going.memberNumber}`,
      `doubleTakenIn 陆** ${staying.memberNumber}`,
    ].sort(),
  )
})

describe('what stands in the way', () => {
  it('an account on the one that goes, or on both; and numbers that both persons came with', async () => {
    const { going, staying } = await aDouble(the())
    expect(await obstaclesOf(staying, going)).toEqual(['accountGoes'])
    const other = await joined(the(), { name: going.row.姓名 ?? '' })
    expect(await obstaclesOf(other, staying)).toEqual(['bothAccounts', 'bothVerified'])
  })

  it('two accounts, until the person closes one: then the record of the other stays', async () => {
    const passport = { idType: 'passport' as const, idNumber: 'E87650001', sex: 'male' as const, bornOn: '1990-01-02' }
    keepSecret(passport.idNumber)
    const going = await joined(the(), passport)
    const staying = await joined(the(), { name: going.form.name })
    expect(await obstaclesOf(going, staying)).toEqual(['bothAccounts'])
    the().setClockOffset(minutes)
    const { accountId } = await going.someone.ask('GET /me/closing')
    await going.someone.ask('POST /me/closing', { body: { accountId, word: '注销' } })
    the().setClockOffset(0)
    expect(await obstaclesOf(going, staying)).toEqual([])
    const { mergeId } = await propose(reviewer, going, staying)
    await manager.ask(decision, approval(mergeId))
    expect(await getMember(going.personId)).toMatchObject({ state: 'merged', mergedInto: staying.personId })
  })

  it('an open matter of either, also one that is filed while the proposal waits', async () => {
    const { going, staying } = await aDouble(the())
    const { mergeId } = await propose(reviewer, going, staying)
    const body = { name: '欧阳新名', reason: '改名' }
    const { case: filed } = await staying.someone.ask('POST /membership/corrections', { body })
    expect((await manager.refused(decision, approval(mergeId))).code).toBe('merge-in-the-way')
    const shown = await manager.ask('GET /staff/membership/merges/{mergeId}', { params: { mergeId } })
    expect(shown.obstacles).toEqual([{ what: 'openCase' }])
    const params = { caseId: filed.caseId }
    await staying.someone.ask('POST /membership/applications/{caseId}/withdrawal', { params, body: { version: filed.version } })
    await manager.ask(decision, approval(mergeId))
  })

  it("a family's file and an entry of the one that goes", async () => {
    const gone = await joined(the())
    const staying = await enrolled(the(), { 姓名: gone.form.name })
    await gone.someone.ask('PUT /me/household', { body: { version: 0, household: poorFamily(8700) } })
    const open = newContest(couriers, { opensAt: later(new Date(), -hours).toISOString() })
    await enter(gone.someone, await publishedByAnother(the(), reviewer, open))
    expect(await obstaclesOf(gone, staying)).toEqual(['accountGoes', 'family', 'entry'])
  })
})
