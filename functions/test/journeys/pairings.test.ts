import { beforeAll, describe, expect, it } from 'vitest'
import { monthsAfter } from 'shared-types/union-terms'
import { orgIdOf } from '../../../infra/local/demo/union-ids.ts'
import { dayOf } from '../../src/platform/clock.ts'
import { valuesFor } from '../figures.ts'
import { type Person, signIn } from '../person.ts'
import { withSystem } from '../with-system.ts'

const the = withSystem()
const county = orgIdOf('county')
const street = orgIdOf('street-1')
const factory = orgIdOf('machinery')
const couriers = orgIdOf('couriers')
const deliveryUnion = orgIdOf('delivery-federation')
const today = dayOf(new Date())

const look = (who: Person, orgId: string) => who.ask('GET /staff/organisations/{orgId}/contact-officer', { params: { orgId } })
const grid = (who: Person, orgId: string) => who.ask('GET /staff/organisations/{orgId}/pairings', { params: { orgId } })
const accountOf = async (who: Person) => (await who.ask('GET /me')).accountId as string
const pairRoute = 'PUT /staff/organisations/{orgId}/contact-officer'

async function pairing(who: Person, orgId: string, officer?: { accountId: string; orgId: string }) {
  const { version } = await look(who, orgId)
  return { params: { orgId }, body: { version, ...(officer && { officer }) } }
}

async function newOfficer(
  manager: Person,
  personaId: string,
  orgId: string,
  name: string,
  role: 'reviewer' | 'manager' = 'reviewer',
) {
  const someone = await signIn(the(), personaId)
  const asked = { params: { orgId }, body: { role } }
  const { code } = await manager.ask('POST /staff/organisations/{orgId}/invitations', asked)
  await someone.ask('POST /staff/invitations/{code}/acceptance', { params: { code }, body: { name } })
  return { someone, officer: { accountId: await accountOf(someone), orgId } }
}

const take = (manager: Person, { accountId, orgId }: { accountId: string; orgId: string }, role: 'reviewer' | 'manager') =>
  manager.ask('DELETE /staff/organisations/{orgId}/grants/{accountId}/{role}', { params: { orgId, accountId, role }, query: {} })

describe('the contact officer of a union', () => {
  let manager: Person
  let reviewer: Person
  let streetReviewer: Person
  beforeAll(async () => {
    manager = await signIn(the(), 'manager-county')
    reviewer = await signIn(the(), 'reviewer-county')
    streetReviewer = await signIn(the(), 'reviewer-street')
  })

  it('is an officer of a union above, and that of everything below that has nobody nearer', async () => {
    const before = await grid(manager, county)
    expect(before.without + before.officers.reduce((sum, { unions }) => sum + unions, 0)).toBe(before.unions)
    const officer = { accountId: await accountOf(reviewer), orgId: county }
    await manager.ask(pairRoute, await pairing(manager, street, officer))
    const { pairing: ofFactory } = await look(manager, factory)
    expect(ofFactory).toMatchObject({ accountId: officer.accountId, at: { orgId: street }, orgName: '临江县总工会' })
    expect(ofFactory?.nameMasked).toMatch(/^程\*/)

    const nearer = { accountId: await accountOf(streetReviewer), orgId: street }
    await manager.ask(pairRoute, await pairing(manager, factory, nearer))
    expect((await look(manager, factory)).pairing).toMatchObject({ accountId: nearer.accountId, at: { orgId: factory } })

    const { officers, without, unions } = await grid(manager, street)
    expect(officers.map(({ at, unions: count }) => [at.map(({ orgId }) => orgId), count])).toEqual([
      [[street], unions - 1],
      [[factory], 1],
    ])
    expect(without).toBe(0)
    const { uncovered, without: left } = await grid(manager, county)
    expect(uncovered.reduce((sum, one) => sum + one.unions, 0)).toBe(left)
    expect(
      uncovered.every(({ under }) => under.length === 1),
      'begins with what lies directly below the county',
    ).toBe(true)

    await manager.ask(pairRoute, await pairing(manager, factory))
    expect((await look(manager, factory)).pairing?.accountId, 'without its own, that of the street').toBe(officer.accountId)
  })

  it('sees which unions these are, and what is to be known of them', async () => {
    const { items } = await reviewer.ask('GET /staff/pairings')
    expect(items).toMatchObject([{ orgId: street }])
    expect(items[0]?.unionsBelow).toBeGreaterThan(0)
    expect((await streetReviewer.ask('GET /staff/pairings')).items).toEqual([])
  })

  it('is one of figure 65, counted once however many unions it is', async () => {
    const quarter = `${today.slice(0, 4)}Q${Math.ceil(Number(today.slice(5, 7)) / 3)}`
    const read = async () => (await valuesFor(manager, county, quarter)).pairedOfficers
    const officer = { accountId: await accountOf(reviewer), orgId: county }
    const before = await read()
    await manager.ask(pairRoute, await pairing(manager, deliveryUnion, officer))
    expect(before).toBe(1)
    expect(await read()).toBe(1)
  })

  it('is given by the level above, and by nobody who only reviews or looks', async () => {
    const { someone: chair } = await newOfficer(manager, 'street-chair', street, '街道主席', 'manager')
    const own = { accountId: await accountOf(chair), orgId: street }
    expect((await chair.refused(pairRoute, await pairing(chair, street, own))).code).toBe('not-allowed')
    await chair.ask(pairRoute, await pairing(chair, factory, own))
    expect((await look(chair, street)).officers, 'nobody to choose from').toBeUndefined()
    expect((await look(chair, factory)).officers?.map(({ orgId }) => orgId)).toContain(county)

    for (const personaId of ['reviewer-street', 'auditor-county'])
      expect((await (await signIn(the(), personaId)).refused(pairRoute, await pairing(manager, factory, own))).code).toBe(
        'not-allowed',
      )
    expect((await manager.refused(pairRoute, await pairing(manager, county, own))).code).toBe('not-allowed')
    const outside = await chair.refused(pairRoute, { ...(await pairing(manager, couriers, own)), params: { orgId: couriers } })
    expect(outside.code).toBe('not-found')
    const elsewhere = await signIn(the(), 'reviewer-courier')
    const { code } = await elsewhere.refused('GET /staff/organisations/{orgId}/pairings', { params: { orgId: street } })
    expect(code).toBe('not-found')
  })

  it('is nobody of the union itself, of another branch, or who only audits', async () => {
    const auditor = await signIn(the(), 'auditor-county')
    const wrong = [
      { accountId: await accountOf(await signIn(the(), 'reviewer-machinery')), orgId: factory },
      { accountId: await accountOf(await signIn(the(), 'reviewer-courier')), orgId: couriers },
      { accountId: await accountOf(auditor), orgId: county },
    ]
    for (const officer of wrong) {
      const { code, fields } = await manager.refused(pairRoute, await pairing(manager, factory, officer))
      expect([code, fields?.[0]?.message]).toEqual(['invalid-request', '这位同志已不在上级工会工作，请重新选'])
    }
  })

  it('changed by two at once is changed by one', async () => {
    const choices = [
      { accountId: await accountOf(reviewer), orgId: county },
      { accountId: await accountOf(manager), orgId: county },
    ]
    const asked = await Promise.all(choices.map(officer => pairing(manager, couriers, officer)))
    const sent = await Promise.all(asked.map(one => manager.send(pairRoute, one)))
    expect(sent.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('is not named to guests, and stands in the history with who gave it', async () => {
    const guest = await signIn(the(), 'courier-lin')
    const union = await guest.ask('GET /organisations/{orgId}', { params: { orgId: street } })
    expect(JSON.stringify(union)).not.toContain(await accountOf(reviewer))
    const { items } = await manager.ask('GET /staff/organisations/{orgId}/history', { params: { orgId: street } })
    expect(items[0]).toMatchObject({
      change: 'changed',
      fields: ['contactOfficer'],
      note: expect.stringContaining('临江县总工会') as string,
    })
  })
})

describe('whoever is no longer an officer above', () => {
  it('is nobody’s contact from the moment the last role there is taken', async () => {
    const manager = await signIn(the(), 'manager-county')
    const { officer } = await newOfficer(manager, 'county-officer', county, '县干部')
    await newOfficer(manager, 'county-officer', county, '县干部', 'manager')
    await manager.ask(pairRoute, await pairing(manager, couriers, officer))
    await manager.ask(pairRoute, await pairing(manager, factory, officer))
    await take(manager, officer, 'manager')
    await the().drain()
    expect((await look(manager, factory)).pairing?.accountId, 'still reviews there').toBe(officer.accountId)
    await take(manager, officer, 'reviewer')
    await the().drain()
    for (const orgId of [couriers, factory]) {
      expect((await look(manager, orgId)).pairing?.accountId).not.toBe(officer.accountId)
      const { items } = await manager.ask('GET /staff/organisations/{orgId}/history', { params: { orgId } })
      expect(items[0]).toMatchObject({ fields: ['contactOfficer'], byMasked: '系统', note: '角色收回，不再是联系人' })
    }
    await the().runJob('end-pairings')
    const { items } = await manager.ask('GET /staff/organisations/{orgId}/history', { params: { orgId: couriers } })
    expect(items.filter(({ byMasked }) => byMasked === '系统')).toHaveLength(1)
  })

  it('is not given in the moment that the role goes: one of the two wins, and nothing stays that rests on nothing', async () => {
    const manager = await signIn(the(), 'manager-county')
    const { officer } = await newOfficer(manager, 'passing-officer', county, '过客')
    const asked = await pairing(manager, couriers, officer)
    const { accountId, orgId } = officer
    const [given] = await Promise.all([
      manager.send(pairRoute, asked),
      manager.send('DELETE /staff/organisations/{orgId}/grants/{accountId}/{role}', {
        params: { orgId, accountId, role: 'reviewer' },
        query: {},
      }),
    ])
    expect([200, 400, 503]).toContain(given.status)
    await the().drain()
    await the().runJob('end-pairings')
    expect((await look(manager, couriers)).pairing?.accountId).not.toBe(accountId)
  })

  it('is not the contact of a union that was moved away from there', async () => {
    const manager = await signIn(the(), 'manager-county')
    const { someone, officer } = await newOfficer(manager, 'federation-officer', deliveryUnion, '联合会干部')
    await manager.ask(pairRoute, await pairing(manager, couriers, officer))
    const moving = {
      params: { orgId: couriers },
      body: { parentId: street, version: (await look(manager, couriers)).version, reason: '调整隶属' },
    }
    await manager.ask('POST /staff/organisations/{orgId}/move', moving)
    expect((await look(manager, couriers)).pairing?.at.orgId).toBe(street)
    await expect.poll(async () => (await someone.ask('GET /staff/pairings')).items, { timeout: 10_000 }).toEqual([])
  })
})

describe('the reminder of an election', () => {
  it('reaches the contact officer as well', async () => {
    const manager = await signIn(the(), 'manager-county')
    const { someone, officer } = await newOfficer(manager, 'reminded-officer', county, '联系干部')
    await manager.ask(pairRoute, await pairing(manager, factory, officer))
    const { name, employers, occupations, joinable, version } = await manager.ask('GET /organisations/{orgId}', {
      params: { orgId: factory },
    })
    const term = { electedOn: monthsAfter(today, -35), years: 3 as const }
    const body = { name, employers, occupations, joinable, version, term, reason: '登记届次' }
    await manager.ask('PUT /staff/organisations/{orgId}', { params: { orgId: factory }, body })
    expect((await look(manager, factory)).pairing?.accountId, 'editing the union leaves its contact').toBe(officer.accountId)
    const told = async () => {
      await the().runJob('remind-of-terms')
      await the().drain()
      const { items } = await someone.ask('GET /me/messages', { query: {} })
      return items.filter(({ body: words }) => words.startsWith(name)).length
    }
    // The job reads a tree that is some seconds old at most.
    await expect.poll(told, { timeout: 15_000 }).toBe(1)
  })
})
