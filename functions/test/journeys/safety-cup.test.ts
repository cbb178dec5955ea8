import { afterEach, describe, expect, it } from 'vitest'
import type { SafetyEntryInput } from 'shared-types/safety-cup'
import { orgIdOf } from '../../../infra/local/demo/union-ids.ts'
import { later } from '../../src/platform/clock.ts'
import { readRows } from '../../src/platform/sheet/spreadsheet.ts'
import { closesAt, itIsAt, opensAt, publishedContest } from '../contests.ts'
import { person, type Person, signIn } from '../person.ts'
import { withSystem } from '../with-system.ts'

const the = withSystem()
afterEach(() => the().setClockOffset(0))

const machinery = orgIdOf('machinery')
const textile = orgIdOf('textile')
const again = (someone: Person) => signIn(the(), someone.personaId)
const newCup = () => publishedContest(the(), { kind: 'safetyCup', title: '“安康杯”竞赛', trades: [], stages: [], awards: [] })

const teams = (more: Partial<SafetyEntryInput> = {}): SafetyEntryInput => ({
  shifts: [
    { name: '机加一班', heads: 18, leader: '李明亮' },
    { name: '机加二班', heads: 16 },
  ],
  contactName: '曹建国',
  contactPhone: '0738-1234567',
  ...more,
})

const at = (contestId: string, orgId: string, version = 0, entry = teams()) => ({
  params: { contestId, orgId },
  body: { version, entry },
})
const save = 'PUT /staff/contests/{contestId}/safety-entries/{orgId}' as const

describe('a union in the safety cup', () => {
  it('enters with its shift teams and changes them until the last moment, and not after', async () => {
    const { params } = await newCup()
    const { contestId } = params
    const reviewer = await signIn(the(), 'reviewer-machinery')
    expect((await reviewer.refused(save, at(contestId, machinery))).code).toBe('contest-not-open-yet')
    itIsAt(the(), opensAt)
    const { items } = await reviewer.ask('GET /staff/safety-cups', { query: { orgId: machinery } })
    expect(items).toMatchObject([{ contestId, phase: 'open' }])
    const { entry } = await reviewer.ask(save, at(contestId, machinery))
    expect(entry).toMatchObject({ heads: 34, state: 'entered', version: 1 })

    itIsAt(the(), later(closesAt, -5000))
    const late = await again(reviewer)
    const fewer = teams({ shifts: [{ name: '机加一班', heads: 20 }] })
    expect((await late.ask(save, at(contestId, machinery, 1, fewer))).entry).toMatchObject({ heads: 20, version: 2 })
    itIsAt(the(), later(closesAt, 1))
    expect((await late.refused(save, at(contestId, machinery, 2))).code).toBe('contest-closed')
    const seen = await late.ask('GET /staff/contests/{contestId}/safety-entries/{orgId}', {
      params: { contestId, orgId: machinery },
    })
    expect(seen).toMatchObject({ mayChange: false, phase: 'closed', entry: { heads: 20 } })
  })

  it('has one entry: who changes what somebody else has changed meanwhile is told so', async () => {
    const { params } = await newCup()
    itIsAt(the(), opensAt)
    const reviewer = await signIn(the(), 'reviewer-machinery')
    await reviewer.ask(save, at(params.contestId, machinery))
    expect((await reviewer.refused(save, at(params.contestId, machinery))).code).toBe('entry-changed')
  })

  it('takes its entry back, which then counts nowhere, and may enter again', async () => {
    const { params, manager } = await newCup()
    itIsAt(the(), opensAt)
    const reviewer = await signIn(the(), 'reviewer-machinery')
    const { entry } = await reviewer.ask(save, at(params.contestId, machinery))
    const back = { params: { ...params, orgId: machinery }, body: { version: entry.version } }
    const route = 'POST /staff/contests/{contestId}/safety-entries/{orgId}/withdrawal' as const
    expect((await reviewer.ask(route, back)).entry.state).toBe('withdrawn')
    const organiser = await again(manager)
    expect(await organiser.ask('GET /staff/contests/{contestId}/safety-units', { params })).toMatchObject({ units: 0, heads: 0 })
    expect((await reviewer.ask(save, at(params.contestId, machinery, 2))).entry).toMatchObject({ state: 'entered', version: 3 })
  })

  it('is entered by its own reviewers and those above, by nobody else; a cup for one street is not there for another', async () => {
    const { params } = await newCup()
    itIsAt(the(), opensAt)
    const other = await signIn(the(), 'reviewer-courier')
    expect((await other.refused(save, at(params.contestId, machinery))).code).toBe('not-found')
    expect((await other.refused('GET /staff/safety-cups', { query: { orgId: machinery } })).code).toBe('not-found')
    const auditor = await signIn(the(), 'auditor-county')
    expect((await auditor.refused(save, at(params.contestId, machinery))).code).toBe('not-allowed')
    const member = await signIn(the(), 'member-zhou')
    expect((await member.refused(save, at(params.contestId, machinery))).code).toBe('not-allowed')

    const street = await publishedContest(
      the(),
      { kind: 'safetyCup', title: '城东街道“安康杯”', trades: [], stages: [], awards: [] },
      orgIdOf('street-1'),
    )
    expect((await other.refused(save, at(street.params.contestId, orgIdOf('couriers')))).code).toMatch(
      /not-eligible|contest-not-open-yet/,
    )
  })
})

describe('the organiser of a safety cup', () => {
  it('sees units, shift teams and heads add up, and takes them out as Excel', async () => {
    const { params, manager } = await newCup()
    itIsAt(the(), opensAt)
    await (await signIn(the(), 'reviewer-machinery')).ask(save, at(params.contestId, machinery))
    const weaving = teams({ shifts: [{ name: '=织造甲班', heads: 40 }] })
    await (await signIn(the(), 'reviewer-textile')).ask(save, at(params.contestId, textile, 0, weaving))
    const organiser = await again(manager)
    const seen = await organiser.ask('GET /staff/contests/{contestId}/safety-units', { params })
    expect(seen).toMatchObject({ units: 2, shifts: 3, heads: 74, awards: { version: 0, items: [] } })
    expect(seen.items.reduce((sum, { heads }) => sum + heads, 0)).toBe(seen.heads)

    const sheet = await organiser.ask('POST /staff/contests/{contestId}/safety-sheets', { params, body: { reason: '排座位' } })
    expect(sheet.rows).toBe(3)
    const rows = await readRows(Buffer.from(sheet.base64, 'base64'))
    expect(rows[0]).toEqual(['单位', '班组', '人数', '班组长', '联系人', '联系电话'])
    expect(rows.slice(1).map(row => row.slice(1, 3))).toEqual(
      expect.arrayContaining([
        ['机加一班', 18],
        ['=织造甲班', 40],
      ]),
    )
    const elsewhere = await signIn(the(), 'reviewer-machinery')
    const route = 'POST /staff/contests/{contestId}/safety-sheets' as const
    expect((await elsewhere.refused(route, { params, body: { reason: '看看' } })).code).toBe('not-found')
  })

  it('awards units after the closing, each once; a change names its reason', async () => {
    const { params, manager } = await newCup()
    itIsAt(the(), opensAt)
    await (await signIn(the(), 'reviewer-machinery')).ask(save, at(params.contestId, machinery))
    const route = 'POST /staff/contests/{contestId}/safety-awards' as const
    const first = { version: 0, items: [{ orgId: machinery, award: 'first' as const }] }
    const organiser = await again(manager)
    expect((await organiser.refused(route, { params, body: first })).code).toBe('contest-not-closed-yet')
    itIsAt(the(), later(closesAt, 1))
    const later1 = await again(manager)
    const stranger = { version: 0, items: [{ orgId: textile, award: 'first' as const }] }
    expect((await later1.refused(route, { params, body: stranger })).fields?.[0]?.message).toBe('只能选择参赛的单位')
    await later1.ask(route, { params, body: first })
    const guest = person(the(), 'guest')
    const shown = await guest.ask('GET /contests/{contestId}/safety-awards', { params })
    expect(shown.awards.items).toMatchObject([{ orgName: '临江机械厂工会', award: 'first' }])

    const second = { version: 1, items: [{ orgId: machinery, award: 'second' as const }] }
    expect((await later1.refused(route, { params, body: second })).fields?.[0]?.path).toBe('reason')
    const { awards } = await later1.ask(route, { params, body: { ...second, reason: '重新计分' } })
    expect(awards).toMatchObject({ version: 2, reason: '重新计分', items: [{ award: 'second' }] })
  })
})
