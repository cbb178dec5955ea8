import { afterEach, describe, expect, it } from 'vitest'
import { orgIdOf } from '../../../infra/local/demo/union-ids.ts'
import { itIsAt } from '../contests.ts'
import { fileJoining, newcomer, newForm } from '../joining.ts'
import { signIn } from '../person.ts'
import { newStation } from '../stations.ts'
import { withSystem } from '../with-system.ts'

const the = withSystem({ seed: 'small' })
const couriers = orgIdOf('couriers')
const yearsEnd = new Date('2030-12-27T02:00:00.000Z')

afterEach(() => the().setClockOffset(0))

/** Far ahead: no release has these years. */
const longNewYear = { name: '元旦', fromOn: '2031-01-01', untilOn: '2031-01-05' }
const noticed = { basedOn: 0, periods: [longNewYear], workdays: ['2031-01-11'], notice: '国办发明电〔2030〕9号' }
const year = { params: { year: '2031' } }

const dueOn = async () => (await fileJoining(await newcomer(the()), newForm(couriers))).case.dueOn

describe('the working calendar', () => {
  it('of next year is entered when its notice is out: terms from then on are counted by it, running ones keep their day', async () => {
    itIsAt(the(), yearsEnd)
    const manager = await signIn(the(), 'manager-county')
    const { items } = await manager.ask('GET /staff/calendars')
    expect(items.map(({ year: of, source }) => [of, source])).toEqual([
      ['2030', 'none'],
      ['2031', 'none'],
    ])
    const someone = await newcomer(the())
    const { case: running } = await fileJoining(someone, newForm(couriers))
    expect(running.dueOn).toBe('2031-01-01')
    const after = await manager.ask('PUT /staff/calendars/{year}', { ...year, body: noticed })
    expect(after).toMatchObject({ version: 1, source: 'entered', entered: [{ notice: noticed.notice, byMasked: '陆**' }] })
    itIsAt(the(), new Date(yearsEnd.getTime() + 6 * 60_000))
    expect(await dueOn()).toBe('2031-01-06')
    expect((await someone.ask('GET /me/cases/{caseId}', { params: running })).case.dueOn).toBe('2031-01-01')
    const reviewer = await signIn(the(), 'reviewer-courier')
    const { station } = await reviewer.ask('POST /staff/stations', { body: newStation(couriers) })
    const { calendar } = await someone.ask('GET /stations/{stationId}', { params: station })
    expect(calendar.holidays).toContain('2031-01-05')
    expect(calendar.workdays).toContain('2031-01-11')
  })

  it('of two who enter the same year at once keeps one; the other sees what stands', async () => {
    itIsAt(the(), yearsEnd)
    const manager = await signIn(the(), 'manager-county')
    const { items } = await manager.ask('GET /staff/calendars')
    const basedOn = items[1]?.version ?? 0
    const both = await Promise.allSettled(
      [1, 2].map(() => manager.ask('PUT /staff/calendars/{year}', { ...year, body: { ...noticed, basedOn } })),
    )
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await manager.refused('PUT /staff/calendars/{year}', { ...year, body: { ...noticed, basedOn } })).code).toBe(
      'calendar-changed',
    )
    expect((await manager.ask('GET /staff/calendars')).items[1]?.version).toBe(basedOn + 1)
  })

  it('is refused with the reason where it cannot be right, and for a year that is over or far', async () => {
    const manager = await signIn(the(), 'manager-county')
    const { items } = await manager.ask('GET /staff/calendars')
    const [now = { year: '' }, next = { year: '' }] = items
    const refused = (of: string, body: object) =>
      manager.refused('PUT /staff/calendars/{year}', { params: { year: of }, body: { ...noticed, ...body } })
    const overlapping = await refused(next.year, { periods: [longNewYear, { ...longNewYear, name: '春节' }] })
    expect(overlapping).toMatchObject({ code: 'invalid-request' })
    expect(JSON.stringify(overlapping)).toMatch(/日期重叠了|的日期不在/)
    for (const of of [Number(now.year) - 1, Number(next.year) + 1]) expect((await refused(String(of), {})).code).toBe('not-found')
  })

  it('is looked at by every reviewer and changed by the county only', async () => {
    const reviewer = await signIn(the(), 'reviewer-courier')
    expect((await reviewer.ask('GET /staff/calendars')).items).toHaveLength(2)
    expect((await reviewer.refused('PUT /staff/calendars/{year}', { ...year, body: noticed })).code).toBe('not-allowed')
  })
})
