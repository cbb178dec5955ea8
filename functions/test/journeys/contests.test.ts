import type { MyEntry } from 'shared-types/contest-entries'
import { afterEach, describe, expect, it } from 'vitest'
import { orgIdOf } from '../../../infra/local/demo/union-ids.ts'
import { days, hours, later } from '../../src/platform/clock.ts'
import { readRows } from '../../src/platform/sheet/spreadsheet.ts'
import { closesAt, enter, entryOf, itIsAt, newContest, opensAt, publishedContest, refusedToEnter, startsAt } from '../contests.ts'
import { decide, fileJoining, newcomer, newForm, verifiedCourier } from '../joining.ts'
import { type Person, signIn } from '../person.ts'
import { withSystem } from '../with-system.ts'

const the = withSystem()
afterEach(() => the().setClockOffset(0))

const couriers = (count: number) => Promise.all(Array.from({ length: count }, () => verifiedCourier(the())))
const lapse = () => the().runJob('lapse-contest-entries')
/** Days later the session has ended, and the phone signs in by itself. */
const again = (someone: Person) => signIn(the(), someone.personaId)
const titles = async (someone: Person) => (await someone.ask('GET /me/messages', { query: {} })).items.map(({ title }) => title)

describe('the sign-up', () => {
  it('opens at nine to the millisecond and closes with the last one of its last day', async () => {
    const { params } = await publishedContest(the())
    const [early, late, tooLate] = await couriers(3)
    if (!early || !late || !tooLate) throw new Error('nobody')
    itIsAt(the(), later(opensAt, -60_000))
    expect(await refusedToEnter(early, params.contestId)).toMatchObject({ code: 'contest-not-open-yet' })
    expect((await early.ask('GET /contests/{contestId}', { params })).contest.phase).toBe('upcoming')
    itIsAt(the(), opensAt)
    expect((await enter(early, params.contestId)).entry).toMatchObject({ state: 'confirmed', role: 'individual', stageKey: 's1' })
    itIsAt(the(), later(closesAt, -30_000))
    expect((await enter(await again(late), params.contestId)).entry.state).toBe('confirmed')
    itIsAt(the(), later(closesAt, 1))
    expect(await refusedToEnter(await again(tooLate), params.contestId)).toMatchObject({ code: 'contest-closed' })
    expect((await tooLate.ask('GET /contests/{contestId}', { params })).contest.phase).toBe('closed')
  })

  it('answers a second tap with the entry of the first, and counts one', async () => {
    const { params, manager } = await publishedContest(the())
    itIsAt(the(), opensAt)
    const courier = await verifiedCourier(the())
    const taps = await Promise.all([1, 2, 3].map(() => enter(courier, params.contestId)))
    expect(new Set(taps.map(({ entry }) => entry.entryId)).size).toBe(1)
    const { contest } = await manager.ask('GET /staff/contests/{contestId}', { params })
    expect(contest.trades[0]).toMatchObject({ free: 1, waiting: 0 })
  })

  it('tells before the form what stands in the way, and refuses who comes all the same', async () => {
    const { params } = await publishedContest(the(), {
      eligibility: {
        standing: 'member',
        ageFrom: 16,
        ageTo: 20,
        ageOn: '2026-01-01',
        areas: [orgIdOf('machinery')],
        skillLevel: 3,
      },
    })
    itIsAt(the(), opensAt)
    const [courier, stranger] = [await verifiedCourier(the()), await newcomer(the())]
    const mine = await courier.ask('GET /me/contests/{contestId}', { params })
    expect(mine.obstacles).toEqual(['tooOld', 'otherArea'])
    expect((await stranger.ask('GET /me/contests/{contestId}', { params })).obstacles).toEqual(['notMember'])
    const refused = await refusedToEnter(courier, params.contestId)
    expect(refused.code).toBe('not-eligible')
    expect(refused.fields?.map(({ path }) => path)).toEqual(['tooOld', 'otherArea', 'skillLevel'])
  })
})

describe('a full trade', () => {
  it('puts the next ones on a list, and a cancelled place goes to the first of them until he is too late', async () => {
    const { params } = await publishedContest(the())
    itIsAt(the(), opensAt)
    const people = await couriers(6)
    const entries: MyEntry[] = []
    for (const someone of people) entries.push((await enter(someone, params.contestId)).entry)
    expect(entries.map(({ state }) => state)).toEqual(['confirmed', 'confirmed', ...Array<string>(4).fill('waiting')])
    const [a, b, c, d, e, f] = people as [Person, Person, Person, Person, Person, Person]
    const of = (i: number) => ({ params: { entryId: entries[i]?.entryId ?? '' } })
    const stateOf = async (someone: Person, i: number) => (await entryOf(someone, of(i).params.entryId)).state
    expect((await entryOf(e, of(4).params.entryId)).ahead).toBe(2)

    itIsAt(the(), later(opensAt, hours))
    await a.ask('POST /me/contest-entries/{entryId}/cancellation', of(0))
    await the().drain()
    expect(await stateOf(c, 2)).toBe('offered')
    expect(await titles(c)).toContain('有名额了，请尽快确认')
    expect((await c.ask('POST /me/contest-entries/{entryId}/acceptance', of(2))).entry.state).toBe('confirmed')
    await c.ask('POST /me/contest-entries/{entryId}/cancellation', of(2))

    itIsAt(the(), later(opensAt, 26 * hours))
    const tooLate = await d.refused('POST /me/contest-entries/{entryId}/acceptance', of(3))
    expect(tooLate.code).toBe('offer-over')
    await lapse()
    await the().drain()
    expect(await stateOf(d, 3)).toBe('lapsed')
    expect(await titles(d)).toContain('报名已失效')
    expect((await e.ask('POST /me/contest-entries/{entryId}/acceptance', of(4))).entry.state).toBe('confirmed')

    itIsAt(the(), later(startsAt, -2 * hours))
    await (await again(b)).ask('POST /me/contest-entries/{entryId}/cancellation', of(1))
    // A day is longer than the contest leaves: the place is kept until it begins.
    const offered = await entryOf(await again(f), of(5).params.entryId)
    expect(offered).toMatchObject({ state: 'offered', acceptBy: startsAt.toISOString() })
  })

  it('lets a place be given back until the last moment, and not once the contest has begun', async () => {
    const { params } = await publishedContest(the())
    itIsAt(the(), opensAt)
    const [inTime, late] = (await couriers(2)) as [Person, Person]
    const [one, two] = [await enter(inTime, params.contestId), await enter(late, params.contestId)]
    const of = ({ entry }: typeof one) => ({ params: { entryId: entry.entryId } })
    itIsAt(the(), later(startsAt, -5000))
    await (await again(inTime)).ask('POST /me/contest-entries/{entryId}/cancellation', of(one))
    itIsAt(the(), startsAt)
    const stays = await again(late)
    expect(await stays.refused('POST /me/contest-entries/{entryId}/cancellation', of(two))).toMatchObject({
      code: 'cancelling-over',
    })
    expect((await entryOf(stays, two.entry.entryId)).state).toBe('confirmed')
  })

  it('of a contest with a limit over all trades turns away, since nobody waits there', async () => {
    const trades = [
      { tradeKey: 't1', name: '快件派送', places: 2 },
      { tradeKey: 't2', name: '快件分拣', places: 2 },
    ]
    const { params } = await publishedContest(the(), { places: 3, hasWaitingList: false, trades })
    itIsAt(the(), opensAt)
    const people = await couriers(4)
    const tries = await Promise.allSettled(
      people.map((one, i) => enter(one, params.contestId, { tradeKey: i % 2 ? 't1' : 't2' })),
    )
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
  })
})

describe('a team', () => {
  it('of five with a substitute comes together by a link that each accepts, and loses its place if it does not', async () => {
    const { params } = await publishedContest(the(), {
      team: { size: 5, substitutes: 1 },
      trades: [{ tradeKey: 't1', name: '接力', places: 1 }],
    })
    itIsAt(the(), opensAt)
    const [captain, ...others] = await couriers(7)
    if (!captain) throw new Error('nobody')
    const { entry } = await enter(captain, params.contestId, { teamName: '飞毛腿' })
    expect(entry).toMatchObject({ state: 'confirmed', role: 'captain', team: { isWhole: false } })
    const rival = await enter(others[5] as Person, params.contestId, { teamName: '后来者' })
    expect(rival.entry.state).toBe('waiting')
    const code = entry.team?.invitationCode ?? ''
    const join = (someone: Person, role: 'member' | 'substitute') =>
      someone.ask('POST /contest-invitations/{code}/acceptance', { params: { code }, body: { role, traits: [] } })
    await Promise.all(others.slice(0, 4).map(someone => join(someone, 'member')))
    await join(others[4] as Person, 'substitute')
    const whole = await entryOf(captain, entry.entryId)
    expect(whole.team?.isWhole).toBe(true)
    expect(whole.team?.members).toHaveLength(6)
    expect(whole.wholeBy).toBeUndefined()
    expect(await refusedToEnter(others[0] as Person, params.contestId, { teamName: '另一队' })).toMatchObject({
      code: 'already-entered',
    })
    const leaving = whole.team?.members.find(({ role }) => role === 'member')
    const at = { entryId: entry.entryId, memberKey: leaving?.memberKey ?? '' }
    const short = await captain.ask('POST /me/contest-entries/{entryId}/members/{memberKey}/leaving', { params: at })
    expect(short.entry).toMatchObject({ team: { isWhole: false } })
    const substitute = short.entry?.team?.members.find(({ role }) => role === 'substitute')
    const again = await captain.ask('POST /me/contest-entries/{entryId}/members/{memberKey}/role', {
      params: { entryId: entry.entryId, memberKey: substitute?.memberKey ?? '' },
      body: { role: 'member' },
    })
    expect(again.entry.team?.isWhole).toBe(true)
    await others[1]?.ask('GET /me/contest-entries', {})
    itIsAt(the(), later(opensAt, 3 * days + hours))
    await lapse()
    expect((await entryOf(captain, entry.entryId)).state).toBe('confirmed')
    expect((await entryOf(others[5] as Person, rival.entry.entryId)).state).toBe('lapsed')
  })
})

describe('a recommended contest', () => {
  const recommended = {
    entry: 'recommended' as const,
    recommendsUntilAt: later(closesAt, days).toISOString(),
    trades: [{ tradeKey: 't1', name: '快件派送', places: 10, perUnit: 2 }],
  }
  const waitingCase = async (reviewer: Person) =>
    (await reviewer.ask('GET /staff/cases', { query: { kind: 'contests.recommendation' } })).items

  it('takes two of three from a unit that has two places', async () => {
    const { params } = await publishedContest(the(), recommended)
    itIsAt(the(), opensAt)
    const people = await couriers(3)
    for (const someone of people) expect((await enter(someone, params.contestId)).entry.state).toBe('recommending')
    const reviewer = await signIn(the(), 'reviewer-courier')
    const cases = await waitingCase(reviewer)
    expect(cases).toHaveLength(3)
    const recommend = (row: (typeof cases)[number]) => ({
      params: { caseId: row.caseId },
      body: { decision: 'recommend' as const, version: row.version },
    })
    const [first, second, third] = cases as [(typeof cases)[number], (typeof cases)[number], (typeof cases)[number]]
    for (const row of [first, second])
      expect((await reviewer.ask('POST /staff/contest-recommendations/{caseId}/decision', recommend(row))).entryState).toBe(
        'confirmed',
      )
    const seen = await reviewer.ask('GET /staff/contest-recommendations/{caseId}', { params: { caseId: third.caseId } })
    expect(seen.unitPlaces).toEqual({ places: 2, free: 0 })
    expect(await reviewer.refused('POST /staff/contest-recommendations/{caseId}/decision', recommend(third))).toMatchObject({
      code: 'unit-places-gone',
    })
    await reviewer.ask('POST /staff/contest-recommendations/{caseId}/decision', {
      params: { caseId: third.caseId },
      body: { decision: 'refuse', version: third.version, reason: '名额已经推荐完了' },
    })
    const states = await Promise.all(
      people.map(async someone => (await someone.ask('GET /me/contest-entries', {})).items[0]?.state),
    )
    expect(states.sort()).toEqual(['confirmed', 'confirmed', 'refused'])
  })

  it('goes to the union above when the unit says nothing for three working days', async () => {
    const { params } = await publishedContest(the(), {
      ...recommended,
      trades: [{ tradeKey: 't1', name: '装配', places: 3, perUnit: 1 }],
    })
    itIsAt(the(), opensAt)
    const worker = await newcomer(the())
    const { case: joining } = await fileJoining(worker, newForm(orgIdOf('machinery')))
    await decide(await signIn(the(), 'reviewer-machinery'), joining.caseId, 'approve')
    await the().drain()
    await enter(worker, params.contestId)
    itIsAt(the(), later(opensAt, 6 * days))
    await the().runJob('escalate-overdue')
    const street = await signIn(the(), 'reviewer-street')
    const [row] = await waitingCase(street)
    const decision = {
      params: { caseId: row?.caseId ?? '' },
      body: { decision: 'recommend' as const, version: row?.version ?? 0 },
    }
    expect((await street.ask('POST /staff/contest-recommendations/{caseId}/decision', decision)).entryState).toBe('confirmed')
  })
})

describe('the organiser', () => {
  it('checks in once whoever has a place, tells all, counts them, and takes the list out with a reason', async () => {
    const { params, manager } = await publishedContest(the())
    itIsAt(the(), opensAt)
    const people = await couriers(3)
    const entries: MyEntry[] = []
    for (const someone of people) entries.push((await enter(someone, params.contestId)).entry)
    await manager.ask('POST /staff/contests/{contestId}/messages', {
      params,
      body: { states: ['confirmed'], title: '请带身份证', body: '比赛当天请带身份证原件。' },
    })
    await the().drain()
    const told = await Promise.all(people.map(async someone => (await titles(someone)).includes('请带身份证')))
    expect(told).toEqual([true, true, false])
    itIsAt(the(), startsAt)
    const desk = await again(manager)
    const scan = (i: number, scanId: string) => ({ scanId, number: entries[i]?.number ?? '', at: startsAt.toISOString() })
    const stage = { ...params, stageKey: 's1' }
    const { results } = await desk.ask('PUT /staff/contests/{contestId}/stages/{stageKey}/check-ins', {
      params: stage,
      body: {
        scans: [
          scan(0, 'scan-one-0000001'),
          scan(0, 'scan-one-0000001'),
          scan(0, 'scan-two-0000001'),
          scan(2, 'scan-three-00001'),
        ],
      },
    })
    expect(results.map(({ outcome }) => outcome)).toEqual(['checkedIn', 'checkedIn', 'checkedInBefore', 'noPlace'])
    const missing = await desk.ask('GET /staff/contests/{contestId}/stages/{stageKey}/attendance', {
      params: stage,
      query: { missing: 'yes' },
    })
    expect(missing).toMatchObject({ expected: 2, checkedIn: 1 })
    expect(missing.items.map(({ entryId }) => entryId)).toEqual([entries[1]?.entryId])
    const figures = await desk.ask('GET /staff/contests/{contestId}/figures', { params })
    expect(figures).toMatchObject({ entries: 2, persons: 2, checkedIn: 1, trades: [{ confirmed: 2, waiting: 1 }] })
    expect(figures.traits.find(({ trait }) => trait === 'frontline')?.persons).toBe(2)
    const sheet = await desk.ask('POST /staff/contests/{contestId}/entry-sheets', { params, body: { reason: '打印签到表' } })
    expect(await readRows(Buffer.from(sheet.base64, 'base64'))).toHaveLength(4)
  })

  it('may make a shown contest larger, which hands places to who waits, but not smaller than what is taken', async () => {
    const { params, manager } = await publishedContest(the())
    itIsAt(the(), opensAt)
    const people = await couriers(3)
    const entries: MyEntry[] = []
    for (const someone of people) entries.push((await enter(someone, params.contestId)).entry)
    const { contest } = await manager.ask('GET /staff/contests/{contestId}', { params })
    const change = (places: number, more = {}) => ({
      params,
      body: {
        form: { ...contest.form, ...more, trades: [{ tradeKey: 't1', name: '快件派送', places }] },
        version: contest.version,
        reason: '增加名额',
      },
    })
    expect(await manager.refused('PUT /staff/contests/{contestId}', change(1))).toMatchObject({ code: 'quota-below-claimed' })
    expect(
      await manager.refused(
        'PUT /staff/contests/{contestId}',
        change(3, { entry: 'recommended', recommendsUntilAt: closesAt.toISOString() }),
      ),
    ).toMatchObject({ code: 'contest-fixed' })
    await manager.ask('PUT /staff/contests/{contestId}', change(3))
    await the().drain()
    expect((await entryOf(people[2] as Person, entries[2]?.entryId ?? '')).state).toBe('offered')
    expect(await titles(people[0] as Person)).toContain('竞赛安排有变动')
  })

  it('of another union does not see it, and a draft is seen by nobody else', async () => {
    const manager = await signIn(the(), 'manager-county')
    const { contest } = await manager.ask('POST /staff/contests', { body: newContest(orgIdOf('county')) })
    const params = { contestId: contest.contestId }
    const other = await signIn(the(), 'reviewer-machinery')
    expect(await other.refused('GET /staff/contests/{contestId}', { params })).toMatchObject({ code: 'not-found' })
    expect(await other.refused('GET /contests/{contestId}', { params })).toMatchObject({ code: 'not-found' })
  })
})
