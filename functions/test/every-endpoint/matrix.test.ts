import { describe, expect, it } from 'vitest'
import type { StaffRole } from 'shared-types/contract'
import type { ErrorBody } from 'shared-types/errors'
import { orgIdOf } from '../../../infra/local/demo/union-ids.ts'
import { tableActions } from '../../../infra/lib/table-actions.ts'
import { grantsOf, servingCapabilities } from '../../src/capabilities.ts'
import { dayOf, days, later } from '../../src/platform/clock.ts'
import { consentToAll } from '../joining.ts'
import { person, type Person, signIn } from '../person.ts'
import { withSystem } from '../with-system.ts'
import {
  bodiesFor,
  nowhere as noOrg,
  paramNames,
  paramsFor,
  queryFor,
  type Route,
  routes,
  scopedParams,
  scopedRoutes,
  type World,
} from './samples.ts'
import { nowhereOfWorks } from './works-samples.ts'
import { makeWorld } from './world.ts'

const the = withSystem()

const writeActions = tableActions.write.filter(action => !(tableActions.read as readonly string[]).includes(action))

/** `scope`: whether the caller's unions hold the couriers' union, its cases and its members. */
interface CallerKind {
  name: string
  persona: string | undefined
  standing: 'guest' | 'signed-in' | 'member'
  roles: StaffRole[]
  scope: boolean
  /** Those of the roles that are held at the county. */
  atCounty?: StaffRole[]
  /** A role given in the couriers' union itself, and to nobody else. */
  own?: true
  revoked?: true
  /** What happens before the walk; gives what is to be undone after it. */
  arrange?: () => Promise<() => Promise<void>>
}

const away = 'reviewer-delivery-federation'
const deputy = 'reviewer-riders'
const handedOver = 'handed-over'
const dayIn = (count: number) => dayOf(later(new Date(), count * days))

/** The federation's reviewer leaves the role to the reviewer of a union below it. */
async function leave(fromOn: string, untilOn: string) {
  const [giver, named] = [await signIn(the(), away), await signIn(the(), deputy)]
  const { accountId } = await named.ask('GET /me')
  const roles = [{ orgId: orgIdOf('delivery-federation'), role: 'reviewer' as const }]
  const { items } = await giver.ask('POST /staff/delegations', { body: { toAccountId: accountId, roles, fromOn, untilOn } })
  const params = { delegationId: items[0]?.delegationId ?? '' }
  return async () => {
    await (await signIn(the(), away)).ask('DELETE /staff/delegations/{delegationId}', { params })
  }
}

const delegate = { persona: deputy, standing: 'signed-in', roles: ['reviewer'] } as const

/** A role in the couriers' union that has just been taken away. */
async function takeAway() {
  const someone = await signIn(the(), handedOver)
  const { accountId } = await someone.ask('GET /me')
  const manager = await signIn(the(), 'manager-county')
  const params = { orgId: orgIdOf('couriers'), accountId, role: 'reviewer' as const }
  const { code } = await manager.ask('POST /staff/organisations/{orgId}/invitations', { params, body: { role: 'reviewer' } })
  await someone.ask('POST /staff/invitations/{code}/acceptance', { params: { code }, body: { name: '审核戊' } })
  await manager.ask('DELETE /staff/organisations/{orgId}/grants/{accountId}/{role}', { params, query: {} })
  return () => Promise.resolve()
}

const twoPlaces = 'two-places'

/** Looks on for the county, and manages a union aside: neither makes the other larger. */
async function giveTwoRoles() {
  const [someone, manager] = [await signIn(the(), twoPlaces), await signIn(the(), 'manager-county')]
  for (const [orgId, role] of [
    [orgIdOf('county'), 'auditor'],
    [orgIdOf('machinery'), 'manager'],
  ] as const) {
    const { code } = await manager.ask('POST /staff/organisations/{orgId}/invitations', { params: { orgId }, body: { role } })
    await someone.ask('POST /staff/invitations/{code}/acceptance', { params: { code }, body: { name: '审计己' } })
  }
  return () => Promise.resolve()
}

const delegates: CallerKind[] = [
  {
    ...delegate,
    name: 'a delegate, within the days',
    roles: ['reviewer'],
    scope: true,
    arrange: () => leave(dayIn(0), dayIn(2)),
  },
  {
    ...delegate,
    name: 'a delegate, before the days',
    roles: ['reviewer'],
    scope: false,
    arrange: () => leave(dayIn(1), dayIn(2)),
  },
  {
    ...delegate,
    name: 'a delegate, after the days',
    roles: ['reviewer'],
    scope: false,
    arrange: async () => {
      const takeBack = await leave(dayIn(0), dayIn(0))
      the().setClockOffset(days)
      return () => {
        the().setClockOffset(0)
        return takeBack()
      }
    },
  },
  {
    ...delegate,
    name: 'a delegate, when it was taken back',
    roles: ['reviewer'],
    scope: false,
    arrange: async () => {
      const takeBack = await leave(dayIn(1), dayIn(2))
      await takeBack()
      return () => Promise.resolve()
    },
  },
]

const callers: CallerKind[] = [
  { name: 'a guest', persona: undefined, standing: 'guest', roles: [], scope: false },
  { name: 'an ended session', persona: 'ended', standing: 'guest', roles: [], scope: false, revoked: true },
  { name: 'somebody signed in', persona: 'stranger', standing: 'signed-in', roles: [], scope: false },
  { name: 'a member elsewhere', persona: 'member-zhou', standing: 'member', roles: [], scope: false },
  {
    name: 'a reviewer of another union',
    persona: 'reviewer-machinery',
    standing: 'signed-in',
    roles: ['reviewer'],
    scope: false,
  },
  {
    name: 'a reviewer of this union',
    persona: 'reviewer-courier',
    standing: 'signed-in',
    roles: ['reviewer'],
    scope: true,
    own: true,
  },
  {
    name: 'a reviewer of the level above',
    persona: 'reviewer-delivery-federation',
    standing: 'signed-in',
    roles: ['reviewer'],
    scope: true,
  },
  {
    name: "the county's manager",
    persona: 'manager-county',
    standing: 'signed-in',
    roles: ['manager'],
    atCounty: ['manager'],
    scope: true,
  },
  {
    name: "the county's auditor",
    persona: 'auditor-county',
    standing: 'signed-in',
    roles: ['auditor'],
    atCounty: ['auditor'],
    scope: true,
  },
  {
    name: 'who audits above and manages aside',
    persona: twoPlaces,
    standing: 'signed-in',
    roles: ['auditor', 'manager'],
    atCounty: ['auditor'],
    scope: false,
    arrange: giveTwoRoles,
  },
  ...delegates,
  {
    name: 'somebody who has handed over',
    persona: handedOver,
    standing: 'signed-in',
    roles: [],
    scope: false,
    arrange: takeAway,
  },
]

type Expected = 'may' | 'not-signed-in' | 'not-allowed' | 'not-found'

/** Own things of the caller: another person's are not found, whoever asks. */
const isPersonal = ({ route, endpoint }: Route) =>
  typeof endpoint.access === 'string' &&
  endpoint.access !== 'guest' &&
  paramNames(route).some(name => ['caseId', 'messageId', 'stationId', 'lineId', 'entryId'].includes(name))
/** Only the county, whatever the union: what stands by two people there, money, parked deliveries. */
const countyOnly = new Set([
  'PUT /staff/chains/{kind}',
  'POST /staff/chains/{kind}/publication',
  'POST /staff/chains/{kind}/withdrawal',
  'PUT /staff/calendars/{year}',
  'POST /staff/calendars/{year}/publication',
  'POST /staff/calendars/{year}/withdrawal',
  'GET /staff/announcements/parked',
  'POST /staff/announcements/parked/{deliveryId}/replay',
  'POST /staff/aid/programmes',
  'PUT /staff/aid/programmes/{programmeId}',
  'POST /staff/aid/programmes/{programmeId}/publication',
  'POST /staff/aid/programmes/{programmeId}/withdrawal',
  'PUT /staff/aid/programmes/{programmeId}/budgets/{fund}',
  'POST /staff/aid/programmes/{programmeId}/budgets/{fund}/publication',
  'POST /staff/aid/programmes/{programmeId}/budgets/{fund}/withdrawal',
  'PUT /staff/aid/poverty-lines',
  'POST /staff/aid/poverty-lines/publication',
  'POST /staff/aid/poverty-lines/withdrawal',
  'GET /staff/aid/payments',
  'POST /staff/aid/batches',
  'GET /staff/aid/batches',
  'GET /staff/aid/batches/{batchId}',
  'POST /staff/aid/batches/{batchId}/bank-file',
  'POST /staff/aid/batches/{batchId}/results',
  'POST /staff/aid/applications/{caseId}/reversal',
  'POST /staff/stats/recounts',
  'GET /staff/bulletins',
  'GET /staff/bulletins/{bulletinId}',
  'POST /staff/bulletins',
  'PUT /staff/bulletins/{bulletinId}',
  'POST /staff/bulletins/{bulletinId}/publication',
  'POST /staff/bulletins/{bulletinId}/withdrawal',
  'GET /staff/audit/acts',
  'GET /staff/audit/acts/{seq}',
  'POST /staff/audit/verification',
  'POST /staff/audit/export',
  'GET /staff/clearing-runs',
  'GET /staff/consent-texts',
  'PUT /staff/consent-texts/{purpose}',
  'POST /staff/consent-texts/{purpose}/publication',
  'POST /staff/consent-texts/{purpose}/withdrawal',
  'POST /staff/second-factors/{accountId}/reset',
])
/** Only who has the role there themselves, whatever reaches the union from above. */
const ownOnly = new Set(['GET /staff/organisations/{orgId}/colleagues', 'POST /staff/delegations'])
/** The sample id names nothing, so even who may gets "not found". */
const namesNothing = new Set([
  'code',
  'sessionId',
  'recusalId',
  'delegationId',
  'deliveryId',
  'importId',
  'rosterId',
  'mergeId',
  'reportId',
  'batchId',
  'judge',
  'certificateCode',
  'seq',
  'bulletinId',
])
/** An objection lies with the county, apart from what it is about: no case of this scope is one, nor an appeal, nor a complaint. */
const isObjection = ({ route }: Route) =>
  ['/staff/aid/objections/', '/staff/contest-appeals/', '/staff/complaints/'].some(part => route.includes(part))
/**
 * Nobody has come to the sample contest yet, and no result of it has been shown; no account of that id was ever closed; the sample account
 * has no role, and no second factor to lose.
 */
const nothingYet = new Set([
  'GET /contests/{contestId}/results/{stageKey}/{tradeKey}',
  'PUT /staff/contests/{contestId}/stages/{stageKey}/absences/{entryId}',
  'POST /staff/contests/{contestId}/stages/{stageKey}/trades/{tradeKey}/result/finality',
  'GET /closings/{closingId}',
  'GET /bulletins/{bulletinId}',
  'POST /me/closing',
  'POST /staff/second-factors/{accountId}/reset',
])

function expected(route: Route, caller: CallerKind): Expected {
  const { access } = route.endpoint
  const params = paramNames(route.route)
  if (access === 'guest') return nothingYet.has(route.route) ? 'not-found' : 'may'
  if (caller.standing === 'guest') return 'not-signed-in'
  if (typeof access === 'object' && !access.staff.some(role => caller.roles.includes(role))) return 'not-allowed'
  if ((access === 'member' || access === 'verified') && caller.standing !== 'member') return 'not-allowed'
  const isCounty = typeof access === 'object' && access.staff.some(role => caller.atCounty?.includes(role))
  if (countyOnly.has(route.route) && !isCounty) return 'not-allowed'
  if (countyOnly.has(route.route))
    return nothingYet.has(route.route) || params.some(name => namesNothing.has(name)) ? 'not-found' : 'may'
  if (nothingYet.has(route.route) || isObjection(route) || isPersonal(route) || params.some(name => namesNothing.has(name)))
    return 'not-found'
  if (ownOnly.has(route.route)) return caller.own ? 'may' : 'not-found'
  const scoped =
    typeof access === 'object' && (params.some(name => scopedParams.includes(name)) || scopedRoutes.includes(route.route))
  return scoped && !caller.scope && !isCounty ? 'not-found' : 'may'
}

async function callerFor(kind: CallerKind): Promise<Person> {
  if (!kind.persona) return person(the(), 'guest')
  const someone = await signIn(the(), kind.persona)
  if (kind.revoked) await someone.ask('DELETE /sessions/current')
  else await consentToAll(someone)
  return someone
}

async function tryRoute({ route }: Route, someone: Person, world: World): Promise<Expected> {
  const body = bodiesFor(world)[route]
  const all = paramsFor(world, route)
  const params = Object.fromEntries(paramNames(route).map(name => [name, all[name] ?? '']))
  const answer = await someone.send(route, { params, query: queryFor(route, world), ...(body === undefined ? {} : { body }) })
  const { code } = answer.body as Partial<ErrorBody>
  expect(answer.status, `${route}: ${JSON.stringify(answer.body)}`).toBeLessThan(500)
  return code === 'not-signed-in' || code === 'not-allowed' || code === 'not-found' ? code : 'may'
}

/** Leaving ends the membership that later rows need; ending sessions ends the caller's own. */
const endings = ['POST /membership/leaving', 'DELETE /sessions/others', 'DELETE /sessions/current']
const last = (route: Route) => endings.indexOf(route.route)

describe('every endpoint for every kind of caller', () => {
  it('has a sample body for each POST and PUT, so that a new endpoint cannot slip through', () => {
    const bodies = Object.keys(bodiesFor({} as World))
    const writing = routes
      .filter(({ endpoint }) => endpoint.method === 'POST' || endpoint.method === 'PUT')
      .map(({ route }) => route)
    expect(writing.filter(route => !bodies.includes(route))).toEqual([])
  })

  it('has a sample for each path parameter', () => {
    const known = Object.keys(paramsFor({} as World))
    expect(routes.flatMap(({ route }) => paramNames(route)).filter(name => !known.includes(name))).toEqual([])
  })

  it.each(callers)('$name gets exactly what the contract and the scope allow', async kind => {
    const { world } = await makeWorld(the())
    const undo = await kind.arrange?.()
    const someone = await callerFor(kind)
    const wrong: string[] = []
    for (const route of [...routes].sort((a, b) => last(a) - last(b))) {
      const got = await tryRoute(route, someone, world)
      const should = expected(route, kind)
      if (got !== should) wrong.push(`${route.route}: ${got} instead of ${should}`)
    }
    await undo?.()
    expect(wrong).toEqual([])
  })
})

/** Written where the walk's samples do not lead: in the stories of these capabilities, and by a reaction that failed and is replayed. */
const writtenElsewhere = [
  'staff does not write identity',
  'stations does not write media',
  'cooling does not write quota',
  'aid does not write ledger',
  ...['identity', 'staff', 'cases', 'membership', 'contests'].map(table => `privacy does not write ${table}`),
  'privacy does not read aid',
  ...['identity', 'organisations', 'membership', 'cases', 'stations', 'contests', 'notifications', 'stats'].map(
    table => `announcements does not write ${table}`,
  ),
  'announcements does not append acts',
]

describe('the tables that a function is granted', () => {
  it('are all asked by it in the walk above, and written where it may write', () => {
    const asked = [...the().asked()]
    const isAsked = (name: string, table: string, actions: readonly string[]) =>
      actions.some(action => asked.includes(`${name} ${table} ${action}`))
    const unused = servingCapabilities.flatMap(name =>
      Object.entries(grantsOf(name).touches).flatMap(([table, use]) =>
        isAsked(name, table, use === 'read' ? tableActions.read : writeActions) ? [] : `${name} does not ${use} ${table}`,
      ),
    )
    expect(unused.filter(sentence => !writtenElsewhere.includes(sentence))).toEqual([])
  })
})

const othersIds = ['orgId', 'caseId', 'personId', 'stationId', 'bookId', 'seasonId', 'allocationId', 'householdId', 'contestId']

describe('an id guessed from another scope', () => {
  it('is answered exactly like one that does not exist', async () => {
    const { world } = await makeWorld(the())
    const someone = await signIn(the(), 'reviewer-machinery')
    const nowhere: World = {
      ...world,
      orgId: noOrg,
      stationId: 'sta_0000000000',
      reportId: 'cas_00000000000000000000000000',
      caseId: 'cas_00000000000000000000000000',
      personId: 'per_00000000000000000000000000',
      bookId: 'bok_00000000000000000000000000',
      seasonId: 'sea_00000000000000000000000000',
      allocationId: 'alo_00000000000000000000000000',
      aidCaseId: 'cas_00000000000000000000000000',
      householdId: 'hou_00000000000000000000000000',
      contestId: 'con_00000000000000000000000000',
      recommendationId: 'cas_00000000000000000000000000',
      ...nowhereOfWorks,
    }
    const shape = async (route: string, at: World) => {
      const all = paramsFor(at, route)
      const body = bodiesFor(world)[route]
      const params = Object.fromEntries(paramNames(route).map(name => [name, all[name] ?? '']))
      const answer = await someone.send(route, { params, ...(body === undefined ? {} : { body }) })
      return { status: answer.status, code: (answer.body as ErrorBody).code, keys: Object.keys(answer.body as object) }
    }
    const scoped = routes.filter(
      ({ route, endpoint }) =>
        typeof endpoint.access === 'object' &&
        endpoint.access.staff.includes('reviewer') &&
        paramNames(route).some(name => othersIds.includes(name)),
    )
    expect(scoped.length).toBeGreaterThan(5)
    for (const { route } of scoped) expect(await shape(route, world), route).toEqual(await shape(route, nowhere))
  })
})
