import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { orgIdOf } from '../../local/demo/union-ids.ts'
import { gatewayEvent } from '../../local/gateway-event.ts'

interface Asked {
  routeKey: string
  query?: Record<string, string>
  path?: Record<string, string>
  body?: object
  /** Where guests may ask nothing. */
  signedIn?: true
}

/** What a first caller is likely to ask of each function: cheap, and answered with 200. */
const asked: Record<string, Asked> = {
  identity: { routeKey: 'GET /consent-texts' },
  organisations: { routeKey: 'GET /organisations/root' },
  staff: { routeKey: 'GET /staff/me', signedIn: true },
  media: { routeKey: 'POST /media/uploads', body: { purpose: 'station-report', type: 'image/jpeg', bytes: 1000 } },
  cases: { routeKey: 'GET /me/cases', signedIn: true },
  ledger: { routeKey: 'GET /staff/ledger/books', query: { orgId: orgIdOf('county') }, signedIn: true },
  membership: { routeKey: 'GET /card-keys' },
  stations: { routeKey: 'GET /station-areas' },
  cooling: { routeKey: 'GET /cooling/today' },
  aid: { routeKey: 'GET /aid/programmes' },
  contests: { routeKey: 'GET /contests' },
  bulletins: { routeKey: 'GET /bulletins' },
  complaints: { routeKey: 'GET /me/complaints', signedIn: true },
  privacy: { routeKey: 'GET /me/closing', signedIn: true },
  notifications: { routeKey: 'GET /message-templates' },
  stats: { routeKey: 'GET /staff/stats/organisations/{orgId}/reports', path: { orgId: orgIdOf('county') }, signedIn: true },
  announcements: { routeKey: 'GET /staff/announcements/parked', signedIn: true },
  audit: { routeKey: 'GET /staff/audit/acts', signedIn: true },
}

/** The event of a first call, as a gateway makes it; for the functions behind no gateway, one that finds nothing to do. */
export function firstEvent(functionName: string, token: string): unknown {
  if (functionName === 'table-changes') return { Records: [] }
  if (functionName === 'schedules') return { job: 'retry-deliveries' }
  const { routeKey, query = {}, path = {}, body, signedIn } = asked[functionName] ?? missing(functionName)
  const [method = '', route = ''] = routeKey.split(' ')
  const rawPath = route.replace(/\{(\w+)\}/g, (_, name: string) => path[name] ?? '')
  const request = new IncomingMessage(new Socket())
  request.method = method
  request.httpVersion = '1.1'
  request.headersDistinct = {
    host: ['localhost'],
    'content-type': ['application/json'],
    'idempotency-key': [crypto.randomUUID()],
    ...(signedIn && { authorization: [`Bearer ${token}`] }),
  }
  return gatewayEvent({
    request,
    body: Buffer.from(body ? JSON.stringify(body) : ''),
    routeKey,
    rawPath,
    rawQueryString: new URLSearchParams(query).toString(),
    pathParameters: path,
  })
}

function missing(functionName: string): never {
  throw new Error(`infra/bench/cold/first-events.ts has no first request for ${functionName}`)
}
