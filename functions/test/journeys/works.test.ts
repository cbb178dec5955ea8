import { afterEach, describe, expect, it } from 'vitest'
import { orgIdOf } from '../../../infra/local/demo/union-ids.ts'
import { later } from '../../src/platform/clock.ts'
import { closesAt, itIsAt } from '../contests.ts'
import { newcomer, verifiedCourier } from '../joining.ts'
import { person, type Person, signIn } from '../person.ts'
import { sendPhoto } from '../photos.ts'
import { withSystem } from '../with-system.ts'
import { decideWork, handIn, newWork, openCall, refusedToDecide, vouchFor, workFile } from '../works.ts'

const the = withSystem()
afterEach(() => the().setClockOffset(0))

const titles = async (someone: Person) => (await someone.ask('GET /me/messages', { query: {} })).items.map(({ title }) => title)
const mine = (someone: Person, caseId: string) => someone.ask('GET /me/contest-works/{caseId}', { params: { caseId } })
const again = (someone: Person) => signIn(the(), someone.personaId)

describe('a work', () => {
  it('is written on one phone, handed in on another, vouched for by the unit and judged by the county', async () => {
    const { params, manager } = await openCall(the())
    const author = await verifiedCourier(the())
    const first = await sendPhoto(author, 'work-proof')
    const { version } = await author.ask('PUT /me/contests/{contestId}/work-draft', {
      params,
      body: { version: 0, draft: { title: '分拣台加装导轨', coAuthors: ['李明亮'], proofIds: [first] } },
    })
    const elsewhere = await again(author)
    const kept = await elsewhere.ask('GET /me/contests/{contestId}/work-draft', { params })
    expect(kept).toMatchObject({ version, draft: { title: '分拣台加装导轨' }, photos: [{ mediaId: first }] })
    const stale = { params, body: { version: 0, draft: {} } }
    expect(await elsewhere.refused('PUT /me/contests/{contestId}/work-draft', stale)).toMatchObject({ code: 'draft-changed' })

    const { work } = await elsewhere.ask('POST /contests/{contestId}/works', { params, body: newWork([first]) })
    const { caseId } = work.case
    expect(work.case).toMatchObject({ ownerOrgId: orgIdOf('couriers'), state: 'open' })
    expect((await author.ask('GET /me/contests/{contestId}/work-draft', { params })).version).toBe(0)

    const unit = await signIn(the(), 'reviewer-courier')
    const file = await workFile(unit, caseId)
    expect(file.asks).toEqual({ vouch: true, award: false })
    expect(file.work.authors).toHaveLength(2)
    expect(file.work.proofs[0]?.mediaId).toBe(first)
    const bare = { decision: 'approve' as const, vouchedFen: 36_000_00 }
    expect((await refusedToDecide(unit, caseId, bare)).fields?.[0]?.path).toBe('vouchProofIds')
    const note = '只算得出十个月的'
    await vouchFor(unit, caseId, 30_000_00, note)

    // An industry's union has no street above it.
    const judge = await signIn(the(), 'reviewer-county')
    const county = await workFile(judge, caseId)
    expect(county).toMatchObject({
      asks: { vouch: false, award: true },
      work: { benefitFen: 36_000_00, vouchedFen: 30_000_00, vouchNote: note },
    })
    expect(county.work.vouchProofs).toHaveLength(1)
    expect((await refusedToDecide(judge, caseId, { decision: 'approve' })).fields?.[0]?.path).toBe('award')
    await decideWork(judge, caseId, { decision: 'approve', award: 'second', awardNote: '简单好用' })
    await the().drain()

    const done = await mine(author, caseId)
    expect(done.work).toMatchObject({ award: 'second', awardNote: '简单好用', case: { state: 'approved' } })
    expect(await titles(author)).toEqual(expect.arrayContaining(['您的成果已提交', '您的成果有新进展', '您的成果评审好了']))

    const guest = person(the(), 'guest')
    expect((await guest.ask('GET /contests/{contestId}/awarded-works', { params })).items).toEqual([])
    const publish = { params, body: { version: 0 } }
    expect(await manager.ask('POST /staff/contests/{contestId}/work-publications', publish)).toMatchObject({ shown: 1 })
    const shown = await guest.ask('GET /contests/{contestId}/awarded-works', { params })
    expect(shown.items).toMatchObject([{ title: '分拣台加装导轨', award: 'second', orgName: '临江县快递员工会' }])
    expect(shown.items[0]?.authors).toHaveLength(2)
    await author.ask('PUT /me/contest-works/{caseId}/names', { params: { caseId }, body: { showsNames: false } })
    const after = await guest.ask('GET /contests/{contestId}/awarded-works', { params })
    expect(after.items[0]).not.toHaveProperty('authors')
  })

  it('passes the street of its unit before the county judges it, each step by its own union', async () => {
    const { params } = await openCall(the())
    const zhou = await signIn(the(), 'member-zhou')
    const { caseId } = (await handIn(zhou, params.contestId, { title: '砂轮机加防护罩' })).case
    const unit = await signIn(the(), 'reviewer-machinery')
    await vouchFor(unit, caseId, 36_000_00)
    expect((await refusedToDecide(unit, caseId, { decision: 'approve' })).code).toBe('not-your-step')
    expect((await mine(zhou, caseId)).work.case.ownerOrgId).toBe(orgIdOf('street-1'))
    const street = await signIn(the(), 'reviewer-street')
    expect((await refusedToDecide(street, caseId, { decision: 'approve', award: 'first' })).fields?.[0]?.path).toBe('award')
    await decideWork(street, caseId, { decision: 'approve' })
    expect((await mine(zhou, caseId)).work.case.ownerOrgId).toBe(orgIdOf('county'))
  })

  it('is returned with what to mend and keeps its number; once vouched for its sum stays', async () => {
    const { params } = await openCall(the())
    const author = await verifiedCourier(the())
    const sent = await handIn(author, params.contestId)
    const { caseId } = sent.case
    const unit = await signIn(the(), 'reviewer-courier')
    await decideWork(unit, caseId, { decision: 'return', fixes: [{ field: 'proofIds', note: '请补一张改造前的照片' }] })
    const { work } = await mine(author, caseId)
    expect(work.case).toMatchObject({ state: 'returned', fixes: [{ note: '请补一张改造前的照片' }] })

    // The call has closed meanwhile: who was asked to mend still may.
    itIsAt(the(), later(closesAt, 1000))
    const back = await again(author)
    const more = await sendPhoto(back, 'work-proof')
    const kept = work.proofs.map(({ mediaId }) => mediaId)
    const mended = { version: work.case.version, work: newWork([...kept, more], { title: '分拣台加装无动力导轨' }) }
    const route = 'POST /me/contest-works/{caseId}/resubmission' as const
    const sentAgain = await back.ask(route, { params: { caseId }, body: mended })
    expect(sentAgain.work.case).toMatchObject({ state: 'open', number: sent.case.number })

    const unitAgain = await again(unit)
    expect((await workFile(unitAgain, caseId)).work.proofs).toHaveLength(2)
    await vouchFor(unitAgain, caseId, 36_000_00)
    const judge = await signIn(the(), 'reviewer-county')
    await decideWork(judge, caseId, { decision: 'return', fixes: [{ field: 'change', note: '请写细一点' }] })
    const version = (await mine(back, caseId)).work.case.version
    const dearer = { version, work: newWork([...kept, more], { title: '分拣台加装无动力导轨', benefitFen: 99_000_00 }) }
    expect((await back.refused(route, { params: { caseId }, body: dearer })).code).toBe('benefit-vouched-for')
  })

  it('is rejected with a reason, and may then be handed in anew', async () => {
    const { params } = await openCall(the())
    const author = await verifiedCourier(the())
    const { caseId } = (await handIn(author, params.contestId)).case
    const unit = await signIn(the(), 'reviewer-courier')
    await decideWork(unit, caseId, { decision: 'reject', reason: '这是上一年的成果' })
    await the().drain()
    expect((await mine(author, caseId)).work.case).toMatchObject({ state: 'rejected', rejectReason: '这是上一年的成果' })
    expect(await titles(author)).toContain('您的成果未通过')
    expect((await handIn(author, params.contestId)).case.caseId).not.toBe(caseId)
  })

  it('is handed in once, however its title is spaced; taken back it is free again', async () => {
    const { params } = await openCall(the())
    const author = await verifiedCourier(the())
    const sent = await handIn(author, params.contestId)
    const photo = await sendPhoto(author, 'work-proof')
    const same = { params, body: newWork([photo], { title: '分拣台 加装“导轨”' }) }
    expect((await author.refused('POST /contests/{contestId}/works', same)).code).toBe('work-handed-in-before')
    const { caseId, version } = sent.case
    await author.ask('POST /me/contest-works/{caseId}/withdrawal', { params: { caseId }, body: { version } })
    await author.ask('POST /contests/{contestId}/works', same)
    const { items } = await author.ask('GET /me/contest-works', { query: {} })
    expect(items.map(({ case: { state } }) => state)).toEqual(['open', 'withdrawn'])
  })

  it('that has won before is not handed in again in a later year', async () => {
    const author = await verifiedCourier(the())
    const [unit, judge] = [await signIn(the(), 'reviewer-courier'), await signIn(the(), 'reviewer-county')]
    const { params } = await openCall(the())
    const { caseId } = (await handIn(author, params.contestId)).case
    await vouchFor(unit, caseId, 36_000_00)
    await decideWork(judge, caseId, { decision: 'approve', award: 'first' })
    const next = await openCall(the(), { title: '又一年的征集' })
    const photo = await sendPhoto(author, 'work-proof')
    const body = newWork([photo])
    expect((await author.refused('POST /contests/{contestId}/works', { params: next.params, body })).code).toBe('work-won-before')
  })

  it('is seen by its author, its unit and those above, and is not there for anybody else', async () => {
    const { params } = await openCall(the())
    const author = await verifiedCourier(the())
    const { caseId } = (await handIn(author, params.contestId)).case
    const other = await signIn(the(), 'member-zhou')
    expect(await other.refused('GET /me/contest-works/{caseId}', { params: { caseId } })).toMatchObject({ code: 'not-found' })
    const elsewhere = await signIn(the(), 'reviewer-machinery')
    const file = await elsewhere.refused('GET /staff/contest-works/{caseId}', { params: { caseId } })
    expect(file.code).toBe('not-found')
    // A photo of somebody else's is not a proof either.
    const theirs = await sendPhoto(other, 'work-proof')
    const body = newWork([theirs], { title: '别的成果' })
    expect((await author.refused('POST /contests/{contestId}/works', { params, body })).code).toBe('media-not-ready')
    const auditor = await signIn(the(), 'auditor-county')
    expect((await workFile(auditor, caseId)).mayNotDecide).toBe('not-your-step')
  })

  it('needs a union, an open call and one that is not called off', async () => {
    const { params, manager } = await openCall(the())
    const stranger = await newcomer(the())
    const body = newWork([])
    expect((await stranger.refused('POST /contests/{contestId}/works', { params, body })).code).toBe('not-allowed')
    const author = await verifiedCourier(the())
    const missing = await author.refused('POST /contests/{contestId}/works', { params, body })
    expect(missing.fields?.[0]).toMatchObject({ path: 'proofIds' })
    const { caseId } = (await handIn(author, params.contestId)).case
    const { version } = (await manager.ask('GET /staff/contests/{contestId}', { params })).contest
    await manager.ask('POST /staff/contests/{contestId}/calling-off', { params, body: { version, reason: '经费没有落实' } })
    const unit = await signIn(the(), 'reviewer-courier')
    const yes = { decision: 'approve' as const, vouchedFen: 0, vouchNote: '没有核' }
    expect((await refusedToDecide(unit, caseId, yes)).code).toBe('contest-called-off')
    const photo = await sendPhoto(author, 'work-proof')
    const late = { params, body: newWork([photo], { title: '又一项' }) }
    expect((await author.refused('POST /contests/{contestId}/works', late)).code).toBe('contest-called-off')
  })
})

describe('the figures of a call', () => {
  it('count works and suggestions apart, and only what was vouched for and judged', async () => {
    const { params, manager } = await openCall(the())
    const [unit, judge] = [await signIn(the(), 'reviewer-courier'), await signIn(the(), 'reviewer-county')]
    const author = await verifiedCourier(the())
    const { contestId } = params
    const work = await handIn(author, contestId)
    const suggestion = await handIn(author, contestId, { kind: 'suggestion', title: '错峰取件', benefitFen: 4_000_00 })
    await handIn(author, contestId, { title: '还没有核的一项', benefitFen: 500_000_00 })
    await vouchFor(unit, work.case.caseId, 30_000_00, '少两个月')
    await vouchFor(unit, suggestion.case.caseId, 4_000_00)
    await decideWork(judge, work.case.caseId, { decision: 'approve', award: 'first' })
    await decideWork(judge, suggestion.case.caseId, { decision: 'approve', award: 'none' })

    const figures = await manager.ask('GET /staff/contests/{contestId}/work-figures', { params })
    expect(figures).toMatchObject({ submitted: 3, reviewing: 1, works: 1, suggestions: 1, benefitFen: 34_000_00 })
    expect(figures.byUnit).toMatchObject([{ orgId: orgIdOf('couriers'), submitted: 3, benefitFen: 34_000_00 }])
    expect(figures.publication).toMatchObject({ version: 0, unpublished: 1 })
    const { items } = await manager.ask('GET /staff/contests/{contestId}/works', { params, query: { state: 'approved' } })
    expect(items).toHaveLength(2)
    const elsewhere = await signIn(the(), 'reviewer-machinery')
    expect((await elsewhere.refused('GET /staff/contests/{contestId}/work-figures', { params })).code).toBe('not-found')
  })
})
