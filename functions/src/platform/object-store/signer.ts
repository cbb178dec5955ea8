import { createHash, createHmac } from 'node:crypto'
import { SignatureV4 } from '@smithy/signature-v4'
import { objectStoreRegion } from './address.ts'

/** The part of the SDK's client for S3 that we need is its signature, which the client for DynamoDB brings already. */

export interface Credentials {
  accessKeyId: string
  secretAccessKey: string
  /** A role's credentials are worth nothing without it. */
  sessionToken?: string
}

/** Read at each use: Lambda's credentials live in the environment. */
export const credentialsFromEnvironment = (): Credentials => ({
  accessKeyId: process.env.AWS_ACCESS_KEY_ID ?? '',
  secretAccessKey: process.env.AWS_SECRET_ACCESS_KEY ?? '',
  ...(process.env.AWS_SESSION_TOKEN ? { sessionToken: process.env.AWS_SESSION_TOKEN } : {}),
})

/** The shape in which the signer wants its hash. */
class Sha256 {
  readonly #hash
  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    this.#hash = secret === undefined ? createHash('sha256') : createHmac('sha256', bytesOf(secret))
  }
  update(data: string | ArrayBuffer | ArrayBufferView): void {
    this.#hash.update(bytesOf(data))
  }
  digest(): Promise<Uint8Array> {
    return Promise.resolve(this.#hash.digest())
  }
  reset(): void {
    throw new Error('a hash is used once')
  }
}

function bytesOf(data: string | ArrayBuffer | ArrayBufferView): Buffer {
  if (typeof data === 'string') return Buffer.from(data, 'utf8')
  if (ArrayBuffer.isView(data)) return Buffer.from(data.buffer, data.byteOffset, data.byteLength)
  return Buffer.from(data)
}

const createSigner = () =>
  new SignatureV4({
    service: 's3',
    region: objectStoreRegion(),
    credentials: credentialsFromEnvironment(),
    sha256: Sha256,
    // S3 alone signs the path as it is sent.
    uriEscapePath: false,
  })

type Headers = Record<string, string>

function toRequest(method: string, url: URL, headers: Headers) {
  return {
    method,
    protocol: url.protocol,
    hostname: url.hostname,
    ...(url.port ? { port: Number(url.port) } : {}),
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    headers: { host: url.host, ...headers },
  }
}

/** The headers with which a request without a body may be sent. */
export async function signedHeaders(method: string, url: URL, headers: Headers, at: Date): Promise<Headers> {
  const { headers: signed } = await createSigner().sign(toRequest(method, url, headers), { signingDate: at })
  const { host: _host, ...rest } = signed
  return rest
}

/** An address that whoever holds it may GET for `seconds`. */
export async function presignedGet(url: URL, seconds: number, at: Date): Promise<string> {
  const request = toRequest('GET', url, { 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' })
  const { query = {} } = await createSigner().presign(request, { expiresIn: seconds, signingDate: at })
  const pairs = Object.entries(query).map(([name, value]) => `${encode(name)}=${encode(String(value))}`)
  return `${url.origin}${url.pathname}?${pairs.join('&')}`
}

/** As the signature counts it: nothing but letters, digits and `-_.~` stays. */
const encode = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, c => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
