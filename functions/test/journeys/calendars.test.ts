import { afterEach, describe, expect, it } from 'vitest'
import { orgIdOf } from '../../../infra/local/demo/union-ids.ts'
import { changeCalendar, keptYear, writeCalendar } from '../by-two.ts'
import { itIsAt } from '../contests.ts'
import { injectFault } from '../faults.ts'
import { fileJoining, newcomer, newForm } from '../joining.ts'
import { type Person, signIn } from '../person.ts'
import { newStation } from '../stations.ts'
import { withSystem } from '../with-system.ts'

const the = withSystem({ seed: 'small' })
const couriers = orgIdOf('couriers')
const yearsEnd = new Date('2030-12-27T02:00:00.000Z')

afterEach(() => {
  the().setClockOffset(0)
  injectFault(undefined)
})

/** Far ahead: no release has these years. */
const longNewYear = { name: '元旦', fromOn: '2031-01-01', untilOn: '2031-01-05' }
const noticed = { periods: [longNewYear], workdays: ['2031-01-11'], notice: '国办发明电〔2030〕9号' }
const year = { params: { year: '2031' } }
const publication = 'POST /staff/calendars/{year}/publication'

const dueOn = async () => (await fileJoining(await newcomer(the()), newForm(couriers))).case.dueOn
const reading = async (someone: Person) => {
  const { draftVersion: version, version: basedOn } = await keptYear(someone, '2031')
  return { ...year, body: { version, basedOn } }
}

describe('the working calendar', () => {
  it('of next year is written when its notice is out and put in force by another: terms from then on go by it, running ones keep their day', async () => {
    itIsAt(the(), yearsEnd)
    const [manager, second] = [await signIn(the(), 'manager-county'), await signIn(the(), 'reviewer-county')]
    const { items } = await manager.ask('GET /staff/calendars')
    expect(items.map(({ year: of, source }) => [of, source])).toEqual([
      ['2030', 'none'],
      ['2031', 'none'],
    ])
    const someone = await newcomer(the())
    const { case: running } = await fileJoining(someone, newForm(couriers))
    expect(running.dueOn).toBe('2031-01-01')
    const written = await writeCalendar(manager, '2031', noticed)
    expect(written).toMatchObject({ version: 0, source: 'none', mayPublish: false, draft: { ...noticed, savedByMasked: '陆**' } })
    itIsAt(the(), new Date(yearsEnd.getTime() + 6 * 60_000))
    expect(await dueOn()).toBe('2031-01-01')
    expect((await manager.refused(publication, await reading(manager))).code).toBe('own-words')
    const { calendar: after } = await second.ask(publication, await reading(second))
    expect(after).toMatchObject({
      version: 1,
      source: 'entered',
      entered: [{ notice: noticed.notice, byMasked: '程*', writtenByMasked: '陆**' }],
    })
    expect(after.draft).toBeUndefined()
    itIsAt(the(), new Date(yearsEnd.getTime() + 12 * 60_000))
    expect(await dueOn()).toBe('2031-01-06')
    expect((await someone.ask('GET /me/cases/{caseId}', { params: running })).case.dueOn).toBe('2031-01-01')
    const reviewer = await signIn(the(), 'reviewer-courier')
    const { station } = await reviewer.ask('POST /staff/stations', { body: newStation(couriers) })
    const { calendar } = await someone.ask('GET /stations/{stationId}', { params: station })
    expect(calendar.holidays).toContain('2031-01-05')
    expect(calendar.workdays).toContain('2031-01-11')
  })

  it('written by two at once keeps one draft, put in force by two at once is one version; the other sees what stands', async () => {
    itIsAt(the(), yearsEnd)
    const [manager, second] = [await signIn(the(), 'manager-county'), await signIn(the(), 'reviewer-county')]
    const { draftVersion: version, version: before } = await keptYear(manager, '2031')
    const both = await Promise.all(
      [1, 2].map(() => manager.send('PUT /staff/calendars/{year}', { ...year, body: { ...noticed, version } })),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(both.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'calendar-changed' })
    const read = await reading(second)
    const taps = await Promise.all([1, 2].map(() => second.send(publication, read)))
    expect(taps.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await keptYear(manager, '2031')).toMatchObject({ version: before + 1 })
  })

  it('that was put in force with an answer that got lost is one version', async () => {
    itIsAt(the(), yearsEnd)
    const [manager, second] = [await signIn(the(), 'manager-county'), await signIn(the(), 'reviewer-county')]
    const { version: before } = await writeCalendar(manager, '2031', noticed)
    const sending = { ...(await reading(second)), key: crypto.randomUUID() }
    await the().drain()
    injectFault({ command: 'TransactWriteItemsCommand', at: 1, times: 1, fault: 'crash-after' })
    expect((await second.send(publication, sending)).status).toBe(500)
    injectFault(undefined)
    expect((await second.ask(publication, sending)).calendar.version).toBe(before + 1)
    expect((await keptYear(second, '2031')).version).toBe(before + 1)
  })

  it('that was written in a year and is over when somebody would put it in force stays as it was', async () => {
    itIsAt(the(), yearsEnd)
    const manager = await signIn(the(), 'manager-county')
    const inOld = { ...noticed, periods: [{ name: '元旦', fromOn: '2030-01-01', untilOn: '2030-01-01' }], workdays: [] }
    const { draftVersion: version } = await writeCalendar(manager, '2030', inOld)
    itIsAt(the(), new Date('2030-12-31T16:00:00.000Z'))
    const second = await signIn(the(), 'reviewer-county')
    const late = await second.refused(publication, { params: { year: '2030' }, body: { version, basedOn: 0 } })
    expect(late.code).toBe('not-found')
  })

  it('is thrown away by whoever wrote it, and by no reviewer', async () => {
    itIsAt(the(), yearsEnd)
    const [manager, second] = [await signIn(the(), 'manager-county'), await signIn(the(), 'reviewer-county')]
    const { draftVersion: version, version: before } = await writeCalendar(manager, '2031', noticed)
    const asked = { ...year, body: { version, reason: '等正式的通知' } }
    expect((await second.refused('POST /staff/calendars/{year}/withdrawal', asked)).code).toBe('not-allowed')
    const { calendar } = await manager.ask('POST /staff/calendars/{year}/withdrawal', asked)
    expect(calendar).toMatchObject({ version: before, withdrawn: { byMasked: '陆**', reason: '等正式的通知' } })
    expect(calendar.draft).toBeUndefined()
  })

  it('is refused with the reason where it cannot be right, and for a year that is over or far', async () => {
    const manager = await signIn(the(), 'manager-county')
    const { items } = await manager.ask('GET /staff/calendars')
    const [now = { year: '' }, next = { year: '' }] = items
    const refused = (of: string, body: object) =>
      manager.refused('PUT /staff/calendars/{year}', { params: { year: of }, body: { ...noticed, version: 0, ...body } })
    const overlapping = await refused(next.year, { periods: [longNewYear, { ...longNewYear, name: '春节' }] })
    expect(overlapping).toMatchObject({ code: 'invalid-request' })
    expect(JSON.stringify(overlapping)).toMatch(/日期重叠了|的日期不在/)
    for (const of of [Number(now.year) - 1, Number(next.year) + 1]) expect((await refused(String(of), {})).code).toBe('not-found')
  })

  it('is looked at by every reviewer and changed by the county only; what is being written is the county’s', async () => {
    itIsAt(the(), yearsEnd)
    await writeCalendar(await signIn(the(), 'manager-county'), '2031', noticed)
    const below = await signIn(the(), 'reviewer-courier')
    const { items } = await below.ask('GET /staff/calendars')
    expect(items.map(({ draft }) => draft)).toEqual([undefined, undefined])
    const asked = { ...year, body: { ...noticed, version: 0 } }
    expect((await below.refused('PUT /staff/calendars/{year}', asked)).code).toBe('not-allowed')
    expect((await below.refused(publication, await reading(below))).code).toBe('not-allowed')
  })

  it('leaves in the log who wrote it down and who put it in force, by which document', async () => {
    itIsAt(the(), yearsEnd)
    await changeCalendar(the(), '2031', { ...noticed, notice: '更正的通知' })
    await the().drain()
    const auditor = await signIn(the(), 'auditor-county')
    const { items } = await auditor.ask('GET /staff/audit/acts', { query: { kind: 'calendarChanged' } })
    const acts = items.filter(({ about }) => about?.name === '更正的通知')
    expect(acts.map(({ detail, byMasked }) => `${detail} ${byMasked}`)).toEqual(['published 程*', 'saved 陆**'])
  })
})

describe('the county’s managers', () => {
  it('are told in November, and twice in December, that next year’s calendar is missing; not once it is in force', async () => {
    const told = async () => {
      await the().drain()
      const { items } = await (await signIn(the(), 'manager-county')).ask('GET /me/messages', { query: {} })
      return items.filter(({ kind }) => kind === 'calendar-missing').map(({ title }) => title)
    }
    const on = async (day: string) => {
      itIsAt(the(), new Date(`${day}T02:00:00.000Z`))
      await Promise.all([the().runJob('remind-of-calendar'), the().runJob('remind-of-calendar')])
      return told()
    }
    expect(await on('2033-11-19')).toEqual([])
    expect(await on('2033-11-20')).toEqual(['请录入 2034 年的工作日历'])
    expect(await on('2033-12-09')).toHaveLength(1)
    expect(await on('2033-12-10')).toHaveLength(2)
    const notice = { periods: [{ name: '元旦', fromOn: '2034-01-01', untilOn: '2034-01-03' }], workdays: [], notice: '国办发' }
    await changeCalendar(the(), '2034', notice)
    expect(await on('2033-12-20')).toHaveLength(2)
    expect(await on('2034-02-01')).toHaveLength(2)
  })
})
