import { describe, expect, it } from 'vitest'
import { orgIdOf } from '../../../infra/local/demo/union-ids.ts'
import { days } from '../../src/platform/clock.ts'
import { callsSeen, injectFault } from '../faults.ts'
import { decide, fileJoining, newcomer, newForm } from '../joining.ts'
import { signIn } from '../person.ts'
import { withSystem } from '../with-system.ts'

const the = withSystem()
const [couriers, federation, county] = [orgIdOf('couriers'), orgIdOf('delivery-federation'), orgIdOf('county')]

async function joining() {
  const { case: filed } = await fileJoining(await newcomer(the()), newForm(couriers))
  return filed
}

const workload = async (orgId: string) =>
  (await signIn(the(), 'manager-county')).ask('GET /staff/organisations/{orgId}/workload', { params: { orgId } })

describe('how much waits', () => {
  it('is counted for the union itself and up the tree, and decided in time or late for each reviewer', async () => {
    const [first, second] = [await joining(), await joining()]
    await joining()
    const reviewer = await signIn(the(), 'reviewer-courier')
    const { own: before } = await workload(couriers)
    expect(before).toMatchObject({ waiting: 3, overdue: 0, byKind: [{ kind: 'membership.join', waiting: 3 }] })
    await decide(reviewer, first.caseId, 'approve')
    expect((await workload(couriers)).reviewers).toMatchObject([{ nameMasked: '许*', decided: 1, late: 0 }])
    const above = await workload(federation)
    expect(above.own.waiting).toBe(0)
    expect(above.below.find(one => one.orgId === couriers)).toMatchObject({ waiting: 2, hasBelow: false })
    expect((await workload(county)).below.find(one => one.orgId === federation)).toMatchObject({ waiting: 2, hasBelow: true })

    the().setClockOffset(20 * days)
    try {
      const late = await signIn(the(), 'reviewer-courier')
      expect((await workload(couriers)).own).toMatchObject({ waiting: 2, overdue: 2, dueSoon: 0 })
      await decide(late, second.caseId, 'approve')
      const { reviewers } = await workload(couriers)
      expect(reviewers.reduce((sum, one) => sum + one.late, 0)).toBe(1)
    } finally {
      the().setClockOffset(0)
    }
  })

  it('leads the level above to the list of one union, and nobody outside', async () => {
    await joining()
    const manager = await signIn(the(), 'manager-county')
    const { items, counts } = await manager.ask('GET /staff/cases', { query: { orgId: couriers } })
    expect(items.length).toBe(counts.waiting)
    expect(items.length).toBeGreaterThan(0)
    expect((await manager.ask('GET /staff/cases', { query: {} })).items).toEqual([])
    const stranger = await signIn(the(), 'reviewer-machinery')
    expect((await stranger.refused('GET /staff/cases', { query: { orgId: couriers } })).code).toBe('not-found')
  })

  it('is told with a handful of queries, however many unions there are', async () => {
    const manager = await signIn(the(), 'manager-county')
    const queries = async (orgId: string) => {
      await the().drain()
      injectFault({ command: 'QueryCommand', times: 0, fault: 'throttle' })
      await manager.ask('GET /staff/organisations/{orgId}/workload', { params: { orgId } })
      const seen = callsSeen()
      injectFault(undefined)
      return seen
    }
    expect(await queries(county)).toBeLessThanOrEqual(5)
    expect(await queries(couriers)).toBeLessThanOrEqual(5)
  })
})
