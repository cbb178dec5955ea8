import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'

/** Lambda takes no larger event (6 MB, the body in it). */
export const largestBodyBytes = 6 * 1024 * 1024

const textType = /^(text\/|application\/(json|xml|javascript|[\w.-]+\+json))/i

export interface GatewayRequest {
  request: IncomingMessage
  body: Buffer
  routeKey: string
  /** Without the mount point. */
  rawPath: string
  rawQueryString: string
  pathParameters: Record<string, string>
}

/** A request as an HTTP API hands it to Lambda (payload format 2.0). */
export function gatewayEvent({ request, body, routeKey, rawPath, rawQueryString, pathParameters }: GatewayRequest) {
  const { cookie, ...headers } = joined(request.headersDistinct)
  const isBase64Encoded = body.length > 0 && !textType.test(headers['content-type'] ?? '')
  const query = queryOf(rawQueryString)
  const event: APIGatewayProxyEventV2 = {
    version: '2.0',
    routeKey,
    rawPath,
    rawQueryString,
    headers,
    requestContext: contextOf(request, headers, routeKey, rawPath),
    isBase64Encoded,
    ...(cookie !== undefined && { cookies: cookie.split(/; */) }),
    ...(Object.keys(query).length > 0 && { queryStringParameters: query }),
    ...(Object.keys(pathParameters).length > 0 && { pathParameters }),
    ...(body.length > 0 && { body: body.toString(isBase64Encoded ? 'base64' : 'utf8') }),
  }
  return event
}

const joined = (headers: NodeJS.Dict<string[]>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, values]) => [name, (values ?? []).join(',')]))

function queryOf(raw: string): Record<string, string> {
  const query: Record<string, string> = {}
  for (const [name, value] of new URLSearchParams(raw)) query[name] = name in query ? `${query[name]},${value}` : value
  return query
}

function contextOf(
  request: IncomingMessage,
  headers: Record<string, string>,
  routeKey: string,
  path: string,
): APIGatewayProxyEventV2['requestContext'] {
  const now = new Date()
  return {
    accountId: 'local',
    apiId: 'local',
    domainName: headers.host ?? 'localhost',
    domainPrefix: 'local',
    http: {
      method: request.method ?? 'GET',
      path,
      protocol: `HTTP/${request.httpVersion}`,
      sourceIp: (request.socket.remoteAddress ?? '').replace(/^::ffff:/, ''),
      userAgent: headers['user-agent'] ?? '',
    },
    requestId: randomUUID(),
    routeKey,
    stage: '$default',
    time: now.toUTCString(),
    timeEpoch: now.getTime(),
  }
}
