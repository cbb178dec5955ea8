import { afterEach, describe, expect, it } from 'vitest'
import { orgIdOf } from '../../../infra/local/demo/union-ids.ts'
import { minutes } from '../../src/platform/clock.ts'
import { callsSeen, injectFault } from '../faults.ts'
import { fileJoining, newcomer, newForm } from '../joining.ts'
import { type Person, signIn } from '../person.ts'
import { withSystem } from '../with-system.ts'

const the = withSystem({ breaksReactions: true })
afterEach(() => {
  injectFault(undefined)
  the().setClockOffset(0)
})

const takeRoute = 'DELETE /staff/organisations/{orgId}/grants/{accountId}/{role}'
const leavingRoute = 'GET /staff/organisations/{orgId}/grants/{accountId}/{role}/leaving'

const managerOfAll = () => signIn(the(), 'manager-county')

async function holder(personaId: string, orgId: string, name: string, role: 'reviewer' | 'manager' = 'reviewer') {
  const someone = await signIn(the(), personaId)
  const { code } = await (
    await managerOfAll()
  ).ask('POST /staff/organisations/{orgId}/invitations', { params: { orgId }, body: { role } })
  await someone.ask('POST /staff/invitations/{code}/acceptance', { params: { code }, body: { name } })
  return { someone, code }
}

const grantOf = async (someone: Person, orgId: string, role: 'reviewer' | 'manager' = 'reviewer') => {
  const { accountId } = await someone.ask('GET /me')
  return { orgId, accountId, role }
}

async function waiting(orgId: string) {
  const someone = await newcomer(the())
  const { case: filed } = await fileJoining(someone, newForm(orgId))
  return { someone, filed }
}

const ownerOf = async ({ someone, filed }: Awaited<ReturnType<typeof waiting>>) =>
  (await someone.ask('GET /me/cases/{caseId}', { params: { caseId: filed.caseId } })).case.ownerOrgId

describe('the last reviewer of a union', () => {
  it('leaves what waits to the union above; the manager sees it before, and the applicant keeps number and place', async () => {
    const riders = orgIdOf('riders')
    const [manager, former] = [await managerOfAll(), await signIn(the(), 'reviewer-riders')]
    const one = await waiting(riders)
    const params = await grantOf(former, riders)
    const leaving = await manager.ask(leavingRoute, { params })
    expect(leaving).toMatchObject({ isLastReviewer: true, isLastRole: true, desktops: 0, invitations: [] })
    expect(leaving.goesTo?.orgId).toBe(orgIdOf('delivery-federation'))
    const { own } = await manager.ask('GET /staff/organisations/{orgId}/workload', { params: { orgId: riders } })
    expect(own.waiting).toBe(1)

    await manager.ask(takeRoute, { params, query: {} })
    await the().drain()
    expect(await ownerOf(one)).toBe(orgIdOf('delivery-federation'))
    const { case: mine, timeline } = await one.someone.ask('GET /me/cases/{caseId}', { params: { caseId: one.filed.caseId } })
    expect(mine).toMatchObject({ number: one.filed.number, submittedAt: one.filed.submittedAt, state: 'open' })
    expect(JSON.stringify(timeline)).not.toContain('不再办理')
    const { items } = await one.someone.ask('GET /me/messages', { query: {} })
    expect(items[0]).toMatchObject({ kind: 'application-moved-up', body: '编号和顺序保留，您不用重新提交。' })
    // Whoever comes next is routed there at once.
    expect(await ownerOf(await waiting(riders))).toBe(orgIdOf('delivery-federation'))
  })

  it('leaves it to the union that the manager has chosen, if somebody reviews there', async () => {
    const station = orgIdOf('meal-station')
    const [manager, former] = [await managerOfAll(), await signIn(the(), 'reviewer-meal-station')]
    const one = await waiting(station)
    const params = await grantOf(former, station)
    const nobody = { params, query: { handTo: orgIdOf('riders') } }
    expect((await manager.refused(takeRoute, nobody)).code).toBe('no-reviewer-there')
    expect((await manager.refused(takeRoute, { params, query: { handTo: station } })).code).toBe('no-reviewer-there')
    await manager.ask(takeRoute, { params, query: { handTo: orgIdOf('couriers') } })
    await the().drain()
    expect(await ownerOf(one)).toBe(orgIdOf('couriers'))
    expect((await manager.refused(takeRoute, { params, query: {} })).code).toBe('not-found')
  })

  it('leaves nothing dead whichever write the process dies at, and a second delivery moves nothing again', async () => {
    const post = orgIdOf('cloud-post')
    const cases = [await waiting(post), await waiting(post), await waiting(post)]
    const { someone } = { someone: await signIn(the(), 'reviewer-cloud-post') }
    await the().drain()
    const manager = await managerOfAll()
    await manager.ask(takeRoute, { params: await grantOf(someone, post), query: {} })
    injectFault({ command: 'TransactWriteItemsCommand', fault: 'crash-after', at: 2, times: 1 })
    await the().drain()
    expect(callsSeen()).toBeGreaterThanOrEqual(2)
    injectFault(undefined)
    for (const later of [3, 10, 60]) {
      the().setClockOffset(later * minutes)
      await the().runJob('retry-deliveries')
    }
    await the().drain()
    const owners = await Promise.all(cases.map(ownerOf))
    expect(new Set(owners)).toEqual(new Set([orgIdOf('delivery-federation')]))
    for (const { someone: applicant, filed } of cases) {
      const { timeline } = await applicant.ask('GET /me/cases/{caseId}', { params: { caseId: filed.caseId } })
      expect(timeline.filter(({ action }) => action === 'reassigned')).toHaveLength(1)
    }
  })
})

describe('a reviewer who is not the last', () => {
  it('leaves everything where it is', async () => {
    const couriers = orgIdOf('couriers')
    const { someone } = await holder('second-courier', couriers, '审核乙')
    const one = await waiting(couriers)
    const manager = await managerOfAll()
    const params = await grantOf(someone, couriers)
    expect((await manager.ask(leavingRoute, { params })).isLastReviewer).toBe(false)
    await manager.ask(takeRoute, { params, query: {} })
    await the().drain()
    expect(await ownerOf(one)).toBe(couriers)
  })
})

describe('a manager who leaves', () => {
  it('takes the invitations along that nobody has accepted', async () => {
    const federation = orgIdOf('delivery-federation')
    const { someone: chief } = await holder('federation-chief', federation, '钱主席', 'manager')
    const inviting = { params: { orgId: orgIdOf('couriers') }, body: { role: 'reviewer' as const } }
    const { code } = await chief.ask('POST /staff/organisations/{orgId}/invitations', inviting)
    const manager = await managerOfAll()
    const params = await grantOf(chief, federation, 'manager')
    const { invitations } = await manager.ask(leavingRoute, { params })
    expect(invitations).toMatchObject([{ orgName: '临江县快递员工会', role: 'reviewer' }])
    const invited = await newcomer(the())
    await invited.ask('GET /staff/invitations/{code}', { params: { code } })
    await manager.ask(takeRoute, { params, query: {} })
    const asked = { params: { code }, body: { name: '赵新来' } }
    expect((await invited.refused('POST /staff/invitations/{code}/acceptance', asked)).code).toBe('invitation-used-or-expired')
  })
})
