import { describe, expect, it } from 'vitest'
import { orgIdOf } from '../../../infra/local/demo/union-ids.ts'
import { dayOf, days, later } from '../../src/platform/clock.ts'
import { callsSeen, injectFault } from '../faults.ts'
import { confirmedFamily, decideAid, poorFamily, submitAid } from '../aid.ts'
import { fileJoining, newcomer, newForm, verifiedCourier } from '../joining.ts'
import { type Person, signIn } from '../person.ts'
import { addToBudget } from '../by-two.ts'
import { withSystem } from '../with-system.ts'

const the = withSystem()

const couriers = orgIdOf('couriers')
const federation = orgIdOf('delivery-federation')
const dayIn = (count: number) => dayOf(later(new Date(), count * days))

interface Left {
  roles?: { orgId: string; role: 'reviewer' | 'manager' }[]
  fromOn?: string
  untilOn?: string
}

const accountOf = async (someone: Person) => (await someone.ask('GET /me')).accountId

const asking = async (to: Person, { roles, fromOn = dayIn(0), untilOn = dayIn(6) }: Left = {}) => ({
  body: {
    toAccountId: await accountOf(to),
    roles: roles ?? [{ orgId: couriers, role: 'reviewer' as const }],
    fromOn,
    untilOn,
  },
})

async function leave(from: Person, to: Person, left: Left = {}): Promise<string> {
  const { items } = await from.ask('POST /staff/delegations', await asking(to, left))
  return items[0]?.delegationId ?? ''
}

const takeBack = (from: Person, delegationId: string) =>
  from.ask('DELETE /staff/delegations/{delegationId}', { params: { delegationId } })

const decision = (params: { caseId: string; version: number }) => ({
  params,
  body: { decision: 'approve' as const, version: params.version },
})

async function waitingCase(orgId = couriers) {
  const someone = await newcomer(the())
  const { case: filed } = await fileJoining(someone, newForm(orgId))
  return { someone, filed }
}

/** Somebody with a role of their own, by an invitation of the county's manager. */
async function holder(personaId: string, orgId: string, name: string, role: 'reviewer' | 'manager' | 'auditor' = 'reviewer') {
  const someone = await signIn(the(), personaId)
  const manager = await signIn(the(), 'manager-county')
  const { code } = await manager.ask('POST /staff/organisations/{orgId}/invitations', { params: { orgId }, body: { role } })
  await someone.ask('POST /staff/invitations/{code}/acceptance', { params: { code }, body: { name } })
  return someone
}

const decideRoute = 'POST /staff/membership/applications/{caseId}/decision'

describe('a reviewer who is away', () => {
  it('has a colleague act for some days: not before, not after, and each act says for whom', async () => {
    const [xu, above] = [await signIn(the(), 'reviewer-courier'), await signIn(the(), 'reviewer-delivery-federation')]
    const { filed } = await waitingCase()
    const id = await leave(xu, above, { fromOn: dayIn(1), untilOn: dayIn(2) })
    expect((await above.refused(decideRoute, decision(filed))).code).toBe('not-your-step')
    await the().drain()
    const { items: messages } = await above.ask('GET /me/messages', { query: {} })
    expect(messages[0]).toMatchObject({ kind: 'delegation', title: '许*请您代办' })

    the().setClockOffset(1 * days)
    try {
      const { items: todo } = await above.ask('GET /staff/cases', { query: {} })
      expect(todo.map(one => one.caseId)).toContain(filed.caseId)
      const { items: roles } = await above.ask('GET /staff/me')
      expect(roles.find(one => one.orgId === couriers)?.standsInFor).toEqual({ nameMasked: '许*', untilOn: dayIn(2) })
      const { case: done } = await above.ask(decideRoute, decision(filed))
      expect(done.state).toBe('approved')
      const { timeline } = await above.ask('GET /staff/cases/{caseId}', { params: filed })
      expect(timeline.at(-1)?.byMasked).toMatch(/^.\*+（代许\*）$/)

      the().setClockOffset(3 * days)
      const { filed: late } = await waitingCase()
      expect((await above.refused(decideRoute, decision(late))).code).toBe('not-your-step')
      expect((await above.ask('GET /staff/me')).items.map(one => one.orgId)).toEqual([federation])
    } finally {
      the().setClockOffset(0)
    }
    await takeBack(xu, id)
  })

  it('takes it back, or the colleague declines: with the next request it is over, and the other is told', async () => {
    const [xu, above] = [await signIn(the(), 'reviewer-courier'), await signIn(the(), 'reviewer-delivery-federation')]
    const { filed } = await waitingCase()
    const first = await leave(xu, above)
    await takeBack(xu, first)
    expect((await above.refused(decideRoute, decision(filed))).code).toBe('not-your-step')
    const second = await leave(xu, above)
    await takeBack(above, second)
    expect((await above.refused(decideRoute, decision(filed))).code).toBe('not-your-step')
    await takeBack(xu, second)
    await the().drain()
    expect((await xu.ask('GET /me/messages', { query: {} })).items[0]?.title).toMatch(/没有接受代办/)
    const { given } = await xu.ask('GET /staff/delegations')
    expect(given.find(one => one.delegationId === second)).toMatchObject({ state: 'over', end: 'declined' })
    const stranger = await signIn(the(), 'reviewer-machinery')
    const theirs = { params: { delegationId: second } }
    expect((await stranger.refused('DELETE /staff/delegations/{delegationId}', theirs)).code).toBe('not-found')
  })

  it('loses the role: what was left of it ends with it, at once', async () => {
    const wang = await holder('leaver', couriers, '王离任')
    const above = await signIn(the(), 'reviewer-delivery-federation')
    const manager = await signIn(the(), 'manager-county')
    const { filed } = await waitingCase()
    await leave(wang, above)
    expect((await above.ask('GET /staff/cases', { query: {} })).items.map(one => one.caseId)).toContain(filed.caseId)
    const { delegations } = await manager.ask('GET /staff/organisations/{orgId}/grants', { params: { orgId: couriers } })
    expect(delegations).toMatchObject([{ fromMasked: '王**', state: 'now' }])
    const role = { orgId: couriers, accountId: await accountOf(wang), role: 'reviewer' as const }
    await manager.ask('DELETE /staff/organisations/{orgId}/grants/{accountId}/{role}', { params: role, query: {} })
    expect((await above.refused(decideRoute, decision(filed))).code).toBe('not-your-step')
    expect((await above.ask('GET /staff/delegations')).received).not.toContainEqual(
      expect.objectContaining({ fromMasked: '王**' }),
    )
  })

  it('leaves a role, and the colleague loses every role of their own: nothing is left to act with', async () => {
    const xu = await signIn(the(), 'reviewer-courier')
    const li = await holder('short-lived', federation, '李短期')
    const id = await leave(xu, li)
    const manager = await signIn(the(), 'manager-county')
    const role = { orgId: federation, accountId: await accountOf(li), role: 'reviewer' as const }
    await manager.ask('DELETE /staff/organisations/{orgId}/grants/{accountId}/{role}', { params: role, query: {} })
    expect((await li.refused('GET /staff/cases', { query: {} })).code).toBe('not-allowed')
    const { given } = await xu.ask('GET /staff/delegations')
    expect(given.find(one => one.delegationId === id)).toMatchObject({ end: 'roleTaken' })
  })
})

describe('who may be named', () => {
  it('is along the line of the union: the same, above, directly below; nobody from aside, no auditor, nobody twice', async () => {
    const xu = await signIn(the(), 'reviewer-courier')
    const above = await signIn(the(), 'reviewer-delivery-federation')
    const refusal = async (from: Person, to: Person, left?: Left) =>
      (await from.refused('POST /staff/delegations', await asking(to, left))).code
    expect(await refusal(xu, await signIn(the(), 'reviewer-riders'))).toBe('cannot-stand-in')
    expect(await refusal(xu, await signIn(the(), 'auditor-county'))).toBe('cannot-stand-in')
    expect(await refusal(xu, await newcomer(the()))).toBe('cannot-stand-in')
    expect(await refusal(xu, xu)).toBe('cannot-stand-in')
    const fromFederation = { roles: [{ orgId: federation, role: 'reviewer' as const }] }
    const down = await leave(above, await signIn(the(), 'reviewer-riders'), fromFederation)
    const { items } = await xu.ask('GET /staff/organisations/{orgId}/colleagues', {
      params: { orgId: couriers },
      query: { role: 'reviewer' },
    })
    expect(items.map(one => one.where)).toContain('above')
    expect(items.every(one => one.role !== 'auditor')).toBe(true)
    await takeBack(above, down)
  })

  it('acts with a left role and cannot leave it on, nor give or take roles with it', async () => {
    const manager = await signIn(the(), 'manager-county')
    const deputy = await signIn(the(), 'reviewer-county')
    const third = await holder('third-county', orgIdOf('county'), '郑第三')
    const role = { orgId: orgIdOf('county'), role: 'manager' as const }
    const id = await leave(manager, deputy, { roles: [role] })
    const on = await asking(third, { roles: [role] })
    expect((await deputy.refused('POST /staff/delegations', on)).code).toBe('not-by-delegation')
    const inviting = { params: { orgId: couriers }, body: { role: 'reviewer' as const } }
    expect((await deputy.refused('POST /staff/organisations/{orgId}/invitations', inviting)).code).toBe('not-by-delegation')
    const taking = { params: { orgId: couriers, accountId: await accountOf(third), role: 'reviewer' as const } }
    const taken = await deputy.refused('DELETE /staff/organisations/{orgId}/grants/{accountId}/{role}', { ...taking, query: {} })
    expect(taken.code).toBe('not-by-delegation')
    await takeBack(manager, id)
  })

  it('is asked for days that make sense, and for one role by one colleague at a time', async () => {
    const [xu, above] = [await signIn(the(), 'reviewer-courier'), await signIn(the(), 'reviewer-delivery-federation')]
    const fields = async (left: Left) => {
      const { fields: wrong } = await xu.refused('POST /staff/delegations', await asking(above, left))
      return wrong?.map(({ path }) => path)
    }
    expect(await fields({ fromOn: dayIn(-1) })).toEqual(['fromOn'])
    expect(await fields({ fromOn: dayIn(91), untilOn: dayIn(92) })).toEqual(['fromOn'])
    expect(await fields({ untilOn: dayIn(-1) })).toEqual(['untilOn'])
    expect(await fields({ untilOn: dayIn(60) })).toEqual(['untilOn'])
    const id = await leave(xu, above, { fromOn: dayIn(1), untilOn: dayIn(60) })
    const second = await signIn(the(), 'reviewer-county')
    const overlapping = await asking(second, { fromOn: dayIn(60), untilOn: dayIn(61) })
    expect((await xu.refused('POST /staff/delegations', overlapping)).code).toBe('delegation-overlaps')
    await takeBack(xu, id)
  })

  it('is named twice by a double tap, and once it is', async () => {
    const [xu, above] = [await signIn(the(), 'reviewer-courier'), await signIn(the(), 'reviewer-delivery-federation')]
    const asked = { ...(await asking(above)), key: 'the-same-tap-0001' }
    const answers = await Promise.all([1, 2].map(() => xu.send('POST /staff/delegations', asked)))
    expect(new Set(answers.filter(one => one.status === 200).map(one => JSON.stringify(one.body))).size).toBe(1)
    const { given } = await xu.ask('GET /staff/delegations')
    const standing = given.filter(one => one.state === 'now')
    expect(standing).toHaveLength(1)
    await takeBack(xu, standing[0]?.delegationId ?? '')
  })
})

const county = orgIdOf('county')
const fire = { what: '家里失火', on: '2026-11-01' }

/** Asked for by a courier, agreed by the couriers' union; the county's step is open. */
async function urgentAid() {
  const someone = await verifiedCourier(the())
  await confirmedFamily(someone, poorFamily((family += 10)))
  const { caseId, programmeId } = await submitAid(someone, '临时救助', fire)
  await decideAid(await signIn(the(), 'reviewer-courier'), caseId, { decision: 'approve' })
  return { caseId, programmeId }
}
let family = 8600
const granting = { decision: 'approve', amountFen: 1_000_00, fund: 'county' } as const

describe('money', () => {
  it('is not paid by whoever approved it, in whosever place either was done; the book says in whose', async () => {
    const [lu, cheng] = [await signIn(the(), 'manager-county'), await signIn(the(), 'reviewer-county')]
    const first = await urgentAid()
    const second = await urgentAid()
    const params = { programmeId: first.programmeId }
    await addToBudget(the(), first.programmeId, 'county', { addFen: 10_000_00, reason: '年初计划' })
    const reviews = await leave(cheng, lu, { roles: [{ orgId: county, role: 'reviewer' }] })
    await decideAid(lu, first.caseId, granting)
    await decideAid(cheng, second.caseId, granting)
    await takeBack(cheng, reviews)

    const pay = { body: { programmeId: first.programmeId, fund: 'county' as const } }
    expect((await lu.ask('POST /staff/aid/batches', pay)).leftOut).toBe(1)
    const manages = await leave(lu, cheng, { roles: [{ orgId: county, role: 'manager' }] })
    // Lu has gathered what Cheng approved; Cheng, in Lu's place, may not send it.
    const { items: batches } = await cheng.ask('GET /staff/aid/batches', { query: {} })
    const batch = { params: { batchId: batches[0]?.batchId ?? '' }, body: { reason: '交银行' } }
    expect((await cheng.refused('POST /staff/aid/batches/{batchId}/bank-file', batch)).code).toBe('payer-approved-it')
    expect(await cheng.ask('POST /staff/aid/batches', pay)).toEqual({ leftOut: 1 })
    await takeBack(lu, manages)
    const other = await holder('second-manager', county, '韩经理', 'manager')
    expect((await other.ask('POST /staff/aid/batches', pay)).batch?.count).toBe(1)

    const { items: budgets } = await lu.ask('GET /staff/aid/programmes/{programmeId}/budgets', { params })
    const bookId = budgets[0]?.bookId ?? ''
    const { items: entries } = await lu.ask('GET /staff/ledger/books/{bookId}/entries', { params: { bookId }, query: {} })
    expect(entries.map(one => one.byMasked)).toContain('陆**（代程*）')
  })
})

describe('what it costs to know who may do what', () => {
  it('is as many reads for somebody to whom roles are left as for anybody else', async () => {
    const [xu, above] = [await signIn(the(), 'reviewer-courier'), await signIn(the(), 'reviewer-delivery-federation')]
    const reads = async () => {
      await the().drain()
      injectFault({ times: 0, fault: 'throttle' })
      await above.ask('GET /staff/recusals')
      const seen = callsSeen()
      injectFault(undefined)
      return seen
    }
    const before = await reads()
    const id = await leave(xu, above)
    expect(await reads()).toBe(before)
    await takeBack(xu, id)
  })
})
