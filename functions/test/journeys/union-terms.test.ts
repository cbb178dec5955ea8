import { beforeAll, describe, expect, it } from 'vitest'
import { monthsAfter, termEndsOn } from 'shared-types/union-terms'
import { dayOf, days } from '../../src/platform/clock.ts'
import { orgIdOf } from '../../../infra/local/demo/union-ids.ts'
import { type Person, signIn } from '../person.ts'
import { asRows, rosterSheet } from '../rosters.ts'
import { withSystem } from '../with-system.ts'

const the = withSystem()
const county = orgIdOf('county')
const street = orgIdOf('street-1')
const factory = orgIdOf('machinery')
const today = dayOf(new Date())
const reason = '换届选举，批复见文件'

const read = (who: Person, orgId: string) => who.ask('GET /organisations/{orgId}', { params: { orgId } })

async function formOf(who: Person, orgId: string) {
  const { name, address, phone, unionCreditCode, employers, occupations, joinable, version } = await read(who, orgId)
  const known = { ...(address && { address }), ...(phone && { phone }), ...(unionCreditCode && { unionCreditCode }) }
  return { name, ...known, employers, occupations, joinable, version, reason }
}

async function elect(who: Person, orgId: string, electedOn: string, years: 3 | 5 = 3) {
  const body = { ...(await formOf(who, orgId)), term: { ordinal: 4, electedOn, years } }
  return (await who.ask('PUT /staff/organisations/{orgId}', { params: { orgId }, body })).organisation
}

const postponement = async (who: Person, orgId: string, until: string) => ({
  params: { orgId },
  body: { until, version: (await read(who, orgId)).version, reason: '生产旺季，会员大会推迟' },
})

const namesIn = async (who: Person, orgId: string, state: 'over' | 'ending' | 'unknown' | 'running') =>
  (await who.ask('GET /staff/organisations/{orgId}/terms', { params: { orgId }, query: { state } })).items.map(item => item.name)

/** A union with a manager of its own. */
async function withOwnManager(manager: Person, orgId: string, personaId: string): Promise<Person> {
  const { code } = await manager.ask('POST /staff/organisations/{orgId}/invitations', {
    params: { orgId },
    body: { role: 'manager' },
  })
  const own = await signIn(the(), personaId)
  await own.ask('POST /staff/invitations/{code}/acceptance', { params: { code }, body: { name: '主席甲' } })
  return own
}

describe('the term of a union’s committee', () => {
  let manager: Person
  let chair: Person
  beforeAll(async () => {
    manager = await signIn(the(), 'manager-county')
    chair = await withOwnManager(manager, factory, 'member-zhou')
  })

  it('runs from its election for three or five years, and everybody may read it', async () => {
    const electedOn = monthsAfter(today, -6)
    const union = await elect(chair, factory, electedOn, 5)
    expect(union.term).toEqual({ ordinal: 4, electedOn, years: 5 })
    const guest = await signIn(the(), 'courier-lin')
    expect((await read(guest, factory)).term).toEqual(union.term)
    const history = await manager.ask('GET /staff/organisations/{orgId}/history', { params: { orgId: factory } })
    expect(history.items[0]).toMatchObject({ change: 'changed', fields: ['term'], note: reason })
  })

  it('is refused for an election that has not been, for a length that the law does not know, and for a pool', async () => {
    const put = async (orgId: string, term: object) =>
      manager.refused('PUT /staff/organisations/{orgId}', {
        params: { orgId },
        body: { ...(await formOf(manager, orgId)), term } as never,
      })
    const fields = async (orgId: string, term: object) =>
      (await put(orgId, term)).fields?.map(({ path, message }) => `${path} ${message}`)
    expect(await fields(factory, { electedOn: monthsAfter(today, 1), years: 3 })).toEqual(['term.electedOn 当选日期不能晚于今天'])
    expect(await fields(factory, { electedOn: today, years: 4 })).toEqual(['term.years 任期是三年或五年'])
    expect(await fields(county, { electedOn: today, years: 3 })).toEqual(['term.years 县级总工会每届任期五年'])
  })

  it('is over when it has run out, ends within half a year before, and stands in the list of the level above', async () => {
    await elect(chair, factory, monthsAfter(today, -36))
    expect(await namesIn(manager, street, 'over')).toContain('临江机械厂工会')
    await elect(chair, factory, monthsAfter(today, -31))
    expect(await namesIn(manager, street, 'over')).not.toContain('临江机械厂工会')
    expect(await namesIn(manager, street, 'ending')).toContain('临江机械厂工会')
    await elect(chair, factory, monthsAfter(today, -29))
    expect(await namesIn(manager, street, 'running')).toContain('临江机械厂工会')
  })

  it('is postponed by the level above only, by half a year at most, and a new election begins without', async () => {
    const { term } = await elect(chair, factory, monthsAfter(today, -37))
    const endsOn = termEndsOn(term ?? { electedOn: today, years: 3 })
    const until = monthsAfter(endsOn, 6)
    expect(
      (await chair.refused('PUT /staff/organisations/{orgId}/postponement', await postponement(chair, factory, until))).code,
    ).toBe('not-allowed')
    const tooLong = await postponement(manager, factory, monthsAfter(endsOn, 7))
    expect((await manager.refused('PUT /staff/organisations/{orgId}/postponement', tooLong)).fields?.[0]?.message).toContain(
      until,
    )
    const tooShort = await postponement(manager, factory, endsOn)
    expect((await manager.refused('PUT /staff/organisations/{orgId}/postponement', tooShort)).fields?.[0]?.message).toContain(
      endsOn,
    )
    await manager.ask('PUT /staff/organisations/{orgId}/postponement', await postponement(manager, factory, until))
    expect((await read(chair, factory)).term?.postponedTo).toBe(until)
    expect(await namesIn(manager, street, 'over')).not.toContain('临江机械厂工会')

    const body = {
      ...(await formOf(chair, factory)),
      term: { electedOn: monthsAfter(today, -37), years: 3 as const, ordinal: 5 },
    }
    await chair.ask('PUT /staff/organisations/{orgId}', { params: { orgId: factory }, body })
    expect((await read(chair, factory)).term, 'a corrected ordinal keeps it').toMatchObject({ ordinal: 5, postponedTo: until })
    await elect(chair, factory, today)
    expect((await read(chair, factory)).term?.postponedTo).toBeUndefined()
  })

  it('changed by two at once is changed by one', async () => {
    const both = await Promise.all([postponement(manager, street, today), postponement(manager, street, today)])
    const { term } = await read(manager, street)
    const until = monthsAfter(termEndsOn(term ?? { electedOn: today, years: 3 }), 1)
    const sent = both.map(({ params, body }) =>
      manager.send('PUT /staff/organisations/{orgId}/postponement', { params, body: { ...body, until } }),
    )
    expect((await Promise.all(sent)).map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('comes and goes with the register of unions', async () => {
    const sheet = async () => {
      const { fileBase64 } = await manager.ask('GET /staff/organisations/{orgId}/register', { params: { orgId: street } })
      return { fileBase64, row: (await asRows(fileBase64)).find(row => row.工会名称 === '临江机械厂工会') ?? {} }
    }
    const send = (fileBase64: string, dryRun = false) =>
      manager.ask('POST /staff/organisations/{orgId}/registers', { params: { orgId: street }, body: { fileBase64, dryRun } })
    const taken = await sheet()
    expect(taken.row).toMatchObject({ 第几届: '4', 当选日期: today, '任期（年）': '3' })
    expect(await send(taken.fileBase64)).toMatchObject({ added: 0, changed: 0, problems: [] })
    const unlawful = { ...taken.row, '任期（年）': '4', 第几届: '第三' }
    const { problems } = await send(await rosterSheet([unlawful]), true)
    expect(problems.map(({ message }) => message)).toEqual(['写第几届的数字，例如 3', '任期写 3 或 5'])
    await send(await rosterSheet([{ ...taken.row, 当选日期: monthsAfter(today, -1), '任期（年）': '5年' }]))
    expect((await read(manager, factory)).term).toEqual({ ordinal: 4, electedOn: monthsAfter(today, -1), years: 5 })
  })
})

describe('a survey of the tree', () => {
  it('counts members and unions of each branch, and what lies with the branches adds up', async () => {
    const manager = await signIn(the(), 'manager-county')
    const survey = (orgId: string) => manager.ask('GET /staff/organisations/{orgId}/survey', { params: { orgId } })
    const { own, items } = await survey(county)
    const sum = (of: (item: typeof own) => number) => items.reduce((total, item) => total + of(item), 0)
    expect(own.membersInAll).toBe(own.memberCount + sum(item => item.membersInAll))
    expect(own.unionsBelow).toBe(items.length + sum(item => item.unionsBelow))
    expect(own.membersInAll).toBeGreaterThan(0)
    expect(own.terms.over).toBeGreaterThan(0)
    expect((await survey(street)).own).toEqual(items.find(item => item.orgId === street))
  })

  it('is for whoever has a role there', async () => {
    const elsewhere = await signIn(the(), 'reviewer-street')
    const { code } = await elsewhere.refused('GET /staff/organisations/{orgId}/survey', { params: { orgId: county } })
    expect(code).toBe('not-found')
  })
})

describe('the reminder of an election', () => {
  it('reaches the union’s manager half a year before, three months before, and when it is over also the level above; each once', async () => {
    const chair = await signIn(the(), 'member-zhou')
    // Elected so that the first reminder is due in a few days.
    await elect(chair, factory, monthsAfter(today, -29))
    // Signed in anew: a session does not last for months.
    const inbox = async (personaId: string) => {
      const { items } = await (await signIn(the(), personaId)).ask('GET /me/messages', { query: {} })
      return items.filter(({ body }) => body.startsWith('临江机械厂工会')).map(({ title }) => title)
    }
    const dayCounted = async (months: number) => {
      the().setClockOffset(Date.parse(monthsAfter(today, months)) - Date.parse(today) + days)
      await the().runJob('remind-of-terms')
      await the().runJob('remind-of-terms')
      await the().drain()
    }
    await the().runJob('remind-of-terms')
    await the().drain()
    expect(await inbox('member-zhou')).toEqual([])
    try {
      await dayCounted(1)
      expect(await inbox('member-zhou')).toEqual(['工会委员会快要换届'])
      await dayCounted(4)
      expect(await inbox('member-zhou')).toHaveLength(2)
      expect(await inbox('manager-county')).toEqual([])
      await dayCounted(7)
      expect((await inbox('member-zhou'))[0]).toBe('工会委员会任期已满')
      expect(await inbox('manager-county')).toEqual(['工会委员会任期已满'])
    } finally {
      the().setClockOffset(0)
    }
  })
})
