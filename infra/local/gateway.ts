import type { IncomingMessage } from 'node:http'
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { type Route, routes } from '../lib/routes.ts'
import type { ApiFunction, Functions } from './functions.ts'
import { gatewayEvent, largestBodyBytes } from './gateway-event.ts'
import { type Answer, json, readBody } from './http-io.ts'
import { createMatcher } from './match-route.ts'

/** API Gateway gives a function 30 seconds. */
const patienceMs = 30_000

/** What API Gateway does between the caller and a function: limits, routing, the event, the answer. */
export function createGateway(functions: Functions['api'], onError: (error: unknown, route: Route) => void) {
  const match = createMatcher(routes)
  return async (request: IncomingMessage, rawPath: string, rawQueryString: string): Promise<Answer> => {
    const body = await readBody(request, largestBodyBytes)
    if (!body) return json(413, { message: 'Request Entity Too Large' })
    const found = tryMatch(match, request.method ?? 'GET', rawPath)
    if (found === 'broken') return json(400, { message: 'Bad Request' })
    if (!found) return request.method === 'OPTIONS' ? { status: 204 } : json(404, { message: 'Not Found' })
    const { route, pathParameters } = found
    const event = gatewayEvent({
      request,
      body,
      routeKey: route.routeKey,
      rawPath: decodeURIComponent(rawPath),
      rawQueryString,
      pathParameters,
    })
    try {
      return await answerInTime(functions[route.capability], event)
    } catch (error) {
      onError(error, route)
      return json(500, { message: 'Internal Server Error' })
    }
  }
}

function tryMatch(match: ReturnType<typeof createMatcher<Route>>, method: string, path: string) {
  try {
    return match(method, path)
  } catch {
    return 'broken' as const
  }
}

async function answerInTime(run: ApiFunction, event: Parameters<ApiFunction>[0]): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Answer>(resolve => {
    timer = setTimeout(() => resolve(json(503, { message: 'Service Unavailable' })), patienceMs)
  })
  try {
    return await Promise.race([run(event).then(toAnswer), late])
  } finally {
    clearTimeout(timer)
  }
}

function toAnswer(result: APIGatewayProxyStructuredResultV2): Answer {
  const headers: Record<string, string | string[]> = {}
  for (const [name, value] of Object.entries(result.headers ?? {})) headers[name.toLowerCase()] = String(value)
  if (result.cookies) headers['set-cookie'] = result.cookies
  headers['content-type'] ??= 'application/json'
  const body = result.isBase64Encoded ? Buffer.from(result.body ?? '', 'base64') : (result.body ?? '')
  return { status: result.statusCode ?? 200, headers, body }
}
