import type { Actor } from 'functions/platform/http/caller'
import type { StaffStore } from 'functions/staff/index'
import { openidOf } from '../wechat/state.ts'
import type { DemoHouse } from './demo-house.ts'
import { orgIdOf } from './union-ids.ts'

/** What is made for the demo waits for nobody. */
export const untold = <Deps extends { staff: Pick<StaffStore, 'grantsIn'> }>(deps: Deps): Deps => ({
  ...deps,
  staff: { ...deps.staff, grantsIn: () => Promise.resolve([]) },
})

/** Of the county: its manager and its reviewer, for what one writes and the other lets out. */
export function countyOfficers({ identity, clock }: DemoHouse): Promise<[Actor, Actor]> {
  const actorOf = async (personaId: string, role: 'manager' | 'reviewer'): Promise<Actor> => {
    const { accountId } = await identity.accountForOpenid(openidOf(personaId), clock.now())
    return { accountId, sessionId: 'demo', personId: undefined, grants: [{ role, orgId: orgIdOf('county') }] }
  }
  return Promise.all([actorOf('manager-county', 'manager'), actorOf('reviewer-county', 'reviewer')])
}
