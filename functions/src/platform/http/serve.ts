import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import type { Access, Endpoint, EndpointTable, ParsedRequestOf, ResponseOf } from 'shared-types/contract'
import { commonErrorCodes, type ErrorBody, errorStatus } from 'shared-types/errors'
import type { Clock } from '../clock.ts'
import type { Table } from '../dynamo/table.ts'
import { isTransient } from '../dynamo/transact.ts'
import type { Log } from '../log.ts'
import { Refusal } from '../refusal.ts'
import { actingWith } from './acting.ts'
import { readJson } from './body.ts'
import { type Actor, type Caller, mayCall } from './caller.ts'
import { AnsweredBefore, createOnce, findAnswer, type Once, requestHash } from './once.ts'
import { parseRequest, type RawRequest } from './parse.ts'
import { countCall } from './rate-limit.ts'
import { reply, success } from './reply.ts'

/** What a handler gets beside its parsed request. `once` and `actor` are there exactly when the contract says so. */
export type Context<E extends Endpoint> = {
  caller: Caller
  actor: E['access'] extends 'guest' ? undefined : Actor
  once: E['once'] extends true ? Once : undefined
}

export type Handler<E extends Endpoint> = (request: ParsedRequestOf<E>, context: Context<E>) => Promise<ResponseOf<E>>

/** One handler for each endpoint of the table: one missing or one too many does not compile. */
export type Handlers<T extends EndpointTable> = { [K in keyof T]: Handler<T[K]> }

export interface Serving {
  log: Log
  clock: Clock
  /** The capability's own table: idempotency keys and call counters live beside the effects. */
  table: Table
  rateLimitFactor: number
  /** Roles are looked up only where the endpoint asks for one; a guest's address is told only where guests are counted. */
  authenticate(token: string | undefined, access: Access, countedAddress: string | undefined): Promise<Caller>
}

type AnyHandler = (
  request: RawRequest,
  context: { caller: Caller; actor: Actor | undefined; once: Once | undefined },
) => Promise<unknown>

interface Route {
  name: string
  endpoint: Endpoint
  handler: AnyHandler
}

const bearer = (header: string | undefined) => /^Bearer ([\w-]{20,200})$/.exec(header ?? '')?.[1]

/** Their reads are left to the gateway's throttle. */
const countsGuests = ({ access, rate = 'read', once }: Endpoint) => access === 'guest' && (rate !== 'read' || once === true)

const actorOf = (caller: Caller): Actor | undefined =>
  caller.account && {
    accountId: caller.account.accountId,
    sessionId: caller.account.sessionId,
    personId: caller.account.personId,
    grants: caller.grants,
  }

/** A code that the endpoint's contract does not list is our mistake, not an answer. */
function refusalReply(refusal: Refusal, endpoint: Endpoint | undefined, requestId: string): APIGatewayProxyStructuredResultV2 {
  const listed = endpoint === undefined || [...endpoint.errors, ...commonErrorCodes].includes(refusal.code)
  const code = listed ? refusal.code : 'internal'
  const body: ErrorBody = { code, requestId }
  if (listed && refusal.fields) body.fields = refusal.fields
  if (listed && refusal.about) body.about = refusal.about
  return reply(errorStatus[code], body)
}

/** Find, authenticate, check access, count, parse, run once, check the answer. */
async function answer(route: Route, event: APIGatewayProxyEventV2, serving: Serving): Promise<unknown> {
  const { endpoint, handler } = route
  const caller = await serving.authenticate(
    bearer(event.headers.authorization),
    endpoint.access,
    countsGuests(endpoint) ? event.requestContext.http.sourceIp : undefined,
  )
  const may = mayCall(endpoint.access, caller)
  if (may !== 'yes') throw new Refusal(may)
  const now = serving.clock.now()
  await countCall(serving.table, endpoint.rate ?? 'read', caller.rateKey, now, serving.rateLimitFactor)
  const raw = {
    params: event.pathParameters ?? {},
    query: event.queryStringParameters ?? {},
    body: readJson(event, endpoint.largestBody),
  }
  const request = parseRequest(endpoint, raw)
  const actor = actorOf(caller)
  const run = (once: Once | undefined) => actingWith(actor ?? caller, () => handler(request, { caller, actor, once }))
  const result = endpoint.once ? await runOnce(route, event, serving, caller, raw, run) : await run(undefined)
  const checked = endpoint.response.safeParse(result)
  if (!checked.success) throw new Error(`answer of ${route.name} breaks its contract`)
  return checked.data
}

async function runOnce(
  route: Route,
  event: APIGatewayProxyEventV2,
  { table, clock }: Serving,
  caller: Caller,
  raw: RawRequest,
  run: (once: Once) => Promise<unknown>,
): Promise<unknown> {
  const key = event.headers['idempotency-key']
  if (!key || !/^[\w-]{16,64}$/.test(key)) throw new Refusal('idempotency-key-missing')
  const hash = requestHash([route.name, raw])
  const before = await findAnswer(table, caller.rateKey, key, hash)
  if (before) return before.answer
  const once = createOnce(table, caller.rateKey, key, hash, clock.now())
  try {
    const result = await run(once)
    if (!once.used()) throw new Error(`${route.name} left no idempotency row`)
    return result
  } catch (error) {
    // A twin of this request may have finished meanwhile: its answer counts, not what its effect made us stumble over.
    if (!(error instanceof AnsweredBefore) && !(error instanceof Refusal)) throw error
    const twin = await findAnswer(table, caller.rateKey, key, hash)
    if (twin) return twin.answer
    throw error
  }
}

/** The Lambda handler for a capability. Wiring is done at the first request and kept. */
export function serve<T extends EndpointTable>(endpoints: T, wire: () => Promise<{ handlers: Handlers<T>; serving: Serving }>) {
  let wired: Promise<{ routes: Map<string, Route>; serving: Serving }> | undefined
  const ready = async () => {
    const { handlers, serving } = await wire()
    const routes = Object.entries(endpoints).map(([name, endpoint]): [string, Route] => [
      `${endpoint.method} ${endpoint.path}`,
      { name, endpoint, handler: handlers[name as keyof T] as unknown as AnyHandler },
    ])
    return { routes: new Map(routes), serving }
  }
  return async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
    wired ??= ready()
    wired.catch(() => (wired = undefined))
    const { routes, serving } = await wired
    const startedAt = performance.now()
    const { requestId } = event.requestContext
    const route = routes.get(event.routeKey)
    const result = await settle(route, event, serving, requestId)
    serving.log.info('request', {
      requestId,
      route: event.routeKey,
      status: result.statusCode ?? 0,
      ms: Math.round((performance.now() - startedAt) * 10) / 10,
    })
    return result
  }
}

async function settle(route: Route | undefined, event: APIGatewayProxyEventV2, serving: Serving, requestId: string) {
  try {
    if (!route) throw new Refusal('not-found')
    return success(route.endpoint, event, await answer(route, event, serving))
  } catch (error) {
    if (error instanceof Refusal) {
      if (route && ![...route.endpoint.errors, ...commonErrorCodes].includes(error.code)) {
        serving.log.error('refusal outside the contract', error, { requestId, code: error.code })
      }
      return refusalReply(error, route?.endpoint, requestId)
    }
    serving.log.error('request failed', error, { requestId, route: event.routeKey })
    return refusalReply(new Refusal(isTransient(error) ? 'try-again' : 'internal'), undefined, requestId)
  }
}
