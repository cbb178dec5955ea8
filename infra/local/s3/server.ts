import type { IncomingMessage, RequestListener } from 'node:http'
import type { Clock } from 'functions/platform/clock'
import { type Answer, readBody, send } from '../http-io.ts'
import { objectFiles, type ObjectFiles, type StoredObject } from './object-files.ts'
import { checkForm } from './post-policy.ts'
import { readForm } from './read-form.ts'
import { escapeXml, refusal, Refused, xml } from './refused.ts'
import { checkRequest, type Credentials } from './signature.ts'

export interface ObjectStoreOptions {
  directory: string
  buckets: string[]
  credentials: Credentials
  clock: Clock
}

interface Call {
  request: IncomingMessage
  url: URL
  bucket: string
  key: string
}

/** As the cloud's buckets allow: a page of any origin may post a form and read the answer. */
const openToPages = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'ETag' }
const preflight: Answer = {
  status: 200,
  headers: { 'access-control-allow-methods': 'POST', 'access-control-allow-headers': '*', 'access-control-max-age': '3000' },
}

/** The part of S3 that we rely on, by its own rules: nothing gets in or out that was not signed for. Buckets are paths. */
export function objectStoreListener({ directory, buckets, credentials, clock }: ObjectStoreOptions): RequestListener {
  const files = objectFiles(directory, buckets)
  const post = async ({ request, bucket }: Call): Promise<Answer> => {
    const { fields, file, bytes } = await readForm(request)
    checkForm(fields, bucket, bytes, credentials, clock.now())
    return storePosted(files, bucket, fields, file, clock.now())
  }
  const signed = async (call: Call): Promise<Answer> => {
    const body = (await readBody(call.request, 1024 * 1024)) ?? Buffer.alloc(0)
    checkRequest(call.request, call.url, body, credentials, clock.now())
    const act = acts[call.request.method ?? '']
    if (!act) throw new Refused('MethodNotAllowed')
    return act(call, files, clock.now())
  }
  const answer = async (request: IncomingMessage): Promise<Answer> => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`)
    const [, bucket = '', ...rest] = url.pathname.split('/').map(decodeURIComponent)
    if (!buckets.includes(bucket)) throw new Refused('NoSuchBucket')
    const call = { request, url, bucket, key: rest.join('/') }
    if (request.method === 'OPTIONS') return preflight
    return request.method === 'POST' ? post(call) : signed(call)
  }
  return (request, response) => {
    void answer(request)
      .catch((error: unknown): Answer => {
        if (error instanceof Refused) return refusal(error)
        return xml(500, `<Error><Code>InternalError</Code><Message>${escapeXml(String(error))}</Message></Error>`)
      })
      .then(({ headers, ...result }) => {
        request.resume()
        send(response, { ...result, headers: { ...openToPages, ...headers } })
      })
  }
}

async function storePosted(files: ObjectFiles, bucket: string, fields: Record<string, string>, body: Buffer, now: Date) {
  const { key = '', 'content-type': type = 'binary/octet-stream', success_action_status: status } = fields
  const etag = await files.put(bucket, key, { body, type, modifiedAt: now.toUTCString() })
  if (status !== '201') return { status: status === '200' ? 200 : 204, headers: { etag } }
  const content = `<Bucket>${bucket}</Bucket><Key>${escapeXml(key)}</Key><ETag>${escapeXml(etag)}</ETag>`
  const { body: said, headers } = xml(201, `<PostResponse>${content}</PostResponse>`)
  return { status: 201, headers: { ...headers, etag }, body: said ?? '' }
}

type Act = (call: Call, files: ObjectFiles, now: Date) => Promise<Answer>

const find = async ({ bucket, key }: Pick<Call, 'bucket' | 'key'>, files: ObjectFiles): Promise<StoredObject> => {
  const object = await files.get(bucket, key)
  if (!object) throw new Refused('NoSuchKey')
  return object
}

/** Only `bytes=from-to`. */
function slice(body: Buffer, range: string | undefined): { status: number; part: Buffer; headers: Record<string, string> } {
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(range ?? '') ?? []
  if (from === undefined) return { status: 200, part: body, headers: {} }
  const last = Math.min(to ? Number(to) : body.length, body.length - 1)
  if (Number(from) > last) throw new Refused('InvalidRange')
  const part = body.subarray(Number(from), last + 1)
  return { status: 206, part, headers: { 'content-range': `bytes ${from}-${last}/${body.length}` } }
}

const get: Act = async (call, files) => {
  const object = await find(call, files)
  const { status, part, headers } = slice(object.body, call.request.headers.range)
  const asked = (name: string) => call.url.searchParams.get(`response-${name}`)
  const cacheControl = asked('cache-control') ?? object.cacheControl
  const disposition = asked('content-disposition')
  return {
    status,
    headers: {
      ...headers,
      'content-type': asked('content-type') ?? object.type,
      'content-length': String(part.length),
      etag: object.etag,
      'last-modified': object.modifiedAt,
      'accept-ranges': 'bytes',
      ...(cacheControl ? { 'cache-control': cacheControl } : {}),
      ...(disposition ? { 'content-disposition': disposition } : {}),
    },
    ...(call.request.method === 'HEAD' ? {} : { body: part }),
  }
}

const copy: Act = async ({ request, bucket, key }, files, now) => {
  const source = request.headers['x-amz-copy-source']
  if (typeof source !== 'string') throw new Refused('NotImplemented', 'Here objects come by posted forms and by copies.')
  const [fromBucket = '', ...fromKey] = decodeURIComponent(source).replace(/^\//, '').split('/')
  const object = await find({ bucket: fromBucket, key: fromKey.join('/') }, files)
  const expected = request.headers['x-amz-copy-source-if-match']
  if (expected !== undefined && expected !== object.etag) throw new Refused('PreconditionFailed')
  const replaces = request.headers['x-amz-metadata-directive'] === 'REPLACE'
  const cacheControl = replaces ? request.headers['cache-control'] : object.cacheControl
  const etag = await files.put(bucket, key, {
    body: object.body,
    type: replaces ? (request.headers['content-type'] ?? 'binary/octet-stream') : object.type,
    ...(cacheControl ? { cacheControl } : {}),
    modifiedAt: now.toUTCString(),
  })
  return xml(200, `<CopyObjectResult><ETag>${escapeXml(etag)}</ETag></CopyObjectResult>`)
}

const remove: Act = async ({ bucket, key }, files) => {
  await files.remove(bucket, key)
  return { status: 204 }
}

const acts: Record<string, Act> = { GET: get, HEAD: get, PUT: copy, DELETE: remove }
