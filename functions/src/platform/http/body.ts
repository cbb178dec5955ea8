import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { Refusal } from '../refusal.ts'

/** Largest body we read unless an endpoint says otherwise; the forms are far below, photos never come this way. */
export const maxBodyBytes = 64 * 1024
const maxDepth = 12

function depthOf(value: unknown, limit: number): boolean {
  if (typeof value !== 'object' || value === null) return true
  if (limit === 0) return false
  return Object.values(value).every(inner => depthOf(inner, limit - 1))
}

/** `undefined` for no body; refuses what is too large, too deep or not JSON before any schema sees it. */
export function readJson(event: APIGatewayProxyEventV2, largest = maxBodyBytes): unknown {
  if (event.body === undefined || event.body === '') return undefined
  const text = event.isBase64Encoded ? Buffer.from(event.body, 'base64').toString('utf8') : event.body
  if (Buffer.byteLength(text) > largest) throw new Refusal('too-large')
  let value: unknown
  try {
    value = JSON.parse(text, (key, inner: unknown) => (key === '__proto__' ? undefined : inner))
  } catch {
    throw new Refusal('invalid-request', { fields: [{ path: '', message: '内容格式不对' }] })
  }
  if (!depthOf(value, maxDepth)) throw new Refusal('invalid-request', { fields: [{ path: '', message: '内容格式不对' }] })
  return value
}
