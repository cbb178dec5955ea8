import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import type { Endpoint } from 'shared-types/contract'

const headers = {
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
}

export const reply = (statusCode: number, body: unknown): APIGatewayProxyStructuredResultV2 => ({
  statusCode,
  headers,
  body: JSON.stringify(body),
})

/** Below a network packet, compressing saves nothing. */
const worthZipping = 1400

const acceptsGzip = (event: APIGatewayProxyEventV2) => /\bgzip\b/.test(event.headers['accept-encoding'] ?? '')

/** An HTTP API does not compress, so large answers are zipped here; what is the same for everybody may be asked for by its tag. */
export function success(endpoint: Endpoint, event: APIGatewayProxyEventV2, answer: unknown): APIGatewayProxyStructuredResultV2 {
  const text = JSON.stringify(answer)
  const tag = endpoint.etag ? `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"` : undefined
  const own = tag ? { ...headers, 'cache-control': 'no-cache', etag: tag, vary: 'accept-encoding' } : headers
  if (tag && event.headers['if-none-match']?.includes(tag)) return { statusCode: 304, headers: own }
  if (text.length < worthZipping || !acceptsGzip(event)) return { statusCode: 200, headers: own, body: text }
  return {
    statusCode: 200,
    headers: { ...own, 'content-encoding': 'gzip' },
    isBase64Encoded: true,
    body: gzipSync(text).toString('base64'),
  }
}
