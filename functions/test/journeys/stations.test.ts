import { randomUUID } from 'node:crypto'
import { afterAll, describe, expect, it } from 'vitest'
import { distanceM } from 'shared-types/geo'
import { openStateAt } from 'shared-types/opening-hours'
import type { Directory } from 'shared-types/stations'
import { dayOf, days, hours, later, minutes, startOfDay } from '../../src/platform/clock.ts'
import { itIsAt } from '../contests.ts'
import { addressesCalled } from '../sensitive.ts'
import { type Person, person, signIn } from '../person.ts'
import { jpeg, sendPhoto } from '../photos.ts'
import { newStation, stationForm } from '../stations.ts'
import { withSystem } from '../with-system.ts'

const the = withSystem()
const directory = (query: { since?: string } = {}) => person(the(), 'guest').ask('GET /station-directory', { query })
const seat = { lat: 27.7006, lng: 111.9938 }
/** A Wednesday evening that is no holiday. */
const eveningAt = Date.parse('2026-11-25T21:30:00+08:00')

describe('somebody without an account', () => {
  it('gets the whole county in one answer, zipped and tagged; asked again by its tag it is empty', async () => {
    const url = `${the().apiBase}/station-directory`
    addressesCalled.push(url)
    const first = await fetch(url)
    const whole = (await first.json()) as Directory
    expect(whole.items).toHaveLength(37)
    expect(whole.delta).toBe(false)
    expect(whole.streets.length).toBeGreaterThan(7)
    expect(first.headers.get('content-encoding')).toBe('gzip')
    const again = await fetch(url, { headers: { 'if-none-match': String(first.headers.get('etag')) } })
    expect([again.status, await again.text()]).toEqual([304, ''])
  })

  it('finds an open station at half past nine in the evening, from the county seat', async () => {
    const { items, calendar, centre } = await directory()
    const open = items
      .filter(card => openStateAt(card.hours, card.closure, new Date(eveningAt), calendar).open)
      .sort((a, b) => distanceM(centre, a) - distanceM(centre, b))
    expect(open.length).toBeGreaterThan(4)
    const station = await person(the(), 'guest').ask('GET /stations/{stationId}', {
      params: { stationId: open[0]?.stationId ?? '' },
    })
    expect(station.phone).toMatch(/^0990/)
    expect(station.unionName).not.toBe('')
  })

  it('is told the nearest by the server too, exactly those that brute force finds', async () => {
    const { items } = await directory()
    const from = { lat: 27.71, lng: 112.0 }
    const answer = await person(the(), 'guest').ask('GET /nearest-stations', { query: { lat: '27.71', lng: '112.0' } })
    const right = items
      .map(card => ({ stationId: card.stationId, m: distanceM(from, card) }))
      .sort((a, b) => a.m - b.m)
      .slice(0, 20)
    expect(answer.items.map(item => item.stationId)).toEqual(right.map(item => item.stationId))
  })

  it('filters by what a place has, how one gets in, and day and night', async () => {
    const query = { lat: String(seat.lat), lng: String(seat.lng) }
    const ask = async (more: Record<string, string>) =>
      (await person(the(), 'guest').ask('GET /nearest-stations', { query: { ...query, ...more } })).items
    expect((await ask({ facilities: 'shower,bed' })).map(item => item.kind)).toEqual(['driverHome', 'driverHome'])
    expect((await ask({ allDay: 'true' })).every(item => item.hours.allDay)).toBe(true)
    expect((await ask({ access: 'idCard' })).map(item => item.name)).toEqual(['客运站司机之家'])
    expect((await ask({ kinds: 'nursingRoom' })).map(item => item.name)).toEqual(['城东母婴室'])
  })

  it('is refused nonsense in words', async () => {
    const { fields } = await person(the(), 'guest').refused('GET /nearest-stations', { query: { lat: '95', lng: 'east' } })
    expect(fields?.map(field => field.path).sort()).toEqual(['lat', 'lng'])
  })
})

describe('a keeper', () => {
  it('shuts the station for a day, and every list says so at once; opening it again too', async () => {
    const staff = await signIn(the(), 'reviewer-street')
    const keeper = await signIn(the(), 'keeper-of-station')
    const stationId = 'sta_demo000004'
    const { code } = await staff.ask('POST /staff/stations/{stationId}/keeper-invitations', { params: { stationId } })
    expect(await keeper.ask('GET /station-keeper-invitations/{code}', { params: { code } })).toMatchObject({ stationId })
    await keeper.ask('POST /station-keeper-invitations/{code}/acceptance', { params: { code }, body: { name: '周大姐' } })
    const { version } = await directory()
    const untilAt = new Date(Date.now() + 86_400_000).toISOString()
    const { station } = await keeper.ask('PUT /me/stations/{stationId}/closure', {
      params: { stationId },
      body: { reason: '停电检修', untilAt },
    })
    expect(station.closure).toMatchObject({ reason: '停电检修', untilAt })
    const delta = await directory({ since: String(version) })
    expect(delta).toMatchObject({ delta: true, gone: [] })
    expect(delta.items.map(card => [card.stationId, card.closure?.reason])).toEqual([[stationId, '停电检修']])
    const { items } = await person(the(), 'guest').ask('GET /nearest-stations', { query: { lat: '27.70249', lng: '112.0001' } })
    expect(items.find(item => item.stationId === stationId)?.closure?.reason).toBe('停电检修')
    expect(await person(the(), 'guest').ask('GET /stations/{stationId}', { params: { stationId } })).toMatchObject({
      closure: { reason: '停电检修' },
    })
    await keeper.ask('DELETE /me/stations/{stationId}/closure', { params: { stationId } })
    expect((await directory()).items.find(card => card.stationId === stationId)?.closure).toBeUndefined()
    const { items: history } = await staff.ask('GET /staff/stations/{stationId}/history', { params: { stationId } })
    expect(history.map(row => row.change)).toEqual(['reopened', 'closed', 'keeperAdded', 'added'])
  })

  it('may do so for the own station only, and not any more when removed', async () => {
    const keeper = await signIn(the(), 'keeper-of-station')
    const body = { reason: '有事' }
    const other = await keeper.refused('PUT /me/stations/{stationId}/closure', { params: { stationId: 'sta_demo000005' }, body })
    expect(other.code).toBe('not-found')
    const staff = await signIn(the(), 'reviewer-street')
    const { keepers } = await staff.ask('GET /staff/stations/{stationId}', { params: { stationId: 'sta_demo000004' } })
    const [{ accountId = '' } = {}] = keepers
    await staff.ask('DELETE /staff/stations/{stationId}/keepers/{accountId}', {
      params: { stationId: 'sta_demo000004', accountId },
    })
    const gone = await keeper.refused('PUT /me/stations/{stationId}/closure', { params: { stationId: 'sta_demo000004' }, body })
    expect(gone.code).toBe('not-found')
    expect((await keeper.ask('GET /me/stations')).items).toEqual([])
  })
})

describe('a report', () => {
  const stationId = 'sta_demo000005'
  const file = (kind: 'closedInHours' | 'broken', note: string) =>
    person(the(), 'guest').ask('POST /stations/{stationId}/reports', {
      params: { stationId },
      body: { kind, note, photoIds: [] },
    })

  it('of a guest is taken, answered, and the answer seen with the receipt', async () => {
    const { feedback, receipt } = await file('broken', '饮水机坏了')
    expect(feedback).toMatchObject({ state: 'waiting', title: '东门菜市场工会驿站' })
    const mine = async () =>
      (await person(the(), 'guest').ask('GET /station-feedback', { query: { receipts: receipt } })).items[0]
    const staff = await signIn(the(), 'reviewer-street')
    const { items } = await staff.ask('GET /staff/cases', { query: { kind: 'stations.report' } })
    const waiting = items.find(item => item.caseId === feedback.caseId)
    expect(waiting).toMatchObject({ titleMasked: '东门菜市场工会驿站' })
    const params = { caseId: feedback.caseId }
    expect(await staff.ask('GET /staff/station-feedback/{caseId}', { params })).toMatchObject({
      note: '饮水机坏了',
      kind: 'broken',
    })
    const { case: taken } = await staff.ask('POST /staff/station-feedback/{caseId}/taking', {
      params,
      body: { version: waiting?.version ?? 0 },
    })
    expect((await mine())?.state).toBe('working')
    await staff.ask('POST /staff/station-feedback/{caseId}/decision', {
      params,
      body: { decision: 'done', reply: '已经换了新的饮水机，谢谢您。', version: taken.version },
    })
    expect(await mine()).toMatchObject({ state: 'done', reply: '已经换了新的饮水机，谢谢您。' })
  })

  it('said twice is one; sent twice is one too', async () => {
    const key = randomUUID()
    const send = () =>
      person(the(), 'guest').ask('POST /stations/{stationId}/reports', {
        params: { stationId },
        body: { kind: 'wrongAddress', photoIds: [] },
        key,
      })
    const [first, second] = await Promise.all([send(), send()])
    expect(second).toEqual(first)
    const again = await person(the(), 'guest').refused('POST /stations/{stationId}/reports', {
      params: { stationId },
      body: { kind: 'wrongAddress', photoIds: [] },
    })
    expect(again.code).toBe('application-open')
  })

  it('that a station is closed in its hours, by two people, stands on its page until answered', async () => {
    const at = { params: { stationId: 'sta_demo000006' } }
    const page = () => person(the(), 'guest').ask('GET /stations/{stationId}', at)
    const body = { kind: 'closedInHours' as const, photoIds: [] }
    const one = await signIn(the(), 'courier-lin')
    const two = await signIn(the(), 'rider-ma')
    const { feedback } = await one.ask('POST /stations/{stationId}/reports', { ...at, body })
    expect((await page()).closedReports).toBeUndefined()
    await two.ask('POST /stations/{stationId}/reports', { ...at, body })
    expect((await page()).closedReports).toMatchObject({ count: 2 })
    const staff = await signIn(the(), 'reviewer-street')
    const params = { caseId: feedback.caseId }
    await staff.ask('POST /staff/station-feedback/{caseId}/decision', {
      params,
      body: { decision: 'done', reply: '已提醒管理员按时开门。', version: 1 },
    })
    expect((await page()).closedReports).toBeUndefined()
    await the().drain()
    const { items } = await one.ask('GET /me/messages', { query: {} })
    expect(items.map(message => message.title)).toContain('驿站问题反馈有答复了')
    expect((await one.ask('GET /station-feedback', { query: {} })).items[0]).toMatchObject({ state: 'done' })
  })

  it('not answered in two working days climbs to the union above', async () => {
    const { feedback } = await person(the(), 'guest').ask('POST /stations/{stationId}/reports', {
      params: { stationId: 'sta_demo000006' },
      body: { kind: 'missingSupplies', photoIds: [] },
    })
    expect(feedback.orgName).toBe('城东街道总工会')
    the().setClockOffset(9 * 86_400_000)
    await the().runJob('escalate-overdue')
    await the().drain()
    the().setClockOffset(0)
    const county = await signIn(the(), 'reviewer-county')
    const { items } = await county.ask('GET /staff/cases', { query: { kind: 'stations.report' } })
    expect(items.map(item => item.caseId)).toContain(feedback.caseId)
  })

  it('may carry a photo that the reviewer sees by a link that ends, and nobody else', async () => {
    const guest = person(the(), 'guest')
    const photoIds = [await sendPhoto(guest, 'station-report')]
    const at = { params: { stationId: 'sta_demo000010' } }
    const { feedback } = await guest.ask('POST /stations/{stationId}/reports', { ...at, body: { kind: 'broken', photoIds } })
    const staff = await signIn(the(), 'reviewer-county')
    const { photos } = await staff.ask('GET /staff/station-feedback/{caseId}', { params: { caseId: feedback.caseId } })
    const shown = await fetch(photos[0]?.url ?? '')
    expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
    expect((await fetch((photos[0]?.url ?? '').split('?')[0] ?? '')).status).toBe(403)
    const again = await guest.refused('POST /stations/{stationId}/reports', { ...at, body: { kind: 'other', photoIds } })
    expect(again.code).toBe('media-not-ready')
  })

  it('nobody outside the union’s part of the tree can read', async () => {
    const { feedback } = await file('closedInHours', '中午关着')
    const elsewhere = await signIn(the(), 'reviewer-machinery')
    const refused = await elsewhere.refused('GET /staff/station-feedback/{caseId}', { params: { caseId: feedback.caseId } })
    expect(refused.code).toBe('not-found')
  })
})

describe('a place proposed for a station', () => {
  it('goes to the street whose stations are nearest, and is answered', async () => {
    const member = await signIn(the(), 'courier-lin')
    const { feedback } = await member.ask('POST /station-suggestions', {
      body: { place: '桂花社区路口', lat: 27.703, lng: 112.006, kind: 'restStation', reason: '附近没有地方喝水', photoIds: [] },
    })
    expect(feedback).toMatchObject({ what: 'suggestion', orgName: '城东街道总工会', state: 'waiting' })
    const staff = await signIn(the(), 'reviewer-street')
    await staff.ask('POST /staff/station-feedback/{caseId}/decision', {
      params: { caseId: feedback.caseId },
      body: { decision: 'unfounded', reply: '离东门站不到 300 米，暂不新建。', version: 1 },
    })
    expect((await member.ask('GET /station-feedback', { query: {} })).items[0]).toMatchObject({ state: 'unfounded' })
  })
})

describe('visits', () => {
  // An hour passes here, and all of it has to be in one Beijing day whenever the story is told.
  const noon = later(startOfDay(dayOf(later(new Date(), days))), 12 * hours)
  afterAll(() => the().setClockOffset(0))
  const stationId = 'sta_demo000007'
  const scan = (visitor: string) =>
    person(the(), 'guest').ask('POST /stations/{stationId}/visits', {
      params: { stationId },
      body: { visitor, occupation: 'courier' },
    })

  it('are counted once for a phone within the hour, however often it scans at once', async () => {
    itIsAt(the(), noon)
    const both = await Promise.all([scan('phoneone00000000000a'), scan('phoneone00000000000a')])
    expect(both.filter(answer => answer.counted)).toHaveLength(1)
    expect((await scan('phonetwo00000000000b')).counted).toBe(true)
    itIsAt(the(), later(noon, 61 * minutes))
    expect((await scan('phoneone00000000000a')).counted).toBe(true)
  })

  it('of those who do not scan are tallied by the keeper, in place of what was said before', async () => {
    const staff = await signIn(the(), 'reviewer-street')
    const keeper = await signIn(the(), 'keeper-of-nursing-room')
    const { code } = await staff.ask('POST /staff/stations/{stationId}/keeper-invitations', { params: { stationId } })
    await keeper.ask('POST /station-keeper-invitations/{code}/acceptance', { params: { code }, body: { name: '陈小妹' } })
    const today = dayOf(noon)
    const tally = (counts: Record<string, number>) =>
      keeper.ask('PUT /me/stations/{stationId}/tallies/{day}', { params: { stationId, day: today }, body: { counts } })
    await tally({ courier: 9, foodRider: 4 })
    const { station } = await tally({ foodRider: 5 })
    expect(station.days[0]).toEqual({ on: today, tally: { foodRider: 5 }, scans: 3 })
    expect(station.days).toHaveLength(7)
    const late = await keeper.refused('PUT /me/stations/{stationId}/tallies/{day}', {
      params: { stationId, day: '2026-01-05' },
      body: { counts: { courier: 1 } },
    })
    expect(late.code).toBe('tally-too-late')
    const manager = await signIn(the(), 'manager-county')
    const orgId = 'org_democounty'
    const { items } = await manager.ask('GET /staff/station-visits', { query: { orgId, from: today, to: today } })
    expect(items).toContainEqual({ stationId, name: '城东母婴室', on: today, scans: { courier: 3 }, tally: { foodRider: 5 } })
  })
})

async function change(staff: Person, stationId: string, photoIds: string[]) {
  const params = { stationId }
  const file = await staff.ask('GET /staff/stations/{stationId}', { params })
  return staff.ask('PUT /staff/stations/{stationId}', { params, body: { ...stationForm(file), photoIds, version: file.version } })
}

describe('staff', () => {
  it('add, change and end a station in their own part of the tree only', async () => {
    const staff = await signIn(the(), 'reviewer-street')
    const form = newStation('org_demostreet1', { name: '桂花社区工会驿站', lat: 27.7031234, lng: 112.0062345 })
    const { station } = await staff.ask('POST /staff/stations', { body: form })
    expect([station.lat, station.lng]).toEqual([27.70312, 112.00623])
    const params = { stationId: station.stationId }
    expect((await directory()).items.map(card => card.stationId)).toContain(station.stationId)
    const { station: changed } = await staff.ask('PUT /staff/stations/{stationId}', {
      params,
      body: { ...stationForm(station), lat: 27.71, name: '桂花路口工会驿站', version: station.version },
    })
    expect(changed.version).toBe(2)
    const old = await staff.refused('PUT /staff/stations/{stationId}', {
      params,
      body: { ...stationForm(station), version: station.version },
    })
    expect(old.code).toBe('station-changed')
    const { version } = await directory()
    await staff.ask('POST /staff/stations/{stationId}/ending', { params, body: { version: 2, reason: '房东收回' } })
    expect(await directory({ since: String(version) })).toMatchObject({ items: [], gone: [station.stationId] })
    const elsewhere = await staff.refused('POST /staff/stations', { body: { ...form, orgId: 'org_demostreet2' } })
    expect(elsewhere.code).toBe('not-found')
    const { items } = await staff.ask('GET /staff/stations', { query: { orgId: 'org_demostreet1' } })
    expect(items.find(row => row.stationId === station.stationId)?.state).toBe('ended')
    expect(items.every(row => row.orgName !== '城西街道总工会')).toBe(true)
  })

  it('note a check, and an honour or a star is shown only while it holds', async () => {
    const staff = await signIn(the(), 'manager-county')
    const params = { stationId: 'sta_demo000008' }
    await staff.ask('POST /staff/stations/{stationId}/checks', { params, body: { on: '2026-11-20', nextCheckOn: '2027-02-20' } })
    const page = () => person(the(), 'guest').ask('GET /stations/{stationId}', { params })
    expect(await page()).toMatchObject({ checkedOn: '2026-11-20', star: { stars: 5 }, honours: [{ name: '最美工会驿站' }] })
    the().setClockOffset(Date.parse('2028-02-01T00:00:00+08:00') - Date.now())
    const afterYears = await page()
    the().setClockOffset(0)
    expect([afterYears.star, afterYears.honours]).toEqual([undefined, []])
  })

  it('put photos on its page and take them off again', async () => {
    const staff = await signIn(the(), 'reviewer-street')
    const params = { stationId: 'sta_demo000005' }
    const { station } = await change(staff, params.stationId, [await sendPhoto(staff, 'station-photo')])
    const page = await person(the(), 'guest').ask('GET /stations/{stationId}', { params })
    expect(Buffer.from(await (await fetch(page.photos[0]?.url ?? '')).arrayBuffer())).toEqual(jpeg)
    expect(station.photos).toHaveLength(1)
    await change(staff, params.stationId, [])
    expect((await person(the(), 'guest').ask('GET /stations/{stationId}', { params })).photos).toEqual([])
  })

  it('get a code to print that opens the station’s page', async () => {
    const staff = await signIn(the(), 'reviewer-street')
    const { items } = await staff.ask('POST /staff/station-qr-codes', { body: { stationIds: ['sta_demo000004'] } })
    expect(
      Buffer.from(items[0]?.pngBase64 ?? '', 'base64')
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG')
  })
})
