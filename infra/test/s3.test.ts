import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CopyObjectCommand, DeleteObjectCommand, GetObjectCommand, HeadObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { createPresignedPost } from '@aws-sdk/s3-presigned-post'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { createMediaLinks } from 'functions/media/media-links'
import { createObjectStore } from 'functions/platform/object-store/object-store'
import { signPostForm } from 'functions/platform/object-store/post-form'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listen, type Listening } from '../local/http-io.ts'
import { objectStoreListener } from '../local/s3/server.ts'

/** The local object store against AWS's own client, and our signatures against both. */
const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
const region = 'cn-northwest-1'
const directory = mkdtempSync(join(tmpdir(), 'objects-'))
const clock = { now: () => new Date() }
const limit = 1000
const type = 'image/jpeg'

let store: Listening
let sdk: S3Client
beforeAll(async () => {
  store = await listen(objectStoreListener({ directory, buckets: ['incoming', 'accepted'], credentials, clock }), 0)
  sdk = new S3Client({ endpoint: store.origin, region, credentials, forcePathStyle: true })
  Object.assign(process.env, {
    OBJECT_STORE_ENDPOINT: store.origin,
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
  })
})
afterAll(async () => {
  await store.close()
  rmSync(directory, { recursive: true, force: true })
})

interface Leave {
  url: string
  fields: Record<string, string>
}

const bySdk = (key: string, Expires = 600): Promise<Leave> =>
  createPresignedPost(sdk, {
    Bucket: 'incoming',
    Key: key,
    Fields: { 'Content-Type': type, success_action_status: '201' },
    Conditions: [['content-length-range', 1, limit], { 'Content-Type': type }, { success_action_status: '201' }],
    Expires,
  })
const byUs = (key: string, seconds = 600): Promise<Leave> => {
  const terms = { bucket: 'incoming', key, type, largestBytes: limit, forMs: seconds * 1000 }
  return Promise.resolve(signPostForm(terms, new Date()))
}

async function post({ url, fields }: Leave, bytes = 100, fileFirst = false) {
  const form = new FormData()
  const file = new Blob([Buffer.alloc(bytes, 7)], { type })
  if (fileFirst) form.append('file', file, 'a.jpg')
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  if (!fileFirst) form.append('file', file, 'a.jpg')
  const response = await fetch(url, { method: 'POST', body: form })
  const code = /<Code>(\w+)<\/Code>/.exec(await response.text())?.[1]
  return code ? `${response.status} ${code}` : String(response.status)
}

/** Field names as they are spelled by whoever signed. */
function changed({ url, fields }: Leave, change: Record<string, string | undefined>): Leave {
  const wanted = Object.entries(change).map(([name, value]) => [name.toLowerCase(), value] as const)
  const kept = Object.entries(fields).filter(([name]) => !wanted.some(([other]) => other === name.toLowerCase()))
  return { url, fields: Object.fromEntries([...kept, ...wanted].filter(([, value]) => value !== undefined)) as Leave['fields'] }
}

const exists = (key: string) =>
  sdk.send(new HeadObjectCommand({ Bucket: 'incoming', Key: key })).then(
    () => true,
    () => false,
  )

describe.each([
  ["AWS's own client", bySdk],
  ['our signature', byUs],
] as const)('a form signed by %s', (_who, sign) => {
  const key = () => `med_${randomUUID()}`

  it('takes the file it was signed for', async () => {
    const at = key()
    expect(await post(await sign(at))).toBe('201')
    const { Body, ContentType, ContentLength } = await sdk.send(new GetObjectCommand({ Bucket: 'incoming', Key: at }))
    expect({ ContentType, ContentLength }).toEqual({ ContentType: type, ContentLength: 100 })
    expect(await Body?.transformToByteArray()).toEqual(new Uint8Array(100).fill(7))
  })

  it.each([
    ['one byte more than agreed', limit + 1, '400 EntityTooLarge'],
    ['far more than agreed', 20 * 1024 * 1024, '400 EntityTooLarge'],
    ['nothing', 0, '400 EntityTooSmall'],
  ])('refuses %s', async (_what, bytes, answer) => {
    const at = key()
    expect(await post(await sign(at), bytes)).toBe(answer)
    expect(await exists(at)).toBe(false)
  })

  it.each([
    ['another type', { 'content-type': 'text/html' }, '403 AccessDenied'],
    ['no type', { 'content-type': undefined }, '403 AccessDenied'],
    ['another key', { key: 'med_other' }, '403 AccessDenied'],
    ['a header nobody agreed to', { 'x-amz-meta-owner': 'x' }, '403 AccessDenied'],
    ['open access', { acl: 'public-read' }, '403 AccessDenied'],
    ['another answer', { success_action_status: '200' }, '403 AccessDenied'],
    ['another bucket', { bucket: 'accepted', key: 'x' }, '403 AccessDenied'],
    ['a wrong signature', { 'x-amz-signature': '0'.repeat(64) }, '403 SignatureDoesNotMatch'],
    ['no signature', { 'x-amz-signature': undefined }, '403 AccessDenied'],
    ['no policy', { policy: undefined }, '403 AccessDenied'],
    ['a stranger’s key', { 'x-amz-credential': `other/20260101/${region}/s3/aws4_request` }, '403 InvalidAccessKeyId'],
  ])('refuses %s', async (_what, change, answer) => {
    const at = key()
    expect(await post(changed(await sign(at), change))).toBe(answer)
    expect(await exists(at)).toBe(false)
  })

  it('refuses a policy that was widened', async () => {
    const leave = await sign(key())
    const policy = Object.entries(leave.fields).find(([name]) => name.toLowerCase() === 'policy')?.[1] ?? ''
    const wide = Buffer.from(policy, 'base64').toString().replace(String(limit), '99999999')
    expect(await post(changed(leave, { policy: Buffer.from(wide).toString('base64') }))).toBe('403 SignatureDoesNotMatch')
  })

  it('refuses when its time is over, and a file that does not come last', async () => {
    expect(await post(await sign(key(), -1))).toBe('403 AccessDenied')
    expect(await post(await sign(key()), 100, true)).toBe('400 MalformedPOSTRequest')
  })

  it('is of no use for the other bucket', async () => {
    const leave = await sign(key())
    expect(await post({ ...leave, url: `${store.origin}/accepted/` })).toBe('403 AccessDenied')
  })

  it('may be posted by a page of another origin', async () => {
    const { url } = await sign(key())
    const answer = await fetch(url, { method: 'OPTIONS', headers: { origin: 'http://page.local' } })
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
  })
})

describe('links', () => {
  const key = `med_${randomUUID()}`
  beforeAll(async () => {
    await post(await byUs(key))
    const { etag = '' } = (await createObjectStore(clock).look({ bucket: 'incoming', key })) ?? {}
    await createObjectStore(clock).copy({ bucket: 'incoming', key, etag }, { bucket: 'accepted', key }, type)
  })
  const sdkLink = () => getSignedUrl(sdk, new GetObjectCommand({ Bucket: 'accepted', Key: key }), { expiresIn: 300 })
  const ourLink = (at = new Date()) => createMediaLinks({ clock: { now: () => at }, acceptedBucket: 'accepted' })(key)

  it('of both makers lead to the file; ours says how to show and keep it', async () => {
    expect((await fetch(await sdkLink())).status).toBe(200)
    const answer = await fetch(await ourLink())
    expect(answer.status).toBe(200)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': type,
      'content-disposition': 'inline',
      'cache-control': 'private, max-age=300',
    })
  })

  it('end', async () => expect((await fetch(await ourLink(new Date(Date.now() - 301_000)))).status).toBe(403))

  it.each([
    ['another file', (link: string) => link.replace(key, 'med_other')],
    ['another bucket', (link: string) => link.replace('/accepted/', '/incoming/')],
    ['a longer life', (link: string) => link.replace('X-Amz-Expires=300', 'X-Amz-Expires=3000')],
    ['another signature', (link: string) => link.replace(/X-Amz-Signature=\w{4}/, 'X-Amz-Signature=0000')],
    ['another way to show it', (link: string) => link.replace('disposition=inline', 'disposition=attachment')],
    ['nothing signed', (link: string) => link.replace(/\?.*/, '')],
  ])('changed to %s are refused', async (_what, change) => {
    expect((await fetch(change(await ourLink()))).status).toBe(403)
  })

  it('are for looking, not for removing', async () => {
    expect((await fetch(await ourLink(), { method: 'DELETE' })).status).toBe(403)
  })
})

describe('signed requests', () => {
  it("AWS's own client copies, asks and removes", async () => {
    const Key = `med_${randomUUID()}`
    await post(await bySdk(Key))
    await sdk.send(new CopyObjectCommand({ Bucket: 'accepted', Key, CopySource: `incoming/${Key}` }))
    expect((await sdk.send(new HeadObjectCommand({ Bucket: 'accepted', Key }))).ContentLength).toBe(100)
    await sdk.send(new DeleteObjectCommand({ Bucket: 'accepted', Key }))
    await expect(sdk.send(new GetObjectCommand({ Bucket: 'accepted', Key }))).rejects.toThrow('NoSuchKey')
  })

  it("with another's secret nothing is done", async () => {
    const stranger = new S3Client({
      endpoint: store.origin,
      region,
      credentials: { ...credentials, secretAccessKey: 'guessed' },
      forcePathStyle: true,
    })
    await expect(stranger.send(new DeleteObjectCommand({ Bucket: 'accepted', Key: 'x' }))).rejects.toThrow(
      'SignatureDoesNotMatch',
    )
  })

  it('of ours look, copy what was looked at and nothing newer, and remove', async () => {
    const key = `med_${randomUUID()}`
    const [from, to] = [{ bucket: 'incoming', key }, { bucket: 'accepted', key }] // prettier-ignore
    const ours = createObjectStore(clock)
    expect(await ours.look(from)).toBeUndefined()
    await post(await byUs(key))
    const seen = await ours.look(from)
    expect(seen).toMatchObject({ bytes: 100, start: new Uint8Array(16).fill(7) })
    await post(await byUs(key), 90)
    expect(await ours.copy({ ...from, etag: seen?.etag ?? '' }, to, type)).toBe(false)
    const again = await ours.look(from)
    expect(await ours.copy({ ...from, etag: again?.etag ?? '' }, to, type)).toBe(true)
    await ours.remove(from)
    await ours.remove(from)
    expect(await ours.look(from)).toBeUndefined()
    expect((await ours.look(to))?.bytes).toBe(90)
  })
})
