import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { dayOf } from '../../src/platform/clock.ts'
import { orgIdOf } from '../../../infra/local/demo/union-ids.ts'
import { readRows } from '../../src/platform/sheet/spreadsheet.ts'
import { enter, itIsAt, opensAt, publishedContest } from '../contests.ts'
import { cellsFor, figuresFor, typeIn, valuesFor } from '../figures.ts'
import { consentToAll, decide, fileJoining, newcomer, newForm } from '../joining.ts'
import { type Person, person, signIn } from '../person.ts'
import { onPaper, sendRoster } from '../rosters.ts'
import { newStation } from '../stations.ts'
import { withSystem } from '../with-system.ts'

const the = withSystem()
afterEach(() => the().setClockOffset(0))
const [county, machinery] = [orgIdOf('county'), orgIdOf('machinery')]
const year = '2026'

/** Everything that was announced has been counted. */
const counted = async (staff: Person, orgId = county, period = year) => {
  await the().drain()
  return valuesFor(staff, orgId, period)
}

describe('the figures of a county', () => {
  let manager: Person
  beforeAll(async () => {
    manager = await signIn(the(), 'manager-county')
  })

  it('count a new member once in the union, the street and the county, and not again at a transfer', async () => {
    const before = await counted(manager)
    const someone = await newcomer(the())
    const { case: joining } = await fileJoining(someone, newForm(machinery))
    await decide(await signIn(the(), 'reviewer-machinery'), joining.caseId, 'approve')
    const after = await counted(manager)
    expect(Number(after.newMembers) - Number(before.newMembers)).toBe(1)
    expect(await counted(manager, machinery)).toMatchObject({ newMembers: expect.any(Number) as number })
    const { below } = await cellsFor(manager, county, 'newMembers', year)
    expect(below.reduce((sum, { value = 0 }) => sum + value, 0)).toBe(after.newMembers)
  })

  it('put the members of a roster into the year in which they joined', async () => {
    const before = await counted(manager)
    const reviewer = await signIn(the(), 'reviewer-machinery')
    await sendRoster(reviewer, machinery, [
      onPaper({ 入会日期: '2019-05-01', 职业: '快递员' }),
      onPaper({ 入会日期: '2019-11-02' }),
    ])
    expect((await counted(manager)).newMembers).toBe(before.newMembers)
    expect(await counted(manager, county, '2019')).toMatchObject({ newMembers: 2, newGigMembers: 1 })
    expect(await counted(manager, county, '2019Q2')).toMatchObject({ newMembers: 1, newGigMembers: 1 })
    expect((await figuresFor(manager, machinery, '2019')).newMembers?.months).toEqual([0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0])
  })

  it('count every visit to a station, and the tally of a day in place of the one before', async () => {
    const { station } = await manager.ask('POST /staff/stations', { body: newStation(machinery) })
    const before = await counted(manager)
    const guest = person(the(), 'guest')
    const scan = (visitor: string) =>
      guest.ask('POST /stations/{stationId}/visits', { params: { stationId: station.stationId }, body: { visitor } })
    await scan('a'.repeat(20))
    await scan('b'.repeat(20))
    await scan('b'.repeat(20))
    const after = await counted(manager)
    expect(Number(after.stationVisits) - Number(before.stationVisits)).toBe(2)
    expect(Number(after.stations)).toBe(Number(before.stations))
  })

  it('tell somebody who enters two contests as one person and two entries, and take an entry back that is cancelled', async () => {
    const [first, second] = [await publishedContest(the()), await publishedContest(the(), { title: '分拣竞赛' })]
    itIsAt(the(), opensAt)
    const period = dayOf(opensAt).slice(0, 4)
    const member = await signIn(the(), 'member-zhou')
    await consentToAll(member)
    const before = await counted(manager, county, period)
    await enter(member, first.params.contestId)
    const { entry } = await enter(member, second.params.contestId)
    const both = await counted(manager, county, period)
    expect(Number(both.contestEntries) - Number(before.contestEntries)).toBe(2)
    expect(Number(both.contestPeople) - Number(before.contestPeople)).toBe(1)
    await member.ask('POST /me/contest-entries/{entryId}/cancellation', { params: { entryId: entry.entryId } })
    const after = await counted(manager, county, period)
    expect(Number(after.contestEntries) - Number(before.contestEntries)).toBe(1)
    expect(Number(after.contestPeople) - Number(before.contestPeople)).toBe(1)
    expect(Number(after.contests)).toBe(Number(before.contests))
  })

  it('count a union in the year in which it was founded', async () => {
    const before = await counted(manager)
    await manager.ask('POST /staff/organisations', {
      body: { parentId: county, kind: 'baseUnion', name: '临江印刷厂工会', employers: [], occupations: [], joinable: true },
    })
    const after = await counted(manager)
    expect(Number(after.newUnions) - Number(before.newUnions)).toBe(1)
    // How many there are is told from the tree, which is some seconds old.
    const unions = async () => Number((await valuesFor(manager, county, year)).unions)
    await expect.poll(unions, { timeout: 20_000, interval: 250 }).toBe(Number(before.unions) + 1)
  })

  it('come to the same when everything is counted anew, and stay as they were until that is done', async () => {
    await the().drain()
    const periods = [year, '2019', '2026Q4', '2027', 'all']
    const all = async () => Promise.all([county, machinery].flatMap(orgId => periods.map(one => valuesFor(manager, orgId, one))))
    const before = await all()
    expect(await manager.ask('POST /staff/stats/recounts')).toEqual({ state: 'counting' })
    expect(await all()).toEqual(before)
    await the().runJob('recount-figures')
    expect(await all()).toEqual(before)
    await the().runJob('recount-figures')
    expect(await all()).toEqual(before)
  })

  it('are not asked anew by a manager of a part', async () => {
    const { code } = await manager.ask('POST /staff/organisations/{orgId}/invitations', {
      params: { orgId: machinery },
      body: { role: 'manager' },
    })
    const part = await signIn(the(), 'reviewer-machinery')
    await part.ask('POST /staff/invitations/{code}/acceptance', { params: { code }, body: { name: '曹建国' } })
    expect((await part.refused('POST /staff/stats/recounts')).code).toBe('not-allowed')
    expect((await valuesFor(part, machinery, year)).members).toEqual(expect.any(Number))
    await expect(valuesFor(part, county, year)).rejects.toThrow()
  })
})

describe('figures that are typed in', () => {
  let manager: Person
  beforeAll(async () => {
    manager = await signIn(the(), 'manager-county')
  })

  it('give a rate its denominator; without one there is no rate', async () => {
    expect((await valuesFor(manager, county, '2026Q3')).memberRate).toBe('missing')
    const { members } = await valuesFor(manager, county, '2026Q3')
    await typeIn(manager, county, { code: 'employees', period: '2026Q3', value: Number(members) * 4 })
    const { memberRate, unionRate } = await figuresFor(manager, county, '2026Q3')
    expect(memberRate).toMatchObject({ value: 250, source: '统计局', asOfOn: '2026-09-30' })
    expect(unionRate).toEqual({ code: 'unionRate', state: 'missing' })
  })

  it('add up over a year’s quarters, and stand at the last where they say how things are', async () => {
    await typeIn(manager, county, { code: 'legalAdvice', period: '2026Q1', value: 30 })
    await typeIn(manager, county, { code: 'legalAdvice', period: '2026Q2', value: 12 })
    await typeIn(manager, county, { code: 'wageContracts', period: '2026Q1', value: 60 })
    await typeIn(manager, county, { code: 'wageContracts', period: '2026Q2', value: 63 })
    expect(await valuesFor(manager, county, '2026')).toMatchObject({
      legalAdvice: 42,
      wageContracts: 63,
      disputesSettled: 'missing',
    })
  })

  it('do not undo each other: whoever typed second is told', async () => {
    const body = { code: 'lectures', period: '2026Q1', value: 3, source: '经济部', asOfOn: '2026-03-31', version: 0 }
    await typeIn(manager, county, body)
    const refusal = await manager.refused('PUT /staff/stats/organisations/{orgId}/typed-figures', {
      params: { orgId: county },
      body: { ...body, value: 4 },
    })
    expect(refusal.code).toBe('figure-changed')
    await typeIn(manager, county, { ...body, value: 4, version: 1 })
    const { items } = await manager.ask('GET /staff/stats/organisations/{orgId}/typed-figures', {
      params: { orgId: county },
      query: { period: '2026Q1' },
    })
    expect(items.find(({ code }) => code === 'lectures')).toMatchObject({ value: 4, version: 2 })
  })

  it('never stand in for what is counted, nor for the future', async () => {
    const refused = async (more: object) => {
      const body = { code: 'lectures', period: '2026Q2', value: 1, source: '经济部', asOfOn: '2026-06-30', version: 0, ...more }
      const { fields } = await manager.refused('PUT /staff/stats/organisations/{orgId}/typed-figures', {
        params: { orgId: county },
        body,
      })
      return fields?.map(({ path }) => path)
    }
    expect(await refused({ code: 'newMembers' })).toEqual(['code'])
    expect(await refused({ code: 'nothing' })).toEqual(['code'])
    expect(await refused({ asOfOn: '2099-01-01' })).toEqual(['asOfOn'])
  })
})

describe('a report', () => {
  let manager: Person
  const issue = (period: string, reason?: string) =>
    manager.ask('POST /staff/stats/organisations/{orgId}/reports', {
      params: { orgId: county },
      body: { period, ...(reason ? { reason } : {}) },
    })
  const refused = async (period: string) =>
    (await manager.refused('POST /staff/stats/organisations/{orgId}/reports', { params: { orgId: county }, body: { period } }))
      .code
  beforeAll(async () => {
    manager = await signIn(the(), 'manager-county')
  })

  it('is issued once its time is over, under a number, and stays what it was when figures change', async () => {
    expect(await refused('2099')).toBe('period-not-over')
    const report = await issue('2026Q1')
    expect(report).toMatchObject({ number: '2026Q1-01', version: 1, changes: [], orgName: '临江县总工会' })
    await typeIn(manager, county, { code: 'newsItems', period: '2026Q1', value: 17 })
    const again = await manager.ask('GET /staff/stats/reports/{reportId}', { params: { reportId: report.reportId } })
    expect(again).toEqual(report)
  })

  it('is issued anew only with a reason, as the next version that says what differs', async () => {
    expect(await refused('2026Q1')).toBe('report-issued')
    const second = await issue('2026Q1', '补报宣传信息')
    expect(second).toMatchObject({ number: '2026Q1-02', version: 2, reason: '补报宣传信息' })
    expect(second.changes).toContainEqual({ code: 'newsItems', is: 17 })
    const { items } = await manager.ask('GET /staff/stats/organisations/{orgId}/reports', { params: { orgId: county } })
    expect(items.map(({ number }) => number)).toEqual(['2026Q1-02', '2026Q1-01'])
  })

  it('is taken out as a sheet with what each figure means; money in yuan, and a dash for what is not known', async () => {
    const { items } = await manager.ask('GET /staff/stats/organisations/{orgId}/reports', { params: { orgId: county } })
    const { fileName, fileBase64 } = await manager.ask('GET /staff/stats/reports/{reportId}/sheet', {
      params: { reportId: items[0]?.reportId ?? '' },
    })
    expect(fileName).toBe('临江县总工会统计报告2026Q1-02.xlsx')
    const rows = await readRows(Buffer.from(fileBase64, 'base64'))
    const row = (name: string) => rows.find(cells => cells[1] === name)
    expect(row('宣传信息')?.slice(1, 4)).toEqual(['宣传信息', 17, '条'])
    expect(row('企业建会率')?.[2]).toBe('—')
    expect(String(row('受助职工')?.[4])).toContain('一个人只算一次')
  })

  it('is the auditor’s to read and not to issue', async () => {
    const auditor = await signIn(the(), 'auditor-county')
    const { items } = await auditor.ask('GET /staff/stats/organisations/{orgId}/reports', { params: { orgId: county } })
    expect(items).toHaveLength(2)
    const { code } = await auditor.refused('POST /staff/stats/organisations/{orgId}/reports', {
      params: { orgId: county },
      body: { period: '2026Q2' },
    })
    expect(code).toBe('not-allowed')
  })
})
