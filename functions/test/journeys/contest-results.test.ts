import { afterEach, describe, expect, it } from 'vitest'
import { days, hours, later, startOfDay } from '../../src/platform/clock.ts'
import {
  at,
  checkIn,
  contestHeld,
  type Held,
  publish,
  resultOf,
  returning,
  score,
  scoredStages,
  scoring,
} from '../contest-results.ts'
import { entryOf, itIsAt, startsAt } from '../contests.ts'
import { newcomer } from '../joining.ts'
import { readPdf } from '../pdf-text.ts'
import { type Person, person, signIn } from '../person.ts'
import { withSystem } from '../with-system.ts'

const the = withSystem()
afterEach(() => the().setClockOffset(0))

const guest = () => person(the(), 'guest')
const titles = async (someone: Person) => (await someone.ask('GET /me/messages', { query: {} })).items.map(({ title }) => title)
const honoursOf = async (someone: Person) => (await someone.ask('GET /me/honours', {})).items
const numberOf = (entryId: string) => entryId.replace('ent_', '')
const idIn = ({ entryIds }: Held, i: number) => entryIds[i] ?? ''
const personIn = ({ people }: Held, i: number) => people[i] as Person
const phaseOf = async (contestId: string) =>
  (await guest().ask('GET /contests/{contestId}', { params: { contestId } })).contest.phase

const endNotices = async (untilOn: string) => {
  itIsAt(the(), later(startOfDay(untilOn), days + hours))
  await the().runJob('end-contest-notices')
  await the().drain()
}

const appeal = (someone: Person, entryId: string, version: number, text = '第二名裁判把我的总分抄错了') =>
  someone.ask('POST /me/contest-entries/{entryId}/appeals', { params: { entryId }, body: { stageKey: 's1', version, text } })

async function decide(reviewer: Person, caseId: string, decision: 'uphold' | 'dismiss') {
  const { case: row } = await reviewer.ask('GET /staff/cases/{caseId}', { params: { caseId } })
  return { params: { caseId }, body: { decision, version: row.version, reply: '已经对照原始评分表核对过。' } }
}

describe('scores', () => {
  it('of several judges leave out the highest and the lowest, and equal ones share a rank', async () => {
    const held = await contestHeld(the(), 3)
    await score(held, idIn(held, 0), [10, 80, 90])
    await score(held, idIn(held, 1), [80, 80, 100])
    await score(held, idIn(held, 2), [95, 60, 70])
    const { draft, head } = await held.officers[0].ask(
      'GET /staff/contests/{contestId}/stages/{stageKey}/trades/{tradeKey}/result',
      { params: at(held.contestId) },
    )
    expect(head).toBeUndefined()
    expect(draft).toMatchObject({ absent: 0, unchecked: 0 })
    expect(draft.rows.map(({ rank, scoreCenti, award }) => ({ rank, scoreCenti, award }))).toEqual([
      { rank: 1, scoreCenti: 8000, award: '一等奖' },
      { rank: 1, scoreCenti: 8000, award: '一等奖' },
      { rank: 3, scoreCenti: 7000, award: undefined },
    ])
  })

  it('count only when somebody else has typed the same total without seeing the first', async () => {
    const { contestId, officers, entryIds } = await contestHeld(the(), 1)
    const [typist, checker] = officers
    const [entryId = ''] = entryIds
    const params = { contestId, stageKey: 's1', entryId, judge: '1' }
    const enterIt = 'PUT /staff/contests/{contestId}/stages/{stageKey}/scores/{entryId}/{judge}'
    const checkIt = 'PUT /staff/contests/{contestId}/stages/{stageKey}/scores/{entryId}/{judge}/check'
    const tooMuch = await typist.refused(enterIt, { params, body: { version: 0, pointsCenti: { practice: 10_100 } } })
    expect(tooMuch).toMatchObject({ code: 'invalid-request', fields: [{ path: 'pointsCenti.practice', message: '最多 100 分' }] })
    await typist.ask(enterIt, { params, body: { version: 0, pointsCenti: { practice: 9550 } } })
    expect(await typist.refused(checkIt, { params, body: { version: 1, totalCenti: 9550 } })).toMatchObject({
      code: 'checked-by-same-person',
    })
    const seen = async (officer: Person) =>
      (
        await officer.ask('GET /staff/contests/{contestId}/stages/{stageKey}/scores', {
          params: { contestId, stageKey: 's1' },
          query: { tradeKey: 't1' },
        })
      ).items[0]?.sheets[0]
    expect(await seen(typist)).toMatchObject({ state: 'entered', totalCenti: 9550, enteredByMe: true })
    expect(await seen(checker)).toEqual({ judge: 1, state: 'entered', version: 1, enteredByMe: false })
    const differs = await checker.ask(checkIt, { params, body: { version: 1, totalCenti: 9500 } })
    expect(differs).toMatchObject({ state: 'different', totalCenti: 9550, secondCenti: 9500 })
    expect(await typist.refused(enterIt, { params, body: { version: 1, pointsCenti: { practice: 9500 } } })).toMatchObject({
      code: 'score-changed',
    })
    await typist.ask(enterIt, { params, body: { version: 2, pointsCenti: { practice: 9500 } } })
    expect(await checker.ask(checkIt, { params, body: { version: 3, totalCenti: 9500 } })).toMatchObject({ state: 'checked' })
  })

  it('that are not whole are not published, unless whoever lacks them did not compete', async () => {
    const held = await contestHeld(the(), 2)
    await score(held, idIn(held, 0), [80, 80, 80])
    const publication = 'POST /staff/contests/{contestId}/stages/{stageKey}/trades/{tradeKey}/result/publication'
    const [officer] = held.officers
    expect(await officer.refused(publication, { params: at(held.contestId), body: { basedOn: 0 } })).toMatchObject({
      code: 'scores-not-whole',
    })
    const entryId = idIn(held, 1)
    const params = { contestId: held.contestId, stageKey: 's1', entryId }
    for (const absent of [false, true, false, true, true]) {
      const said = { params, body: { absent } }
      expect(await officer.ask('PUT /staff/contests/{contestId}/stages/{stageKey}/absences/{entryId}', said)).toEqual({ absent })
    }
    await the().drain()
    const auditor = await signIn(the(), 'auditor-county')
    const { items } = await auditor.ask('GET /staff/audit/acts', { query: { kind: 'scoreEntered' } })
    expect(items.filter(({ about }) => about?.id === entryId).map(({ detail }) => detail)).toEqual([
      'absent',
      'present',
      'absent',
    ])
    const { version } = await publish(held)
    expect(version).toMatchObject({ version: 1, ranked: 1, changes: [] })
  })
})

describe('a result', () => {
  it('is nowhere before it is published, and then the contest says that there is one', async () => {
    const held = await contestHeld(the(), 2)
    const { contestId } = held
    for (const entryId of held.entryIds) await score(held, entryId, [80, 80, 80])
    expect((await guest().ask('GET /contests/{contestId}/results', { params: { contestId } })).items).toEqual([])
    expect(
      await guest().refused('GET /contests/{contestId}/results/{stageKey}/{tradeKey}', { params: at(contestId), query: {} }),
    ).toMatchObject({ code: 'not-found' })
    const entryId = idIn(held, 0)
    const mine = () => personIn(held, 0).ask('GET /me/contest-entries/{entryId}/results', { params: { entryId } })
    expect((await mine()).items).toEqual([])
    expect(await phaseOf(contestId)).toBe('closed')
    await publish(held)
    await the().drain()
    // A board lives for two seconds.
    itIsAt(the(), later(new Date(Date.parse((await resultOf(guest(), contestId)).head.publishedAt)), hours))
    expect(await phaseOf(contestId)).toBe('results')
    const { items } = await resultOf(guest(), contestId)
    expect(items.map(({ rank }) => rank)).toEqual([1, 1])
    expect(items[0]?.names[0]).not.toContain('*')
    expect(JSON.stringify(items)).not.toMatch(/per_|acc_|ent_|1\d{10}/)
    expect((await mine()).items).toMatchObject([{ head: { state: 'notice', version: 1 }, row: { rank: 1 }, mayAppeal: true }])
    expect(await titles(personIn(held, 0))).toContain('成绩开始公示')
  })

  it('is not corrected any more when it is not kept who entered', async () => {
    const held = await contestHeld(the(), 1)
    await score(held, idIn(held, 0), [80, 80, 80])
    await publish(held)
    const [officer] = held.officers
    const params = at(held.contestId)
    const correction = { params, body: { basedOn: 1, reason: '算错了' } }
    itIsAt(the(), later(startsAt, (3 * 365 + 2) * days))
    const back = await signIn(the(), officer.personaId)
    const publication = 'POST /staff/contests/{contestId}/stages/{stageKey}/trades/{tradeKey}/result/publication'
    expect((await back.refused(publication, correction)).code).toBe('entries-cleared')
    expect((await resultOf(guest(), held.contestId)).items[0]?.names[0]).not.toContain('清除')
  })

  it('is corrected in sight of all after an appeal, and is final only when nothing stands against it', async () => {
    const held = await contestHeld(the(), 2)
    const { contestId } = held
    const [winner, second] = [personIn(held, 1), personIn(held, 0)]
    await score(held, idIn(held, 0), [60, 60, 60])
    await score(held, idIn(held, 1), [70, 70, 70])
    const { head } = await publish(held)
    const stranger = await newcomer(the())
    expect(
      await stranger.refused('POST /me/contest-entries/{entryId}/appeals', {
        params: { entryId: idIn(held, 0) },
        body: { stageKey: 's1', version: 1, text: '不服' },
      }),
    ).toMatchObject({ code: 'not-allowed' })
    const filed = await appeal(second, idIn(held, 0), 1)
    await the().drain()
    expect(await titles(second)).toContain('成绩申诉已收到')
    await endNotices(head.untilOn)
    expect((await resultOf(guest(), contestId)).head).toMatchObject({ state: 'notice', openAppeals: 1 })

    const { caseId, version: caseVersion } = filed.case
    expect(
      await second.refused('POST /membership/applications/{caseId}/withdrawal', {
        params: { caseId },
        body: { version: caseVersion },
      }),
    ).toMatchObject({ code: 'not-found' })
    const [, countyReviewer] = held.officers
    const street = returning(the(), 'reviewer-street')
    const seen = await street.ask('GET /staff/contest-appeals/{caseId}', { params: { caseId } })
    expect(seen).toMatchObject({ scoredIt: false, version: 1, ranked: { rank: 2 } })
    expect(seen.sheets.map(({ state }) => state)).toEqual(['checked', 'checked', 'checked'])
    const ruling = await decide(street, caseId, 'uphold')
    expect(await countyReviewer.refused('POST /staff/contest-appeals/{caseId}/decision', ruling)).toMatchObject({
      code: 'scored-it',
    })
    await street.ask('POST /staff/contest-appeals/{caseId}/decision', ruling)
    await the().runJob('end-contest-notices')
    expect((await resultOf(guest(), contestId)).head).toMatchObject({ state: 'notice', openAppeals: 0, correctionDue: true })

    await score(held, idIn(held, 0), [90, 90, 90])
    const [officer] = held.officers
    expect(
      await officer.refused('POST /staff/contests/{contestId}/stages/{stageKey}/trades/{tradeKey}/result/publication', {
        params: at(contestId),
        body: { basedOn: 1 },
      }),
    ).toMatchObject({ code: 'invalid-request', fields: [{ path: 'reason' }] })
    const corrected = await publish(held, 1, '第二名裁判的总分录入有误')
    await the().drain()
    expect(await titles(winner)).toContain('成绩有更正')
    const shown = await resultOf(guest(), contestId)
    expect(shown.head).toMatchObject({ state: 'notice', version: 2, correctionDue: false })
    expect(shown.items.map(({ number }) => number)).toEqual([numberOf(idIn(held, 0)), numberOf(idIn(held, 1))])
    expect(shown.versions).toMatchObject([
      { version: 1, changes: [] },
      {
        version: 2,
        reason: '第二名裁判的总分录入有误',
        changes: [
          { number: numberOf(idIn(held, 0)), oldRank: 2, newRank: 1 },
          { number: numberOf(idIn(held, 1)), oldRank: 1, newRank: 2 },
        ],
      },
    ])
    expect(
      await officer.refused('POST /staff/contests/{contestId}/stages/{stageKey}/trades/{tradeKey}/result/finality', {
        params: at(contestId),
        body: { version: 2 },
      }),
    ).toMatchObject({ code: 'notice-running' })
    await endNotices(corrected.head.untilOn)
    expect((await resultOf(guest(), contestId)).head.state).toBe('final')
    expect(
      await winner.refused('POST /me/contest-entries/{entryId}/appeals', {
        params: { entryId: idIn(held, 1) },
        body: { stageKey: 's1', version: 2, text: '我不同意' },
      }),
    ).toMatchObject({ code: 'appeal-too-late' })
    expect((await honoursOf(second))[0]).toMatchObject({ award: '一等奖', rank: 1 })
    expect((await honoursOf(winner))[0]).toMatchObject({ award: '二等奖', rank: 2 })
  })

  it('sends the best on to the next stage, and gives no prizes before the last one', async () => {
    const stages = scoredStages({ ...scoring, goOn: 1 }, scoring)
    const held = await contestHeld(the(), 2, { stages })
    const { contestId, officers } = held
    await score(held, idIn(held, 0), [60, 60, 60])
    await score(held, idIn(held, 1), [70, 70, 70])
    const { head } = await publish(held)
    expect((await resultOf(guest(), contestId)).items.map(({ goesOn, award }) => [goesOn, award])).toEqual([
      [true, undefined],
      [false, undefined],
    ])
    await endNotices(head.untilOn)
    expect((await entryOf(personIn(held, 1), idIn(held, 1))).stageKey).toBe('s2')
    expect((await entryOf(personIn(held, 0), idIn(held, 0))).stageKey).toBeUndefined()
    await checkIn(officers[0], contestId, 's2', [numberOf(idIn(held, 1))])
    await score(held, idIn(held, 1), [75, 75, 75], 's2')
    const final = await publish(held, 0, undefined, 's2')
    await endNotices(final.head.untilOn)
    expect((await honoursOf(personIn(held, 1)))[0]).toMatchObject({ award: '一等奖' })
  })
})

describe('a certificate', () => {
  const file = async (someone: Person, certificateCode: string) => {
    const { base64, fileName } = await someone.ask('GET /me/honours/{certificateCode}/file', { params: { certificateCode } })
    return { fileName, pdf: Buffer.from(base64, 'base64') }
  }
  const verify = (certificateCode: string) =>
    guest().ask('GET /contest-certificates/{certificateCode}', { params: { certificateCode } })

  it('is drawn for who won it, and tells a stranger by its code what it has to say', async () => {
    const held = await contestHeld(the(), 2)
    await score(held, idIn(held, 0), [90, 90, 90])
    await score(held, idIn(held, 1), [60, 60, 60])
    const { head } = await publish(held)
    await endNotices(head.untilOn)
    const winner = personIn(held, 0)
    expect(await titles(winner)).toContain('获奖证书可以下载了')
    const [honour] = await honoursOf(winner)
    const { code = '', number } = honour ?? {}
    expect(honour).toMatchObject({ state: 'valid', honour: { title: '技术能手', level: 'county' }, rank: 1 })
    const { pdf, fileName } = await file(winner, code)
    const { text, pages } = readPdf(pdf)
    const [name = ''] = (await resultOf(guest(), held.contestId)).items[0]?.names ?? []
    expect(fileName).toBe(`${number}.pdf`)
    expect(pages).toBe(1)
    for (const word of ['获奖证书', name, '快递职业技能竞赛', '一等奖', '技术能手', String(number)]) expect(text).toContain(word)
    const { certificate } = await verify(code)
    expect(certificate).toMatchObject({ number, state: 'valid', nameMasked: `${name[0]}${'*'.repeat(name.length - 1)}` })
    expect(JSON.stringify(certificate)).not.toContain(name)
    const wrong = `${code.startsWith('a') ? 'b' : 'a'}${code.slice(1)}`
    expect(await verify(wrong)).toEqual({})
    const other = personIn(held, 1)
    expect(await other.refused('GET /me/honours/{certificateCode}/file', { params: { certificateCode: code } })).toMatchObject({
      code: 'not-found',
    })
  })

  it('is revoked with the reason when the result is corrected after all, and a new one says the new rank', async () => {
    const held = await contestHeld(the(), 2)
    await score(held, idIn(held, 0), [60, 60, 60])
    await score(held, idIn(held, 1), [70, 70, 70])
    const { head } = await publish(held)
    itIsAt(the(), later(startOfDay(head.untilOn), days + hours))
    const [officer] = held.officers
    const finality = 'POST /staff/contests/{contestId}/stages/{stageKey}/trades/{tradeKey}/result/finality'
    const done = await officer.ask(finality, { params: at(held.contestId), body: { version: 1 } })
    expect(done.head.state).toBe('final')
    const winner = personIn(held, 1)
    const [before] = await honoursOf(winner)
    expect(before).toMatchObject({ award: '一等奖', state: 'valid' })
    await score(held, idIn(held, 1), [50, 50, 50])
    const corrected = await publish(held, 1, '发现成绩登记错误')
    await endNotices(corrected.head.untilOn)
    const code = before?.code ?? ''
    expect((await verify(code)).certificate).toMatchObject({ state: 'revoked', revokedReason: '发现成绩登记错误' })
    expect(await winner.refused('GET /me/honours/{certificateCode}/file', { params: { certificateCode: code } })).toMatchObject({
      code: 'certificate-revoked',
    })
    expect((await honoursOf(winner)).map(({ award, state }) => `${award} ${state}`).sort()).toEqual([
      '一等奖 revoked',
      '二等奖 valid',
    ])
    expect(await titles(winner)).toContain('获奖证书已作废')
  })
})
