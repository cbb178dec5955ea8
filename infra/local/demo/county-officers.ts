import type { Actor } from 'functions/platform/http/caller'
import { openidOf } from '../wechat/state.ts'
import type { DemoHouse } from './demo-house.ts'
import { orgIdOf } from './union-ids.ts'

/** Of the county: its manager and its reviewer, for what one writes and the other lets out. */
export function countyOfficers({ identity, clock }: DemoHouse): Promise<[Actor, Actor]> {
  const actorOf = async (personaId: string, role: 'manager' | 'reviewer'): Promise<Actor> => {
    const { accountId } = await identity.accountForOpenid(openidOf(personaId), clock.now())
    return { accountId, sessionId: 'demo', personId: undefined, grants: [{ role, orgId: orgIdOf('county') }] }
  }
  return Promise.all([actorOf('manager-county', 'manager'), actorOf('reviewer-county', 'reviewer')])
}
