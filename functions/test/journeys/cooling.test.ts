import { afterEach, describe, expect, it } from 'vitest'
import { demoPerson } from '../../../infra/local/demo/people.ts'
import { orgIdOf } from '../../../infra/local/demo/union-ids.ts'
import { readRows } from '../../src/platform/sheet/spreadsheet.ts'
import { claimAt, itIs, keptStation, openSeason, redeem, scanOf, setDay, tomorrow } from '../cooling.ts'
import { newcomer } from '../joining.ts'
import { type Person, phoneCode, signIn } from '../person.ts'
import { sendPhoto } from '../photos.ts'
import { keepSecret } from '../sensitive.ts'
import { withSystem } from '../with-system.ts'

const the = withSystem()
afterEach(() => the().setClockOffset(0))

/** `COOLING_PEOPLE=3000` for a whole county's morning. */
const people = Number(process.env.COOLING_PEOPLE ?? 300)
const vouchers = people * 0.6
const width = 32

const names = (kind: string, count: number) => Array.from({ length: count }, (_, i) => `${kind}-${i}`)

async function inParallel<T, R>(items: readonly T[], act: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  let next = 0
  const worker = async () => {
    while (next < items.length) {
      const at = (next += 1) - 1
      results[at] = await act(items[at] as T)
    }
  }
  await Promise.all(Array.from({ length: width }, worker))
  return results
}

const verify = (someone: Person, bookId: string) =>
  someone.ask('POST /staff/ledger/books/{bookId}/verification', { params: { bookId } })

async function withPhone(personaId: string): Promise<Person> {
  const someone = await signIn(the(), personaId)
  const { items } = await someone.ask('GET /consent-texts')
  for (const { purpose, version } of items) await someone.ask('POST /me/consents', { body: { purpose, version } })
  await someone.ask('POST /me/phone', { body: { code: await phoneCode(the(), personaId) } })
  return someone
}

describe('a season’s goods', () => {
  it('are allotted as far as planned, handed out by roster with a signature, and the rest comes back', async () => {
    itIs(the(), '08:00')
    const manager = await signIn(the(), 'manager-county')
    const reviewer = await signIn(the(), 'reviewer-courier')
    const season = await openSeason(manager, 10)
    const params = { seasonId: season.seasonId }
    const allot = (pieces: number) => ({ params, body: { orgId: orgIdOf('couriers'), pieces } })
    expect(await manager.refused('POST /staff/cooling/seasons/{seasonId}/allocations', allot(11))).toMatchObject({
      code: 'budget-exceeded',
    })
    const { allocation } = await manager.ask('POST /staff/cooling/seasons/{seasonId}/allocations', allot(4))
    const at = { allocationId: allocation.allocationId }
    const [, second] = [demoPerson(7001), demoPerson(7002)]
    keepSecret(second.phone)
    const { phone } = demoPerson(2)
    const roster = [{ name: '赵一' }, { name: '钱二', phone: second.phone }, { name: '马晓峰', phone }, { name: '李四' }]
    const { lines } = await reviewer.ask('POST /staff/cooling/allocations/{allocationId}/lines', {
      params: at,
      body: { people: roster },
    })
    expect(lines.map(line => line.nameMasked)).toEqual(['赵*', '钱*', '马**', '李*'])
    const tooMany = { params: at, body: { people: [{ name: '孙五' }] } }
    expect(await reviewer.refused('POST /staff/cooling/allocations/{allocationId}/lines', tooMany)).toMatchObject({
      code: 'roster-full',
    })
    const [first, other, mine] = lines
    if (!first || !other || !mine) throw new Error('the roster is short')

    const sheet = { lineIds: [first.lineId, other.lineId], photoId: await sendPhoto(reviewer, 'cooling-signature') }
    const handed = await reviewer.ask('POST /staff/cooling/allocations/{allocationId}/hand-outs', { params: at, body: sheet })
    expect(handed.allocation).toMatchObject({ handedOut: 2, returned: 0 })
    const again = { lineIds: [first.lineId], photoId: await sendPhoto(reviewer, 'cooling-signature') }
    expect(
      await reviewer.refused('POST /staff/cooling/allocations/{allocationId}/hand-outs', { params: at, body: again }),
    ).toMatchObject({ code: 'portion-handed-out', about: first.lineId })

    const rider = await withPhone('rider-ma')
    const { items } = await rider.ask('GET /me/cooling-portions')
    expect(items).toMatchObject([{ lineId: mine.lineId, goods: '绿豆汤和藿香正气水' }])
    await rider.ask('POST /me/cooling-portions/{lineId}/receipt', { params: { lineId: mine.lineId } })
    const stranger = await newcomer(the())
    const theirs = { params: { lineId: mine.lineId } }
    expect(await stranger.refused('POST /me/cooling-portions/{lineId}/receipt', theirs)).toMatchObject({ code: 'not-found' })

    const { allocation: closed } = await reviewer.ask('POST /staff/cooling/allocations/{allocationId}/surplus', { params: at })
    expect(closed).toMatchObject({ pieces: 4, handedOut: 3, returned: 1, closed: true })
    const list = await manager.ask('GET /staff/cooling/seasons', { query: { orgId: orgIdOf('county') } })
    expect(list.items.find(one => one.seasonId === season.seasonId)).toMatchObject({
      plannedPieces: 10,
      allotted: 3,
      handedOut: 3,
    })
    expect(await verify(manager, season.bookId)).toEqual({ ok: true, entries: 5 })
    expect(
      await reviewer.refused('POST /staff/ledger/books/{bookId}/verification', { params: { bookId: season.bookId } }),
    ).toMatchObject({
      code: 'not-found',
    })
  })

  it('leave the system as a sheet that says who took them out and why', async () => {
    itIs(the(), '08:00')
    const manager = await signIn(the(), 'manager-county')
    const { bookId } = await openSeason(manager, 10)
    const auditor = await signIn(the(), 'auditor-county')
    const file = await auditor.ask('POST /staff/ledger/books/{bookId}/export', {
      params: { bookId },
      body: { reason: '经审年度检查' },
    })
    const rows = await readRows(Buffer.from(file.fileBase64, 'base64'))
    expect(rows[0]?.slice(0, 4)).toEqual(['序号', '时间', '类别', '金额（件）'])
    expect(rows[1]?.[0]).toMatch(/^由 顾\* 于 .*用途：经审年度检查。共 1 笔/)
    expect(rows[2]?.slice(2, 4)).toEqual(['计划', 10])
  })
})

describe('nine o’clock', () => {
  it('gives every voucher once, one to a person, and tells everybody else that they are gone', { timeout: 600_000 }, async () => {
    itIs(the(), '08:58')
    const manager = await signIn(the(), 'manager-county')
    const season = await openSeason(manager, vouchers)
    const stations = await Promise.all(['东门', '西门', '南门'].map(name => keptStation(the(), `${name}驿站`)))
    for (const { stationId } of stations) await setDay(manager, season.seasonId, stationId, vouchers / 3)
    const crowd = await inParallel(names('outdoor', people), name => signIn(the(), name))
    const early = crowd[0] as Person
    const params = { stationId: stations[0]?.stationId ?? '' }
    expect(await early.refused('POST /cooling/stations/{stationId}/vouchers', { params })).toMatchObject({
      code: 'voucher-not-yet',
    })
    itIs(the(), '09:00')
    const outcomes = await inParallel(crowd, async someone => {
      // Whoever finds a station empty tries the next one; every tap is doubled.
      for (const { stationId } of stations.toSorted(() => Math.random() - 0.5)) {
        const at = { params: { stationId } }
        const taps = await Promise.all([1, 2].map(() => someone.send('POST /cooling/stations/{stationId}/vouchers', at)))
        const won = taps
          .filter(({ status }) => status === 200)
          .map(({ body }) => (body as { voucher: { code: string } }).voucher.code)
        if (won.length > 0) return new Set(won)
        expect(taps.map(({ body }) => (body as { code: string }).code)).toEqual(['quota-gone', 'quota-gone'])
      }
      return new Set<string>()
    })
    expect(outcomes.filter(codes => codes.size === 1)).toHaveLength(vouchers)
    expect(outcomes.filter(codes => codes.size > 1)).toEqual([])
    const { items } = await manager.ask('GET /staff/cooling/seasons/{seasonId}/day-quotas', {
      params: { seasonId: season.seasonId },
      query: { on: tomorrow },
    })
    expect(items.map(({ claimed, pieces }) => pieces - claimed)).toEqual([0, 0, 0])
    expect(await verify(manager, season.bookId)).toMatchObject({ ok: true })
  })
})

describe('a voucher', () => {
  async function morning(pieces = 5) {
    itIs(the(), '08:00')
    const manager = await signIn(the(), 'manager-county')
    const season = await openSeason(manager, 100)
    const station = await keptStation(the(), '解放路驿站')
    await setDay(manager, season.seasonId, station.stationId, pieces)
    itIs(the(), '09:01')
    return { manager, season, ...station }
  }

  it('is one a day in the whole county, by account or by phone number', async () => {
    const { manager, season, stationId, keeper } = await morning()
    const other = await keptStation(the(), '车站驿站')
    await setDay(manager, season.seasonId, other.stationId, 5)
    const someone = await withPhone('courier-lin')
    const { voucher } = await claimAt(someone, stationId)
    expect((await claimAt(someone, stationId)).voucher).toEqual(voucher)
    expect((await someone.ask('GET /me/cooling-voucher')).voucher).toEqual(voucher)
    const elsewhere = { params: { stationId: other.stationId } }
    expect(await someone.refused('POST /cooling/stations/{stationId}/vouchers', elsewhere)).toMatchObject({
      code: 'voucher-taken-today',
      about: stationId,
    })
    const byPhone = (phone: string) => ({ params: { stationId }, body: { phone } })
    expect(await keeper.refused('POST /me/stations/{stationId}/cooling-handovers', byPhone(demoPerson(1).phone))).toMatchObject({
      code: 'voucher-taken-today',
    })
    const spoken = demoPerson(7010).phone
    keepSecret(spoken)
    await keeper.ask('POST /me/stations/{stationId}/cooling-handovers', byPhone(spoken))
    expect(await keeper.refused('POST /me/stations/{stationId}/cooling-handovers', byPhone(spoken))).toMatchObject({
      code: 'voucher-taken-today',
    })
    const { day } = await keeper.ask('GET /me/stations/{stationId}/cooling-day', { params: { stationId } })
    expect(day).toMatchObject({ pieces: 5, claimed: 2, redeemed: 1 })
  })

  it('is redeemed once, however often and late the keeper’s phone sends it', async () => {
    const { stationId, keeper } = await morning()
    const codes = await Promise.all(
      ['a', 'b'].map(async name => (await claimAt(await signIn(the(), `thirsty-${name}-${stationId}`), stationId)).voucher.code),
    )
    const [first = '', second = ''] = codes
    itIs(the(), '12:30')
    const offline = [scanOf(first), scanOf(second, '12:05', { stationId, on: tomorrow })]
    const results = await redeem(keeper, stationId, offline)
    expect(results.map(({ outcome }) => outcome)).toEqual(['redeemed', 'redeemed'])
    expect(await redeem(keeper, stationId, offline)).toEqual(results)
    const [twice] = await redeem(keeper, stationId, [scanOf(first, '12:20')])
    expect(twice).toMatchObject({ outcome: 'redeemedBefore', redeemedAt: offline[0]?.at })
    const racing = await Promise.all([redeem(keeper, stationId, offline), redeem(keeper, stationId, offline)])
    expect(racing).toEqual([results, results])
    const wrong = [
      scanOf('zzzzzz'),
      scanOf(first, '12:00', { stationId: 'sta_elsewhere00', on: tomorrow }),
      scanOf(first, '12:00', { stationId, on: '2026-01-01' }),
    ]
    const outcomes = (await redeem(keeper, stationId, wrong)).map(({ outcome }) => outcome)
    expect(outcomes).toEqual(['unknown', 'otherStation', 'otherDay'])
    const { day } = await keeper.ask('GET /me/stations/{stationId}/cooling-day', { params: { stationId } })
    expect(day).toMatchObject({ claimed: 2, redeemed: 2 })
  })

  it('that nobody fetched flows back when the day is over, and a late scan is told so', async () => {
    const { manager, season, stationId, keeper } = await morning(5)
    const [one, two] = await Promise.all(
      ['c', 'd'].map(async name => (await claimAt(await signIn(the(), `thirsty-${name}-${stationId}`), stationId)).voucher.code),
    )
    itIs(the(), '20:00')
    await redeem(keeper, stationId, [scanOf(one ?? '')])
    await the().runJob('close-cooling-days')
    itIs(the(), '12:01', 1)
    await the().runJob('close-cooling-days')
    await the().runJob('close-cooling-days')
    const [late] = await redeem(keeper, stationId, [scanOf(two ?? '')])
    expect(late).toMatchObject({ outcome: 'dayClosed' })
    const { season: after } = await manager.ask('GET /staff/cooling/seasons/{seasonId}/allocations', {
      params: { seasonId: season.seasonId },
    })
    expect(after).toMatchObject({ plannedPieces: 100, allotted: 1, handedOut: 1 })
    expect(await verify(manager, season.bookId)).toEqual({ ok: true, entries: 4 })
  })

  it('is shown as plenty, few or gone; a day can be made larger, not smaller than what is claimed', async () => {
    const { manager, season, stationId } = await morning(20)
    const left = async () => {
      const { items } = await (await newcomer(the())).ask('GET /cooling/today')
      return items.find(item => item.stationId === stationId)?.left
    }
    expect(await left()).toBe('plenty')
    await inParallel(names('hot', 18), async name => claimAt(await signIn(the(), name), stationId))
    itIs(the(), '09:02')
    expect(await left()).toBe('few')
    const smaller = {
      params: { seasonId: season.seasonId },
      body: { stationId, from: tomorrow, to: tomorrow, pieces: 17, opensAt: '09:00' },
    }
    expect(await manager.refused('PUT /staff/cooling/seasons/{seasonId}/day-quotas', smaller)).toMatchObject({
      code: 'quota-below-claimed',
    })
    await setDay(manager, season.seasonId, stationId, 18)
    itIs(the(), '09:03')
    expect(await left()).toBe('gone')
  })

  it('of a day that is saved once more as it is leaves no act, and another hour leaves one', async () => {
    const { manager, season, stationId } = await morning(5)
    await setDay(manager, season.seasonId, stationId, 5)
    const acts = async () => {
      await the().drain()
      const asked = { query: { kind: 'coolingChanged' as const } }
      const { items } = await (await signIn(the(), 'auditor-county')).ask('GET /staff/audit/acts', asked)
      return items.filter(({ about }) => about?.id === stationId).map(({ detail }) => detail)
    }
    expect(await acts()).toEqual([])
    await manager.ask('PUT /staff/cooling/seasons/{seasonId}/day-quotas', {
      params: { seasonId: season.seasonId },
      body: { stationId, from: tomorrow, to: tomorrow, pieces: 5, opensAt: '10:00' },
    })
    expect(await acts()).toEqual(['hourSet'])
  })
})
