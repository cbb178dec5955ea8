import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose'
import { describe, expect, it } from 'vitest'
import { decide, fileJoining, findUnion, newcomer, newForm } from '../joining.ts'
import { person, signIn } from '../person.ts'
import { withSystem } from '../with-system.ts'

const the = withSystem()

async function freshMember() {
  const { orgId, name } = await findUnion(person(the(), 'guest'), '快递员')
  const someone = await newcomer(the())
  const { case: filed } = await fileJoining(someone, newForm(orgId))
  await decide(await signIn(the(), 'reviewer-courier'), filed.caseId, 'approve')
  return { someone, orgName: name }
}

describe('a gate without a network', () => {
  it('verifies the card with the published key and reads number, union and state from it', async () => {
    const { someone, orgName } = await freshMember()
    const card = await someone.ask('GET /membership/card')
    const keys = createLocalJWKSet((await person(the(), 'gate').ask('GET /card-keys')) as JSONWebKeySet)
    const { payload } = await jwtVerify(card.token, keys, { issuer: 'workers-home' })
    expect(payload).toMatchObject({ sub: card.memberNumber, org: orgName, st: 'active' })
    expect(JSON.stringify(await person(the(), 'gate').ask('GET /card-keys'))).not.toContain('"d"')
  })

  it('is not taken in by an altered card, nor by yesterday’s', async () => {
    const { someone } = await freshMember()
    const { token } = await someone.ask('GET /membership/card')
    const gate = person(the(), 'gate')
    const [head, payload = '', signature] = token.split('.')
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as { sub: string }
    const altered = Buffer.from(JSON.stringify({ ...claims, sub: '000000000000' })).toString('base64url')
    const verify = (shown: string) => gate.ask('POST /card-verifications', { body: { token: shown } })
    expect(await verify(`${head}.${altered}.${signature}`)).toEqual({ result: 'forged' })
    the().setClockOffset(86_400_000)
    try {
      expect(await verify(token)).toEqual({ result: 'expired' })
    } finally {
      the().setClockOffset(0)
    }
  })
})

describe('handing a case to another union', () => {
  it('works for the level above, starts the days anew, and the applicant keeps number and place', async () => {
    const guest = person(the(), 'guest')
    const [couriers, riders] = [await findUnion(guest, '快递员工会'), await findUnion(guest, '外卖')]
    const someone = await newcomer(the())
    const { case: filed } = await fileJoining(someone, newForm(couriers.orgId))
    const above = await signIn(the(), 'reviewer-delivery-federation')
    const handing = { params: filed, body: { toOrgId: riders.orgId, reason: '在外卖站点工作', version: filed.version } }
    const { case: moved } = await above.ask('POST /staff/cases/{caseId}/reassignment', handing)
    expect(moved).toMatchObject({ ownerOrgId: riders.orgId, number: filed.number, submittedAt: filed.submittedAt })
    await the().drain()
    const { items } = await someone.ask('GET /me/messages', { query: {} })
    expect(items[0]).toMatchObject({ kind: 'application-moved-up' })
    const former = await signIn(the(), 'reviewer-courier')
    const decision = { params: filed, body: { decision: 'approve' as const, version: moved.version } }
    expect((await former.refused('POST /staff/membership/applications/{caseId}/decision', decision)).code).toBe('not-your-step')
  })

  it('is refused to a union outside the own subtree', async () => {
    const guest = person(the(), 'guest')
    const [couriers, factory] = [await findUnion(guest, '快递员工会'), await findUnion(guest, '临江机械厂')]
    const { case: filed } = await fileJoining(await newcomer(the()), newForm(couriers.orgId))
    const above = await signIn(the(), 'reviewer-delivery-federation')
    const handing = { params: filed, body: { toOrgId: factory.orgId, reason: '试一试', version: filed.version } }
    expect((await above.refused('POST /staff/cases/{caseId}/reassignment', handing)).code).toBe('not-found')
  })
})
