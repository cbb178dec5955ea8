import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { Refused } from './refused.ts'

export interface Credentials {
  accessKeyId: string
  secretAccessKey: string
}

const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()
const sha256 = (content: string | Buffer) => createHash('sha256').update(content).digest('hex')

const sameText = (a: string, b: string) => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

interface Scope {
  accessKeyId: string
  /** `20261123/region/s3/aws4_request` */
  scope: string
  day: string
}

export function readCredential(credential: string | undefined, { accessKeyId }: Credentials): Scope {
  const [key = '', ...scope] = (credential ?? '').split('/')
  if (key !== accessKeyId) throw new Refused('InvalidAccessKeyId')
  if (scope.length !== 4 || scope[2] !== 's3' || scope[3] !== 'aws4_request')
    throw new Refused('AccessDenied', 'credential scope')
  return { accessKeyId: key, scope: scope.join('/'), day: scope[0] ?? '' }
}

/** Throws unless `signature` is the one that the key's owner makes of `text`. */
export function checkSignature(text: string, signature: string, { scope }: Scope, { secretAccessKey }: Credentials): void {
  const key = scope.split('/').reduce<string | Buffer>((k, part) => hmac(k, part), `AWS4${secretAccessKey}`)
  if (!sameText(hmac(key, text).toString('hex'), signature)) throw new Refused('SignatureDoesNotMatch')
}

/** `20261123T040000Z` in epoch milliseconds; NaN when it is none. */
const instantOf = (stamp: string) => Date.parse(stamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))

const encode = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, c => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)

const canonicalQuery = (query: URLSearchParams) =>
  [...query]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join('&')

interface Claimed {
  credential: string | undefined
  stamp: string
  signedHeaders: string[]
  signature: string
  payloadHash: string
}

const maxSkewMs = 15 * 60_000
const longestSeconds = 604_800

function fromQuery(query: URLSearchParams, now: Date): Claimed {
  const of = (name: string) => query.get(name) ?? ''
  const stamp = of('X-Amz-Date')
  const seconds = Number(of('X-Amz-Expires'))
  const since = now.getTime() - instantOf(stamp)
  if (!(seconds >= 1 && seconds <= longestSeconds)) throw new Refused('AccessDenied', 'X-Amz-Expires')
  if (!(since >= -maxSkewMs && since < seconds * 1000)) throw new Refused('AccessDenied', 'Request has expired')
  return {
    credential: of('X-Amz-Credential'),
    stamp,
    signedHeaders: of('X-Amz-SignedHeaders').split(';'),
    signature: of('X-Amz-Signature'),
    payloadHash: 'UNSIGNED-PAYLOAD',
  }
}

function fromHeaders({ headers }: IncomingMessage, body: Buffer, now: Date): Claimed {
  const [, credential, signedHeaders = '', signature = ''] =
    /^AWS4-HMAC-SHA256 Credential=([^,\s]+),\s*SignedHeaders=([^,\s]+),\s*Signature=([0-9a-f]+)$/.exec(
      headers.authorization ?? '',
    ) ?? []
  const stamp = String(headers['x-amz-date'] ?? '')
  if (!(Math.abs(now.getTime() - instantOf(stamp)) <= maxSkewMs)) throw new Refused('RequestTimeTooSkewed')
  const payloadHash = String(headers['x-amz-content-sha256'] ?? '')
  if (payloadHash !== 'UNSIGNED-PAYLOAD' && payloadHash !== sha256(body)) throw new Refused('XAmzContentSHA256Mismatch')
  return { credential, stamp, signedHeaders: signedHeaders.split(';'), signature, payloadHash }
}

/** Every header that S3 acts on must have been signed, or somebody on the way could add one. */
function checkSignedHeaders({ headers }: IncomingMessage, signed: string[]): void {
  const needed = ['host', ...Object.keys(headers).filter(name => name.startsWith('x-amz-'))]
  const missing = needed.filter(name => !signed.includes(name))
  if (missing.length > 0) throw new Refused('AccessDenied', `There were headers present which were not signed: ${missing.join()}`)
}

/** Signature V4 by header or by query; throws unless this very request was signed by our key and is not too old. */
export function checkRequest(
  request: IncomingMessage,
  { pathname, searchParams }: URL,
  body: Buffer,
  credentials: Credentials,
  now: Date,
): void {
  const byQuery = searchParams.has('X-Amz-Signature')
  if (!byQuery && !request.headers.authorization) throw new Refused('AccessDenied')
  const claimed = byQuery ? fromQuery(searchParams, now) : fromHeaders(request, body, now)
  const scope = readCredential(claimed.credential, credentials)
  if (!claimed.stamp.startsWith(scope.day)) throw new Refused('SignatureDoesNotMatch')
  checkSignedHeaders(request, claimed.signedHeaders)
  const headerLines = claimed.signedHeaders.map(
    name =>
      `${name}:${String(request.headers[name] ?? '')
        .trim()
        .replace(/\s+/g, ' ')}\n`,
  )
  const canonical = [
    request.method,
    pathname
      .split('/')
      .map(part => encode(decodeURIComponent(part)))
      .join('/'),
    canonicalQuery(searchParams),
    headerLines.join(''),
    claimed.signedHeaders.join(';'),
    claimed.payloadHash,
  ].join('\n')
  const text = ['AWS4-HMAC-SHA256', claimed.stamp, scope.scope, sha256(canonical)].join('\n')
  checkSignature(text, claimed.signature, scope, credentials)
}
